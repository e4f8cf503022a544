//! One number while it runs, and the very text that stands there before and after.

use super::{
    browser::{Element, Text},
    dom,
    look::Look,
};
use crate::motion::{Clock, Count, Phase, easing::ease_out, entrance};
use alloc::string::String;
use wasm_bindgen::JsValue;

/// What a run does next.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Turn {
    /// It leaves its final text.
    Begin,
    /// It shows this part of the way, 0 to 1.
    Show(f64),
    /// It has come to its end in view.
    Land,
    /// It ends at once: nobody sees it.
    Cut,
}

/// A number that has left its final text and will come back to it.
pub(super) struct Run {
    element: Element,
    /// The text node that holds the digits; it stays the same one, for whoever else keeps hold of it.
    digits: Text,
    /// The final text, the very string that was found.
    text: JsValue,
    count: Count,
    /// The width of the final text as CSS writes it.
    width: JsValue,
    /// When it came into view, in milliseconds.
    entered: f64,
    /// Since when it runs.
    clock: Option<Clock>,
    shown: String,
}

impl Run {
    /// Prepares the number in `element` to run, without touching it. `None` where there is nothing to run: words, a text that
    /// is not what `data-sw-count` says, a text that something else (a translator) has wrapped.
    pub(super) fn prepare(element: &Element, look: &Look) -> Option<Self> {
        let text = element.text();
        let value = element.attribute("data-sw-count");
        let digits = element.first_child().filter(|node| node.value() == text && !value.is_null())?;
        Some(Self {
            count: Count::new(&dom::text(&text), &dom::text(&value))?,
            width: look.window.computed_style(element).get("inline-size"),
            element: element.clone(),
            digits,
            text,
            entered: look.time,
            clock: None,
            shown: String::new(),
        })
    }

    /// What comes next, from where the number stands and what time it is.
    pub(super) fn turn(&mut self, look: &Look) -> Turn {
        let span = look.span(&self.element);
        if !look.animate || entrance::phase(span, look.viewport) != Phase::Active {
            return Turn::Cut;
        }
        if self.clock.is_none() && entrance::runs(span, look.viewport, look.time - self.entered) {
            self.clock = Some(Clock::new(look.time, self.count.duration()));
        }
        match self.clock.map_or(0.0, |clock| clock.passed(look.time)) {
            1.0.. => Turn::Land,
            passed => Turn::Show(ease_out(passed)),
        }
    }

    /// Takes the number off its final text: assistive technology keeps that text as the name, the line keeps its width.
    pub(super) fn begin(&mut self) {
        dom::set(&self.element, "role", "img");
        self.element.set_attribute("aria-label", &self.text);
        let style = self.element.style();
        style.set("inline-size", &self.width);
        style.set("text-align", &"end".into());
        self.show(0.0);
    }

    /// Shows the number at this part of its way, 0 to 1.
    pub(super) fn show(&mut self, progress: f64) {
        let frame = self.count.padded(progress);
        if frame != self.shown {
            self.digits.set_value(&frame.as_str().into());
            self.shown = frame;
        }
    }

    /// Puts everything back, the final text first, and answers with that text.
    pub(super) fn finish(self) -> JsValue {
        self.digits.set_value(&self.text);
        if self.element.text() != self.text {
            // Something has put other nodes in the place of ours.
            self.element.set_text(&self.text);
        }
        for name in ["role", "aria-label"] {
            self.element.remove_attribute(name);
        }
        for name in ["inline-size", "text-align"] {
            dom::unstyle(&self.element, name);
        }
        self.text
    }
}
