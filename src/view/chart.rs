//! Charts: what they show, the drawing, and the table for those who do not see it.

#[cfg(feature = "ssr")]
use super::{Options, direction, i18n};
use super::{
    inline,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
    table,
};
#[cfg(feature = "ssr")]
use crate::chart::{self, Setting, Spec, Words};
#[cfg(feature = "ssr")]
use crate::motion::numerals;
use crate::story::{Chart, ChartKind, Drawings, Inline, Table, plain_text};
#[cfg(feature = "ssr")]
use crate::story::{Count, Qualifier, Story, numeral, plot, walk};
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use rust_decimal::Decimal;

/// A chart with its finding, the table of its data, its note and its source; the table alone where it cannot be drawn, which authors
/// are told of.
pub(super) fn view(chart: &Chart, setting: &RenderContext) -> Piece {
    figure(chart, setting, Standing::Alone)
}

/// The same as the visual of a stage, whose frame says when it is drawn.
pub(super) fn staged(chart: &Chart, setting: &RenderContext) -> Piece {
    figure(chart, setting, Standing::Staged)
}

/// The same, where the frame has shown it with something else under discussion: without the table, which is there.
pub(super) fn again(chart: &Chart, setting: &RenderContext) -> Piece {
    figure(chart, setting, Standing::Again)
}

/// Where a chart stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Alone,
    Staged,
    Again,
}

fn figure(chart: &Chart, setting: &RenderContext, standing: Standing) -> Piece {
    let Some([sheet, data]) = frame(chart, setting) else { return table::view(&chart.table, setting) };
    let data = (standing != Standing::Again).then_some(data);
    let is_staged = standing != Standing::Alone;
    let wide = matches!(chart.kind, ChartKind::Line | ChartKind::Timeline);
    let class = if wide { "sw-chart sw-wide" } else { "sw-chart" };
    let finding = inline::view(&chart.table.caption, setting);
    let notes = table::notes(&chart.table, setting);
    let notes = (!notes.is_empty()).then(|| view! { <p class="sw-data-note">{notes}</p> });
    let id = (!is_staged).then(|| setting.next_figure());
    let arrives = (!is_staged).then_some("");
    view! {
        <figure class=class id=id data-sw-chart=arrives>
            <figcaption class="sw-finding">{finding}</figcaption>
            {sheet}
            {data}
            {notes}
        </figure>
    }
    .into_piece()
}

/// The drawing and its data, for any frame; nothing where it cannot be drawn.
pub(super) fn frame(chart: &Chart, setting: &RenderContext) -> Option<[Piece; 2]> {
    let name = table::name(&chart.table);
    let drawings = drawings(chart, setting)?;
    let grid = table::grid(&final_numbers(chart), setting);
    // A table would be as wide as its words all the same.
    let data = view! { <div class="sw-data"><table aria-label=name.clone()>{grid}</table></div> }.into_piece();
    Some([sheet(name, drawings), data])
}

/// Draws every chart of `story`, for those who show it without being able to: the live app.
#[cfg(feature = "ssr")]
pub(crate) fn draw_charts(story: &mut Story) {
    let setting = RenderContext::new(story, &Options::default());
    for chart in walk::charts_mut(story) {
        chart.drawings = drawings(chart, &setting);
    }
}

/// What a build has drawn. The code that draws would be a third of the live app.
#[cfg(not(feature = "ssr"))]
fn drawings(chart: &Chart, _: &RenderContext) -> Option<Drawings> {
    chart.drawings.clone()
}

/// The narrow drawing and the wide one.
#[cfg(feature = "ssr")]
fn drawings(chart: &Chart, setting: &RenderContext) -> Option<Drawings> {
    let (table, mut spec) = plot(chart).ok()?;
    name_target(chart, &mut spec, setting);
    let is_mirrored = direction::of(&setting.language) == "rtl";
    let number = numbers(&chart.table, &setting.language);
    let tick = ticks(&chart.table, &setting.language);
    let setting = Setting {
        language: &setting.language,
        direction: if is_mirrored { chart::Direction::RightToLeft } else { chart::Direction::LeftToRight },
        number: &number,
        tick: &tick,
        unit: unit(&chart.table),
        words: Words { missing: setting.words.no_data, evenly_spaced: setting.words.evenly_spaced },
        ..Setting::default()
    };
    let chart = chart::draw(&table, &spec, &setting).ok()?;
    Some(Drawings { narrow: chart.narrow.sorted(), wide: chart.wide.sorted() })
}

/// Names the target in the story's language where its author has no words for it.
#[cfg(feature = "ssr")]
fn name_target(chart: &Chart, spec: &mut Spec, setting: &RenderContext) {
    let is_named = chart.target.as_ref().is_some_and(|target| target.label.is_some());
    if let Some(target) = spec.target.as_mut().filter(|_| !is_named) {
        let (before, after) = i18n::around(setting.words.qualifier(Qualifier::Target));
        target.label = format!("{before}{}{after}", target.label);
    }
}

/// The counts in the cells of a table.
#[cfg(feature = "ssr")]
fn counts(table: &Table) -> impl Iterator<Item = &Count> {
    let cells = table.rows.iter().flatten();
    cells.filter_map(|cell| if let [Inline::Count(count)] = cell.as_slice() { Some(count) } else { None })
}

