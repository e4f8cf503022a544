//! `bars`: a bar for each row, from zero, with its number beside it.

mod horizontal;
mod rows;
mod scale;
mod target;
mod vertical;

use super::{
    ChartError, Element, Kind, Orientation, Size, Spec, Table,
    block::{Block, Style},
    coordinate::share,
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

/// How each bar ends, as a share of the longest.
fn shares(table: &Table) -> Vec<f64> {
    let lengths = table.column(0).map(|value| length(value).abs()).collect::<Vec<_>>();
    let longest = lengths.iter().copied().fold(0.0, f64::max);
    lengths.iter().map(|length| if longest > 0.0 { length / longest } else { 0.0 }).collect()
}

/// A bar within a rectangle: hatched where its period is not over.
fn bar(pen: Pen<'_>, from: Point, size: (f64, f64), is_partial: bool) -> Vec<Element> {
    if is_partial {
        let lines = hatch(from, size);
        vec![pen.rect("sw-chart-bar sw-chart-partial", from, size), pen.path("sw-chart-hatch", &lines)]
    } else {
        vec![pen.rect("sw-chart-bar", from, size)]
    }
}

/// The group of a row of a class; its final share lets motion grow it from zero.
fn row_group(class: &str, spec: &Spec, index: usize, (part, is_below): (f64, bool), children: Vec<Element>) -> Element {
    let below = if is_below { " sw-chart-below" } else { "" };
    Element::group(format!("{class}{below}{}", spec.state.row(index)), children)
        .set("data-sw-row", index.to_string())
        .set("style", format!("--sw-share:{};--sw-order:{index}", share(part)))
}
