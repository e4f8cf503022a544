//! How numbers are drawn: charts as SVG, from a table and a few words on what to show of it.
//!
//! [`draw`] makes a drawing for narrow places and one for wide ones, and the data in words for whoever sees neither. Nothing here
//! knows of stories, pages or browsers; colours and fonts are the style sheet's, which knows the classes `sw_chart-…`.
//!
//! - Text is text, is never cut, and is placed without overlap by its measured or estimated width.
//! - Every bar and point has its number or an axis; what is not whole is hatched or hollow; colour is never the only sign.
//! - Right to left, the drawing is mirrored.
//! - The same input gives the same characters. There are no ids, so that a page can hold any number of charts.
//! - The drawing is whole; what motion there is, the style sheet does.
//! - What cannot be drawn is a [`ChartError`] that says what was found and expected; nothing panics.
//!
//! ```
//! use scrollwork::chart::{Kind, Row, Setting, Spec, Table, draw};
//!
//! let row = |label: &str, count: i64| Row { label: label.into(), cells: vec![Some(count.into())], period: None };
//! let visits = Table { header: vec!["Who".into(), "Visits".into()], rows: vec![row("Putin", 22), row("Xi", 9)] };
//! let chart = draw(&visits, &Spec::new(Kind::Dots, "One went more than twice as often"), &Setting::default())?;
//! assert!(chart.narrow.to_string().starts_with("<svg class=\"sw_chart sw_chart-dots sw_chart-narrow\""));
//! assert_eq!(chart.table.rows[1], ("Xi".into(), vec!["9".into()]));
//! # Ok::<(), scrollwork::chart::ChartError>(())
//! ```

mod bars;
mod block;
mod check;
mod coordinate;
mod date;
mod dots;
mod drawing;
mod element;
mod error;
mod hatch;
mod json_ml;
mod line;
mod marks;
mod pen;
mod setting;
mod spec;
mod spread;
mod table;
mod text_table;
mod text_width;
mod ticks;
mod timeline;
mod wrap;

pub use date::Date;
pub use element::{Element, Node};
pub use error::ChartError;
pub use json_ml::{attribute_name, element_name};
pub use setting::{Direction, Setting, Size, Words};
pub use spec::{Event, Kind, Orientation, Partial, Position, Spacing, Spec, State, Target};
pub use table::{Period, Row, Table};
pub use text_table::TextTable;
pub use text_width::estimate;

use block::Style;
use pen::{Anchor, Pen};

/// A chart, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The drawing for narrow places: an `svg`.
    pub narrow: Element,
    /// The drawing for wide places: an `svg`.
    pub wide: Element,
    /// The data in words.
    pub table: TextTable,
}

/// Draws `table` as `spec` says, in the language and direction of `setting`.
///
/// # Errors
///
/// Whatever cannot be drawn or read: an empty table, a row that does not exist, more things than can be counted.
pub fn draw(table: &Table, spec: &Spec, setting: &Setting<'_>) -> Result<Chart, ChartError> {
    check::check(table, spec)?;
    let sheet = |size| sheet(Pen { setting, size }, table, spec);
    Ok(Chart { narrow: sheet(Size::Narrow)?, wide: sheet(Size::Wide)?, table: TextTable::new(table, spec, setting) })
}

fn sheet(pen: Pen<'_>, table: &Table, spec: &Spec) -> Result<Element, ChartError> {
    let unit = pen.block(spec.unit.as_deref().unwrap_or_default(), Style::Note, pen.width());
    let top = if unit.lines.is_empty() { 6.0 } else { unit.height() + 10.0 };
    let mut drawing = match spec.kind {
        Kind::Bars { .. } => bars::draw(pen, table, spec, top)?,
        Kind::Dots => dots::draw(pen, table, spec, top),
        Kind::Marks { of } => marks::draw(pen, table, spec, of, top),
        Kind::Line { steps } => line::draw(pen, table, spec, steps, top)?,
        Kind::Timeline { spacing } => timeline::draw(pen, table, spec, spacing, top),
    };
    drawing.elements.splice(0..0, pen.text(&unit, (0.0, 0.0), Anchor::Start));
    Ok(drawing.sheet(pen, spec))
}