/// How numbers are written: those of the table as there, others as on a scale.
#[cfg(feature = "ssr")]
fn numbers(table: &Table, language: &str) -> impl Fn(Decimal) -> String + use<> {
    let known: Vec<(Decimal, String)> = counts(table).map(|count| (count.value, count.text.clone())).collect();
    let tick = ticks(table, language);
    move |value| {
        let written = known.iter().find(|(known, _)| *known == value).map(|(_, text)| text.clone());
        written.unwrap_or_else(|| tick(value.normalize()))
    }
}

/// How the numbers of a scale are written: as the readers of `language` do, in the digits of the table.
#[cfg(feature = "ssr")]
fn ticks(table: &Table, language: &str) -> impl Fn(Decimal) -> String + use<> {
    let mut digits = counts(table).flat_map(|count| count.text.chars());
    let zero = digits.find_map(numerals::digit_value).map_or('0', |(zero, _)| zero);
    let is_arabic = zero == '\u{660}' || zero == '\u{6F0}';
    let decimal = numeral::decimal_mark(language);
    let language = language.to_owned();
    move |value| {
        let local = |char: char| match char.to_digit(10) {
            Some(worth) => char::from_u32(u32::from(zero) + worth).unwrap_or(char),
            None if !is_arabic || char == '\u{2212}' => char,
            // The marks that belong to those digits.
            None if char == decimal => '\u{66B}',
            None => '\u{66C}',
        };
        numeral::written(value, &language).chars().map(local).collect()
    }
}

/// What stands before and behind the number in each cell: nothing where that differs.
#[cfg(feature = "ssr")]
fn unit(table: &Table) -> (&str, &str) {
    let mut around = counts(table).filter(|count| !count.value.is_zero()).map(|count| {
        let (before, _, after) = count.parts().unwrap_or_default();
        (before, after)
    });
    let Some(first) = around.next() else { return ("", "") };
    if around.all(|other| other == first) { first } else { ("", "") }
}

/// The table with its numbers as text, since what nobody sees does not count up, and the dates of a timeline as dates.
fn final_numbers(chart: &Chart) -> Table {
    let mut table = chart.table.clone();
    for cell in table.rows.iter_mut().flatten() {
        for inline in cell {
            if let Inline::Count(count) = inline {
                *inline = Inline::Text(count.text.clone());
            }
        }
    }
    for cell in table.rows.iter_mut().filter_map(|row| row.first_mut()).filter(|_| chart.kind == ChartKind::Timeline) {
        let date = plain_text(cell).parse();
        if let (Ok(date), [Inline::Text(_)]) = (date, cell.as_slice()) {
            *cell = vec![Inline::Date { date, text: std::mem::take(cell) }];
        }
    }
    table
}

/// Both drawings as one image, of which the style sheet shows the one that fits; without it, the narrow one.
#[cfg(feature = "ssr")]
fn sheet(name: String, drawings: Drawings) -> Piece {
    let drawings = format!("{}<div class=\"sw-wider\" hidden>{}</div>", drawings.narrow, drawings.wide);
    view! { <div class="sw-drawing" role="img" aria-label=name inner_html=drawings></div> }.into_piece()
}

/// The same in the browser, element by element.
#[cfg(not(feature = "ssr"))]
fn sheet(name: String, drawings: Drawings) -> Piece {
    let [narrow, wide] = [drawings.narrow, drawings.wide].map(super::svg::piece);
    view! { <div class="sw-drawing" role="img" aria-label=name>{narrow}<div class="sw-wider" hidden>{wide}</div></div> }
        .into_piece()
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::{numbers, ticks, unit};
    use crate::{
        format::{ParseOptions, read_djot},
        story::{Table, walk},
    };
    use rust_decimal::Decimal;

    /// The table of a chart in a story of this language with these cells.
    fn table(language: &str, cells: &[&str]) -> Table {
        let rows: String =
            cells.iter().enumerate().map(|(row, cell)| format!("| {} | {cell} |\n", 1990 + row)).collect();
        let text = format!(
            "---\ntitle: Tolls\nlanguage: {language}\n---\n\n{{type=line}}\n::: chart\n| Year | Tolls |\n|---|---|\n{rows}^ They rose.\n:::\n"
        );
        let story = read_djot(&text, &ParseOptions::default()).into_story().unwrap();
        walk::charts(&story)[0].table.clone()
    }

    /// What stands on a scale with these ticks.
    fn scale(language: &str, cells: &[&str], values: &[&str]) -> Vec<String> {
        let tick = ticks(&table(language, cells), language);
        values.iter().map(|value| tick(Decimal::from_str_exact(value).unwrap())).collect()
    }

    #[test]
    fn a_scale_is_written_as_the_readers_write_numbers() {
        assert_eq!(scale("en", &["5,000", "7,000"], &["5000", "5500"]), ["5,000", "5,500"]);
        assert_eq!(scale("de", &["31.250"], &["10000", "-20000"]), ["10.000", "\u{2212}20.000"]);
        assert_eq!(scale("de", &["1,2", "0,7"], &["0.0", "0.5", "1.0"]), ["0,0", "0,5", "1,0"]);
        assert_eq!(scale("ro", &["0,7"], &["0.5"]), ["0,5"]);
        assert_eq!(scale("es-MX", &["0.7"], &["0.5"]), ["0.5"]);
    }

    #[test]
    fn the_unit_of_all_numbers_is_that_of_the_scale() {
        assert_eq!(unit(&table("en", &["€1.2 million", "€3 million"])), ("€", " million"));
        assert_eq!(unit(&table("en", &["4.5%", "7%"])), ("", "%"));
        let number = numbers(&table("en", &["€1.2 million", "€3 million"]), "en");
        assert_eq!(number(Decimal::from(3)), "€3 million");
    }
}
