//! Tables: headings of columns and rows, numbers on their decimal marks, in a region that scrolls by itself where it is wider than the page.

use super::{
    decimal, direction, i18n, inline, join_spaced,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
};
use crate::story::{Align, Cell, Table, plain_text};
use leptos::prelude::*;

/// The alignment of cells that hold numbers.
const DIGITS: &str = "digits";

/// A table with its caption, note and source.
pub(super) fn view(table: &Table, setting: &RenderContext) -> Piece {
    let (name, notes) = (name(table), notes(table, setting));
    let size = if table.columns.len() > 4 { "sw-table sw-wide" } else { "sw-table" };
    view! {
        <figure class=size id=setting.next_figure()>
            <section class="sw-scroll" tabindex="0" aria-label=name>
                <table class="sw-grid">{caption(table, setting)}{grid(table, setting)}</table>
            </section>
            {(!notes.is_empty()).then(|| view! { <figcaption class="sw-data-note">{notes}</figcaption> })}
        </figure>
    }
    .into_piece()
}

/// The head and the body of a table, without its caption.
pub(super) fn grid(table: &Table, setting: &RenderContext) -> impl IntoView + use<> {
    let columns: Vec<Column> = (0..table.columns.len()).map(|at| Column::of(table, at)).collect();
    let headings = table.columns.iter().zip(&columns);
    let headings = headings.map(|(column, set)| {
        view! { <th scope="col" data-sw-align=set.align>{inline::view(&column.heading, setting)}</th> }
    });
    let headings = headings.collect_view();
    let rows = table.rows.iter().enumerate().map(|(index, row)| {
        let cells = row.iter().zip(&columns).enumerate();
        let cells =
            cells.map(|(at, (cell, column))| self::cell(cell, at == 0, column.align, column.pad(index), setting));
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! { <thead><tr>{headings}</tr></thead><tbody>{rows.collect_view()}</tbody> }
}

/// What tells the scrolling region and a table from others: the caption, or else the headings.
pub(super) fn name(table: &Table) -> String {
    if !table.caption.is_empty() {
        return plain_text(&table.caption);
    }
    let headings = table.columns.iter().map(|column| plain_text(&column.heading));
    headings.filter(|heading| !heading.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The note and the source under a table or a chart.
pub(super) fn notes(table: &Table, setting: &RenderContext) -> Vec<Piece> {
    let some = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let note = some(&table.note).map(|note| view! { <span>{note}</span> }.into_piece());
    let source = some(&table.source).map(|source| {
        let (before, after) = i18n::around(setting.words.source);
        view! { <span>{format!("{before}{source}{after}")}</span> }.into_piece()
    });
    join_spaced::view([note, source])
}

fn caption(table: &Table, setting: &RenderContext) -> Option<impl IntoView + use<>> {
    // A word that is wider than the page would be: the region may scroll, its caption stays.
    let words = inline::view(&table.caption, setting);
    (!words.is_empty()).then(|| view! { <caption><span class="sw-finding">{words}</span></caption> })
}

fn cell(
    words: &Cell,
    is_heading: bool,
    align: Option<&'static str>,
    pad: Option<String>,
    setting: &RenderContext,
) -> Piece {
    // Beside the digits, the pad would stand on the other side of a number in a line that runs the other way.
    let is_number = align == Some(DIGITS) && direction::of_text(&plain_text(words)) != Some("rtl");
    let way = (is_number && direction::of(&setting.language) == "rtl").then_some("ltr");
    let words = inline::view(words, setting);
    if is_heading {
        view! { <th scope="row" data-sw-align=align>{words}</th> }.into_piece()
    } else {
        view! { <td data-sw-align=align dir=way data-sw-pad=pad>{words}</td> }.into_piece()
    }
}

/// How the cells of a column are set.
struct Column {
    align: Option<&'static str>,
    pads: Vec<String>,
}

impl Column {
    fn of(table: &Table, at: usize) -> Self {
        let align = table.columns.get(at).map_or(Align::Auto, |column| column.align);
        let texts = || table.rows.iter().filter_map(|row| row.get(at)).map(|cell| plain_text(cell)).collect::<Vec<_>>();
        let align = match align {
            Align::Auto if at > 0 => match decimal::pads(&texts()) {
                Some(pads) => return Self { align: Some(DIGITS), pads },
                None => None,
            },
            Align::Auto | Align::Start => None,
            Align::Center => Some("center"),
            Align::End => Some("end"),
        };
        Self { align, pads: Vec::new() }
    }

    /// What stands unseen behind the number of a row.
    fn pad(&self, row: usize) -> Option<String> {
        self.pads.get(row).filter(|pad| !pad.is_empty()).cloned()
    }
}
