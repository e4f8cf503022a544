//! What is where in a drawing, read back from its elements.

use scrollwork::chart::{Element, Node, estimate};

/// A text as long as it is estimated, or a shape without its stroke.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Extent {
    pub(crate) what: String,
    pub(crate) class: String,
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Extent {
    pub(crate) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Whether the two share more than a hair.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        const HAIR: f64 = 0.5;
        self.left + HAIR < other.right
            && other.left + HAIR < self.right
            && self.top + HAIR < other.bottom
            && other.top + HAIR < self.bottom
    }
}

/// The sides of the view box.
pub(crate) fn view_box(svg: &Element) -> (f64, f64) {
    let sides = svg.attribute("viewBox").unwrap().split(' ').map(|side| side.parse().unwrap()).collect::<Vec<f64>>();
    (sides[2], sides[3])
}

/// Every line of every text.
pub(crate) fn texts(svg: &Element) -> Vec<Extent> {
    let has_class = |name: &str| svg.attribute("class").is_some_and(|classes| classes.contains(name));
    let is_mirrored = has_class("sw_chart-mirrored");
    // As the style sheet sets them.
    let sizes = if has_class("sw_chart-narrow") { [14.0, 12.0] } else { [15.0, 13.0] };
    let mut texts = Vec::new();
    walk(svg, &mut |element| {
        if element.name != "text" {
            return;
        }
        let lines = element.children.iter().filter_map(|child| match child {
            Node::Element(line) => Some(line),
            Node::Text(_) => None,
        });
        let lines = lines.collect::<Vec<_>>();
        for line in if lines.is_empty() { vec![element] } else { lines } {
            texts.push(text(element, line, is_mirrored, sizes));
        }
    });
    texts
}

fn text(element: &Element, line: &Element, is_mirrored: bool, [usual, note]: [f64; 2]) -> Extent {
    let Some(Node::Text(words)) = line.children.first() else { panic!("no words in {element}") };
    let class = element.attribute("class").unwrap().to_owned();
    let size = if class.contains("note") { note } else { usual };
    let bold = if class.contains("value") { 1.1 } else { 1.0 };
    let width = estimate(words) * size * bold;
    let (x, y) = (number(line, "x"), number(line, "y"));
    let left = match (element.attribute("text-anchor"), is_mirrored) {
        (Some("middle"), _) => x - width / 2.0,
        (Some("end"), false) | (None, true) => x - width,
        _ => x,
    };
    let (top, bottom) = (y - size * 0.74, y + size * 0.22);
    Extent { what: words.clone(), class, left, top, right: left + width, bottom }
}

/// Every shape of a class; of all classes where it is empty.
pub(crate) fn shapes(svg: &Element, wanted: &str) -> Vec<Extent> {
    let mut shapes = Vec::new();
    walk(svg, &mut |element| {
        let class = element.attribute("class").unwrap_or_default();
        if let Some((points, reach)) = points(element)
            && (wanted.is_empty() || class.split(' ').any(|class| class == wanted))
        {
            let bound =
                |pick: fn(&(f64, f64)) -> f64, of: fn(f64, f64) -> f64| points.iter().map(pick).reduce(of).unwrap();
            shapes.push(Extent {
                what: element.to_string(),
                class: class.to_owned(),
                left: bound(|point| point.0, f64::min) - reach,
                top: bound(|point| point.1, f64::min) - reach,
                right: bound(|point| point.0, f64::max) + reach,
                bottom: bound(|point| point.1, f64::max) + reach,
            });
        }
    });
    shapes
}

/// The points of a shape, and how far it reaches around them.
fn points(element: &Element) -> Option<(Vec<(f64, f64)>, f64)> {
    let value = |name| number(element, name);
    match element.name {
        "rect" => {
            let (x, y) = (value("x"), value("y"));
            Some((vec![(x, y), (x + value("width"), y + value("height"))], 0.0))
        }
        "line" => Some((vec![(value("x1"), value("y1")), (value("x2"), value("y2"))], 0.0)),
        "circle" => Some((vec![(value("cx"), value("cy"))], value("r"))),
        "path" => {
            let path = element.attribute("d").unwrap().trim_end_matches('z');
            let pairs = path.split(['m', 'l']).filter(|pair| !pair.is_empty());
            let points = pairs.scan((0.0, 0.0), |at, pair| {
                let (x, y) = pair.split_once(' ').unwrap();
                *at = (at.0 + x.parse::<f64>().unwrap(), at.1 + y.parse::<f64>().unwrap());
                Some(*at)
            });
            Some((points.collect::<Vec<_>>(), 0.0)).filter(|(points, _)| !points.is_empty())
        }
        _ => None,
    }
}

fn number(element: &Element, name: &str) -> f64 {
    element.attribute(name).unwrap_or_else(|| panic!("no {name} in {element}")).parse().unwrap()
}

/// Calls `each` with every element.
pub(crate) fn walk(element: &Element, each: &mut impl FnMut(&Element)) {
    each(element);
    for child in &element.children {
        if let Node::Element(child) = child {
            walk(child, each);
        }
    }
}
