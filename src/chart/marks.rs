//! `marks`: a field of marks, one for each thing, told apart by rows: 6 of 15.

use super::{
    Element, Spec, Table,
    block::{Block, Style},
    drawing::Drawing,
    hatch::hatch,
    pen::{Anchor, Pen, Point},
};
use rust_decimal::prelude::ToPrimitive;

/// The gap between a mark, a number and a label.
const GAP: f64 = 6.0;

/// How a mark is drawn, so that kinds are told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Full,
    Hollow,
    Hatched,
}

/// The marks of a row, or of what no row speaks of.
struct Kind {
    /// The row; `None` for the rest.
    row: Option<usize>,
    look: Look,
    count: usize,
    value: Block,
    label: Block,
}

/// A field of squares.
struct Field {
    across: usize,
    pitch: f64,
}

/// Draws the marks below `top`.
pub(super) fn draw(pen: Pen<'_>, table: &Table, spec: &Spec, of: Option<u32>, top: f64) -> Drawing {
    let kinds = kinds(pen, table, of);
    let all = kinds.iter().map(|kind| kind.count).sum::<usize>();
    let field = Field::new(pen, all);
    let (mut elements, y) = words(pen, &kinds, &field, spec, top);
    let y = y + GAP;
    let mut first = 0;
    for kind in &kinds {
        let marks = (first..first + kind.count).map(|index| field.mark(pen, kind.look, index, y));
        elements.push(kind.group("sw_chart-field sw_chart-drawn", spec, marks.collect()));
        first += kind.count;
    }
    Drawing { elements, height: y + field.height(all) + 1.0 }
}

fn kinds(pen: Pen<'_>, table: &Table, of: Option<u32>) -> Vec<Kind> {
    // The rest is hollow: then no row is.
    let looks =
        if of.is_some() { [Look::Full, Look::Hatched].as_slice() } else { &[Look::Full, Look::Hollow, Look::Hatched] };
    let mut kinds = Vec::new();
    for (index, (row, value)) in table.rows.iter().zip(table.column(0)).enumerate() {
        let look = looks[index % looks.len()];
        let number = value.map_or_else(|| pen.setting.words.missing.to_owned(), |value| (pen.setting.number)(value));
        kinds.push(Kind {
            row: Some(index),
            look,
            count: value.and_then(|value| value.to_usize()).unwrap_or_default(),
            value: pen.block(&number, Style::Value, pen.width() * 0.3),
            label: pen.block(&row.label, Style::Label, pen.width() * 0.6),
        });
    }
    let counted = kinds.iter().map(|kind| kind.count).sum::<usize>();
    let rest = of.map_or(0, |of| (of as usize).saturating_sub(counted));
    if rest > 0 {
        let none = pen.block("", Style::Label, pen.width());
        kinds.push(Kind { row: None, look: Look::Hollow, count: rest, value: none.clone(), label: none });
    }
    kinds
}

impl Kind {
    fn group(&self, class: &str, spec: &Spec, children: Vec<Element>) -> Element {
        let state = match self.row {
            Some(row) => spec.state.row(row),
            None if spec.state.rows.is_empty() => "",
            None => " sw_chart-off",
        };
        let look = match self.look {
            Look::Full => " sw_chart-full",
            Look::Hollow => " sw_chart-hollow",
            Look::Hatched => " sw_chart-hatched",
        };
        Element::group(format!("{class}{look}{state}"), children)
    }

    /// How long its words are in one line.
    fn width(&self) -> f64 {
        self.value.width + GAP + self.label.width
    }

    /// How high its words are.
    fn height(&self) -> f64 {
        self.value.height().max(self.label.height())
    }
}

/// The number and the label of each kind, and where they end: over its own marks where there is room, else below each other with a
/// mark before each.
fn words(pen: Pen<'_>, kinds: &[Kind], field: &Field, spec: &Spec, top: f64) -> (Vec<Element>, f64) {
    let starts = starts(pen, kinds, field);
    let (mut y, mut elements) = (top, Vec::new());
    for (index, kind) in kinds.iter().enumerate().filter(|(_, kind)| kind.row.is_some()) {
        let mut children = Vec::new();
        let mut x = starts.as_ref().and_then(|starts| starts.get(index)).copied().unwrap_or_default();
        if starts.is_none() {
            let side = kind.value.size * 0.8;
            children.extend(square(pen, kind.look, (0.0, y + (kind.value.leading - side) / 2.0), side));
            x = side + GAP;
        }
        children.extend(pen.text(&kind.value, (x, y), Anchor::Start));
        children.extend(pen.text(&kind.label, (x + kind.value.width + GAP, y), Anchor::Start));
        elements.push(kind.group("sw_chart-key", spec, children));
        y += if starts.is_none() { kind.height() } else { 0.0 };
    }
    let one = kinds.iter().map(Kind::height).fold(0.0, f64::max);
    (elements, if starts.is_none() { y } else { top + one })
}

/// Where the words of each kind begin over its own marks; `None` where marks need several lines, or words would meet.
fn starts(pen: Pen<'_>, kinds: &[Kind], field: &Field) -> Option<Vec<f64>> {
    let (mut starts, mut first) = (Vec::new(), 0);
    for kind in kinds {
        starts.push(field.corner(first, 0.0).0);
        first += kind.count;
    }
    let ends = starts.iter().skip(1).copied().chain([pen.width()]);
    let fits = |((kind, start), end): ((&Kind, &f64), f64)| {
        kind.count > 0 && (kind.row.is_none() || start + kind.width() + GAP <= end)
    };
    let is_over = first <= field.across && kinds.iter().zip(&starts).zip(ends).all(fits);
    is_over.then_some(starts)
}

impl Field {
    /// Few marks stand in one line; more in lines of equal length, or of ten.
    fn new(pen: Pen<'_>, all: usize) -> Self {
        let (least, largest) = pen.size.pick((20.0, 40.0), (22.0, 48.0));
        let fit = (pen.width() / least) as usize;
        let across = if all <= fit {
            all.max(1)
        } else {
            // Whole lines where they can be; else tens.
            let whole = (fit / 2..=fit).rev().find(|across| all.is_multiple_of(*across));
            whole.unwrap_or(fit / 10 * 10)
        };
        Self { across, pitch: (pen.width() / across as f64).min(largest) }
    }

    /// The corner of a mark's place.
    fn corner(&self, index: usize, top: f64) -> Point {
        ((index % self.across) as f64 * self.pitch, top + (index / self.across) as f64 * self.pitch)
    }

    fn height(&self, all: usize) -> f64 {
        all.div_ceil(self.across) as f64 * self.pitch
    }

    fn mark(&self, pen: Pen<'_>, look: Look, index: usize, top: f64) -> Element {
        let (x, y) = self.corner(index, top);
        let (side, inset) = (self.pitch * 0.78, 1.0);
        let shapes = square(pen, look, (x + inset, y + inset), side);
        Element::group("sw_chart-mark", shapes)
    }
}

/// A square mark.
fn square(pen: Pen<'_>, look: Look, from: Point, side: f64) -> Vec<Element> {
    let square = pen.rect("sw_chart-square", from, (side, side));
    if look == Look::Hatched {
        vec![square, pen.path("sw_chart-hatch", &hatch(from, (side, side)))]
    } else {
        vec![square]
    }
}
