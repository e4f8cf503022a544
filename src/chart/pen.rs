//! Shapes and text in the direction of the story.

use super::{
    Direction, Element, Node, Setting, Size,
    block::{Block, Style},
    coordinate::{hundredths, rounded, written},
};

/// A point: along the line of writing from its start, and down.
pub(super) type Point = (f64, f64);

/// Draws in a plane that runs from the start of lines to their end; the elements it makes are mirrored where that is from right
/// to left.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub(super) setting: &'a Setting<'a>,
    pub(super) size: Size,
}

/// The side of a text that is where it was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Pen<'_> {
    /// The width of the drawing.
    pub(super) fn width(self) -> f64 {
        self.size.width()
    }

    /// `text` in lines that are at most `width` long.
    pub(super) fn block(self, text: &str, style: Style, width: f64) -> Block {
        Block::new(text, style, width, self.setting, self.size)
    }

    /// A rectangle that begins at `from`, `width` wide and `height` high.
    pub(super) fn rect(self, class: impl Into<String>, from: Point, (width, height): (f64, f64)) -> Element {
        let left = if self.is_mirrored() { self.width() - from.0 - width } else { from.0 };
        let element = Element::new("rect", class).set("x", rounded(left)).set("y", rounded(from.1));
        element.set("width", rounded(width)).set("height", rounded(height))
    }

    pub(super) fn line(self, class: impl Into<String>, from: Point, to: Point) -> Element {
        let element = Element::new("line", class).set("x1", self.x(from.0)).set("y1", rounded(from.1));
        element.set("x2", self.x(to.0)).set("y2", rounded(to.1))
    }

    pub(super) fn circle(self, class: impl Into<String>, centre: Point, radius: f64) -> Element {
        let element = Element::new("circle", class).set("cx", self.x(centre.0)).set("cy", rounded(centre.1));
        element.set("r", rounded(radius))
    }

    /// Lines through the points of each of `parts`.
    pub(super) fn path(self, class: impl Into<String>, parts: &[Vec<Point>]) -> Element {
        Element::new("path", class).set("d", self.path_data(parts))
    }

    /// An area within `points`.
    pub(super) fn area(self, class: impl Into<String>, points: &[Point]) -> Element {
        Element::new("path", class).set("d", self.path_data(&[points.to_vec()]) + "z")
    }

    /// Path data. Each point is counted from the one before: what repeats, as hatching does, is the same text again, and
    /// compresses to little.
    fn path_data(self, parts: &[Vec<Point>]) -> String {
        let mut data = String::new();
        let mut before = (0, 0);
        for part in parts {
            for (index, (x, y)) in part.iter().enumerate() {
                let point = (hundredths(self.mirrored(*x)), hundredths(*y));
                data.push(if index == 0 { 'm' } else { 'l' });
                data += &written(point.0 - before.0);
                data.push(' ');
                data += &written(point.1 - before.1);
                before = point;
            }
        }
        data
    }

    /// A block of text whose top is at `at`; nothing where it has no line.
    pub(super) fn text(self, block: &Block, at: Point, anchor: Anchor) -> Option<Element> {
        let base = |line: usize| rounded(at.1 + block.baseline(line));
        let mut text = Element::new("text", block.style.class());
        match block.lines.as_slice() {
            [] => return None,
            [line] => {
                text = text.set("x", self.x(at.0)).set("y", base(0));
                text.children.push(Node::Text(line.clone()));
            }
            lines => {
                for (index, line) in lines.iter().enumerate() {
                    let attributes = vec![("x", self.x(at.0)), ("y", base(index))];
                    let children = vec![Node::Text(line.clone())];
                    text.children.push(Node::Element(Element { name: "tspan", attributes, children }));
                }
            }
        }
        Some(match anchor {
            Anchor::Start => text,
            Anchor::Middle => text.set("text-anchor", "middle"),
            Anchor::End => text.set("text-anchor", "end"),
        })
    }

    /// A block of text as near as it can stand to the middle of `x` without leaving the drawing.
    pub(super) fn text_about(self, block: &Block, (x, y): Point) -> Option<Element> {
        let half = block.width / 2.0;
        if x < half {
            self.text(block, (0.0, y), Anchor::Start)
        } else if x + half > self.width() {
            self.text(block, (self.width(), y), Anchor::End)
        } else {
            self.text(block, (x, y), Anchor::Middle)
        }
    }

    /// A coordinate along the line of writing, as SVG counts it.
    pub(super) fn x(self, x: f64) -> String {
        rounded(self.mirrored(x))
    }

    fn mirrored(self, x: f64) -> f64 {
        if self.is_mirrored() { self.width() - x } else { x }
    }

    fn is_mirrored(self) -> bool {
        self.setting.direction == Direction::RightToLeft
    }
}
