//! Charts: what they show, the drawing, and the table for those who do not see it.

use super::{
    direction, i18n, inline,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
    table,
};
use crate::chart::{self, Element, Setting, Spec, Words};
use crate::motion::numerals;
use crate::story::{Chart, ChartKind, Inline, Qualifier, Table, plot};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// A chart with its finding, the table of its data, its note and its source; the table alone where it cannot be drawn, which authors
/// are told of.
pub(super) fn view(chart: &Chart, setting: &RenderContext) -> Piece {
    let Some(frame) = frame(chart, setting) else { return table::view(&chart.table, setting) };
    let wide = matches!(chart.kind, ChartKind::Line | ChartKind::Timeline);
    let class = if wide { "sw-chart sw-wide" } else { "sw-chart" };
    let finding = inline::view(&chart.table.caption, setting);
    let notes = table::notes(&chart.table, setting);
    let notes = (!notes.is_empty()).then(|| view! { <p class="sw-notes">{notes}</p> });
    view! { <figure class=class><figcaption class="sw-finding">{finding}</figcaption>{frame}{notes}</figure> }
        .into_piece()
}

/// The drawing and its data, for any frame; nothing where it cannot be drawn.
pub(super) fn frame(chart: &Chart, setting: &RenderContext) -> Option<[Piece; 2]> {
    let name = table::name(&chart.table);
    let [narrow, wide] = drawn(chart, setting)?;
    let grid = table::grid(&final_numbers(&chart.table), setting);
    let data = view! { <table class="sw-data" aria-label=name.clone()>{grid}</table> }.into_piece();
    Some([sheet(name, narrow, wide), data])
}

/// The narrow drawing and the wide one.
fn drawn(chart: &Chart, setting: &RenderContext) -> Option<[Element; 2]> {
    let (table, mut spec) = plot(chart).ok()?;
    name_target(chart, &mut spec, setting);
    let is_mirrored = direction::of(&setting.language) == "rtl";
    let number = numbers(&chart.table, &setting.language);
    let setting = Setting {
        language: &setting.language,
        direction: if is_mirrored { chart::Direction::RightToLeft } else { chart::Direction::LeftToRight },
        number: &number,
        words: Words { missing: setting.words.no_data, evenly_spaced: setting.words.evenly_spaced },
        ..Setting::default()
    };
    let chart = chart::draw(&table, &spec, &setting).ok()?;
    Some([chart.narrow, chart.wide])
}

/// Names the target in the story's language where its author has no words for it.
fn name_target(chart: &Chart, spec: &mut Spec, setting: &RenderContext) {
    let is_named = chart.target.as_ref().is_some_and(|target| target.label.is_some());
    if let Some(target) = spec.target.as_mut().filter(|_| !is_named) {
        let (before, after) = i18n::around(setting.words.qualifier(Qualifier::Target));
        target.label = format!("{before}{}{after}", target.label);
    }
}

/// How numbers are written: those of the table as there, those of an axis with the same digits and the decimal mark of the language.
fn numbers(table: &Table, language: &str) -> impl Fn(Decimal) -> String + use<> {
    let cells = table.rows.iter().flatten();
    let counts = cells.filter_map(|cell| if let [Inline::Count(count)] = cell.as_slice() { Some(count) } else { None });
    let known: Vec<(Decimal, String)> = counts.map(|count| (count.value, count.text.clone())).collect();
    let digits = known.iter().flat_map(|(_, text)| text.chars());
    let zero = digits.filter_map(numerals::digit_value).next().map_or('0', |(zero, _)| zero);
    let comma = writes_comma(language);
    move |value| {
        if let Some((_, text)) = known.iter().find(|(known, _)| *known == value) {
            return text.clone();
        }
        let written = value.normalize().to_string();
        let local = |char: char| match char {
            '-' => '\u{2212}',
            '.' if zero == '\u{660}' || zero == '\u{6F0}' => '\u{66B}',
            '.' if comma => ',',
            char => char.to_digit(10).and_then(|worth| char::from_u32(u32::from(zero) + worth)).unwrap_or(char),
        };
        written.chars().map(local).collect()
    }
}

/// Whether readers of `language` write a comma before decimals.
fn writes_comma(language: &str) -> bool {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    const COMMA: [&str; 20] = [
        "bg", "cs", "da", "de", "el", "es", "fi", "fr", "hu", "id", "it", "nb", "nl", "pl", "pt", "ru", "sv", "tr",
        "uk", "vi",
    ];
    COMMA.contains(&primary)
}

/// The table with its numbers as text: what nobody sees does not count up.
fn final_numbers(table: &Table) -> Table {
    let mut table = table.clone();
    for cell in table.rows.iter_mut().flatten() {
        for inline in cell {
            if let Inline::Count(count) = inline {
                *inline = Inline::Text(count.text.clone());
            }
        }
    }
    table
}

/// Both drawings as one image, of which the style sheet shows the one that fits; without it, the narrow one.
#[cfg(feature = "ssr")]
fn sheet(name: String, narrow: Element, wide: Element) -> Piece {
    let drawings = format!("{narrow}{}", wide.hidden());
    view! { <div class="sw-drawing" role="img" aria-label=name inner_html=drawings></div> }.into_piece()
}

/// The same in the browser, element by element.
#[cfg(not(feature = "ssr"))]
fn sheet(name: String, narrow: Element, wide: Element) -> Piece {
    let drawings = [narrow, wide.hidden()].map(super::svg::piece).into_iter().collect::<Vec<_>>();
    view! { <div class="sw-drawing" role="img" aria-label=name>{drawings}</div> }.into_piece()
}
