//! A number on its way, and the very text that stands there before and after.

use super::{
    browser::{self, Element, Text},
    dom,
    look::Look,
    values::Letters,
};
use crate::motion::{Clock, Count, Phase, Slack, Span, easing::ease_out, entrance};
use wasm_bindgen::JsCast;

/// The property of the width that the final text takes, while others stand in its place.
const WIDTH: &str = "--sw-width";

/// A number that leaves its final text and comes back to it.
pub(super) struct Run {
    /// The text node that holds the digits; it stays the same one, for whoever else keeps hold of it.
    digits: Text,
    /// The final text, the very string that was found.
    text: Letters,
    count: Count,
    /// The width of the final text as CSS writes it.
    width: Letters,
    /// When it came into view, in milliseconds.
    entered: f64,
    /// Since when it runs.
    clock: Option<Clock>,
    /// Whether it has come up to the line where it begins, and whether it is in view.
    begins: bool,
    is_seen: bool,
    /// What is to be written.
    turn: Turn,
    /// The value that is shown; above all values while the final text still stands there.
    shown: u64,
}

/// What a run does next.
#[derive(Clone, Copy, PartialEq)]
enum Turn {
    /// It shows this part of the way, 0 to 1.
    Show(f64),
    /// It has come to its end, or ends at once: nobody sees it.
    End,
}

impl Run {
    /// Prepares the number in `element` to run, without touching it. `None` where there is nothing to run: words, a text that
    /// is not what `data-sw-count` says, a text that something else (a translator) has wrapped.
    pub(super) fn prepare(element: &Element, look: &Look) -> Option<Self> {
        let text = element.text();
        let value = element.attribute("data-sw-count");
        let digits = element.first_child().filter(|node| node.value() == *text && !value.is_null())?;
        Some(Self {
            count: Count::new(letters(&text), letters(value.unchecked_ref()))?,
            width: browser::computed_style(element).get("inline-size"),
            digits,
            text,
            entered: look.time,
            clock: None,
            begins: false,
            is_seen: true,
            turn: Turn::Show(0.0),
            shown: u64::MAX,
        })
    }

    /// Reads where the number stands, leaving no more `slack` than until that changes its run.
    pub(super) fn place(&mut self, span: Span, phase: Phase, look: &Look, slack: &mut Slack) {
        self.begins = entrance::runs(span, look.viewport, look.time - self.entered, slack);
        self.is_seen = phase == Phase::Active;
    }

    /// Decides what comes next, from where the number stands and what time it is.
    pub(super) fn read(&mut self, look: &Look) {
        if self.clock.is_none() && (self.begins || look.time - self.entered >= entrance::PATIENCE) {
            self.clock = Some(Clock::new(look.time, self.count.duration()));
        }
        self.turn = match self.clock.map_or(0.0, |clock| clock.passed(look.time)) {
            _ if !look.animate || !self.is_seen => Turn::End,
            1.0.. => Turn::End,
            passed => Turn::Show(ease_out(passed)),
        };
    }

    /// Does what was decided; false at the end of the run.
    pub(super) fn write(&mut self, element: &Element) -> bool {
        if let Turn::Show(progress) = self.turn {
            self.show(element, progress);
        }
        matches!(self.turn, Turn::Show(_))
    }

    /// Shows the number at this part of its way, 0 to 1.
    fn show(&mut self, element: &Element, progress: f64) {
        let value = self.count.at(progress);
        if self.shown == value {
            return;
        }
        if self.shown == u64::MAX {
            // Assistive technology keeps the final text as the name, the line keeps its width.
            element.set_attribute("role", "img");
            element.set_attribute_to("aria-label", &self.text);
            element.style().set(WIDTH, &self.width);
        }
        self.shown = value;
        let mut text = Letters::of("");
        self.count.text(letters(&self.text), value, |letter| text = text.with(letter));
        self.digits.set_value(&text);
    }

    /// Puts everything back, the final text first.
    pub(super) fn finish(&self, element: &Element) {
        self.digits.set_value(&self.text);
        if *element.text() != *self.text {
            // Something has put other nodes in the place of ours.
            element.set_text(&self.text);
        }
        element.remove_attribute("role");
        element.remove_attribute("aria-label");
        dom::unstyle(element, WIDTH);
    }
}

/// The characters of a JavaScript string.
fn letters(letters: &Letters) -> impl Iterator<Item = char> {
    // The second half of a pair is no character of its own.
    (0..).map(|at| letters.code_point(at)).take_while(|code| *code != 0).filter_map(char::from_u32)
}
