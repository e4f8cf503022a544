//! A drawing on its sheet.

use super::{Direction, Element, Spec, coordinate::rounded, pen::Pen};

/// What a kind of chart draws.
pub(super) struct Drawing {
    /// The elements, in the order they are painted.
    pub(super) elements: Vec<Element>,
    /// How far down it goes.
    pub(super) height: f64,
}

impl Drawing {
    /// The `svg` around it. The style sheet decides colours and fonts, the view the name and the role.
    pub(super) fn sheet(self, pen: Pen<'_>, spec: &Spec) -> Element {
        let size = pen.size.pick("narrow", "wide");
        let (width, height) = (rounded(pen.width()), rounded(self.height.ceil()));
        let mirrored = match pen.setting.direction {
            Direction::LeftToRight => "",
            Direction::RightToLeft => " sw_chart-mirrored",
        };
        let svg = Element::new("svg", format!("sw_chart sw_chart-{} sw_chart-{size}{mirrored}", spec.kind.name()));
        let svg = svg.set("viewBox", format!("0 0 {width} {height}")).set("width", width).set("height", height);
        svg.with(self.elements)
    }
}
