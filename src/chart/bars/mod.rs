//! `bars`: a bar for each row, from zero, with its number beside it.

mod horizontal;
mod rows;
mod scale;
mod target;
mod vertical;

use super::{
    ChartError, Element, Kind, Orientation, Size, Spec, Table,
    block::{Block, Style},
    drawing::Drawing,
    hatch::hatch,
    pen::{Pen, Point},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// Draws the bars below `top`. Where upright bars were asked for and have room only in the wide drawing, the narrow one has them
/// lying.
pub(super) fn draw(pen: Pen<'_>, table: &Table, spec: &Spec, top: f64) -> Result<Drawing, ChartError> {
    let orientation = match spec.kind {
        Kind::Bars { orientation } => orientation,
        _ => None,
    };
    let is_upright = match orientation {
        Some(Orientation::Horizontal) => false,
        Some(Orientation::Vertical) if vertical::has_room(pen, table, spec) => true,
        Some(Orientation::Vertical) if pen.size == Size::Wide => {
            return Err(ChartError::NoRoomUpright { rows: table.rows.len() });
        }
        Some(Orientation::Vertical) => false,
        None => vertical::suits(pen, table, spec),
    };
    let draw = if is_upright { vertical::draw } else { horizontal::draw };
    Ok(draw(pen, table, spec, top))
}

/// The number of a row; zero where it is missing.
fn length(value: Option<Decimal>) -> f64 {
    value.and_then(|value| value.to_f64()).unwrap_or_default()
}

/// The number of a row in words, or that there is none.
fn value_block(pen: Pen<'_>, value: Option<Decimal>, width: f64) -> Block {
    match value {
        Some(value) => pen.block(&(pen.setting.number)(value), Style::Value, width),
        None => pen.block(pen.setting.words.missing, Style::Note, width),
    }
}

/// A bar within a rectangle: hatched where its period is not over.
fn bar(pen: Pen<'_>, from: Point, size: (f64, f64), is_partial: bool) -> Element {
    if !is_partial {
        return pen.rect("sw_chart-bar sw_chart-drawn", from, size);
    }
    let lines = pen.path("sw_chart-hatch", &hatch(from, size));
    Element::group("sw_chart-drawn", [pen.rect("sw_chart-bar sw_chart-partial", from, size), lines])
}

/// The group of a row of a class.
fn row_group(class: &str, spec: &Spec, index: usize, is_below: bool, children: Vec<Element>) -> Element {
    let below = if is_below { " sw_chart-below" } else { "" };
    Element::group(format!("{class}{below}{}", spec.state.row(index)), children)
}
