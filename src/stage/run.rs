//! One number while it runs, and the very text that stands there before and after.

use super::{dom, look::Look};
use crate::motion::{Clock, Count, Phase, easing::ease_out, entrance};
use web_sys::{HtmlElement, Node};

/// What a run does next.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Turn {
    /// It shows this part of the way, 0 to 1.
    Show(f64),
    /// It has come to its end in view.
    Land,
    /// It ends at once: nobody sees it.
    Cut,
}

/// A number that has left its final text and will come back to it.
pub(super) struct Run {
    element: HtmlElement,
    /// The text node that holds the digits; it stays the same one, for whoever else keeps hold of it.
    digits: Node,
    count: Count,
    /// The width of the final text as CSS writes it.
    width: Option<String>,
    /// When it came into view, in milliseconds.
    entered: f64,
    /// Since when it runs.
    clock: Option<Clock>,
    shown: String,
}

impl Run {
    /// Prepares the number in `element` to run, without touching it. `None` where there is nothing to run: words, a text that
    /// is not what `data-sw-count` says, a text that something else (a translator) has wrapped.
    pub(super) fn prepare(element: &HtmlElement, look: &Look) -> Option<Self> {
        let value = element.get_attribute("data-sw-count")?;
        let text = element.text_content()?;
        let digits = element.first_child().filter(|node| node.node_value().as_ref() == Some(&text))?;
        Some(Self {
            count: Count::new(&text, &value)?,
            width: width(element, look),
            element: element.clone(),
            digits,
            entered: look.time,
            clock: None,
            shown: text,
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
        dom::set(&self.element, "aria-label", self.count.text());
        if let Some(width) = &self.width {
            dom::style(&self.element, "inline-size", width);
            dom::style(&self.element, "text-align", "end");
        }
        self.show(0.0);
    }

    /// Shows the number at this part of its way, 0 to 1.
    pub(super) fn show(&mut self, progress: f64) {
        let frame = self.count.padded(progress);
        if frame != self.shown {
            self.digits.set_node_value(Some(&frame));
            self.shown = frame;
        }
    }

    /// Puts everything back, the final text first, and answers with that text.
    pub(super) fn finish(self) -> String {
        let text = self.count.text().to_owned();
        self.digits.set_node_value(Some(&text));
        if self.element.text_content().as_deref() != Some(&text) {
            // Something has put other nodes in the place of ours.
            self.element.set_text_content(Some(&text));
        }
        for name in ["role", "aria-label"] {
            dom::unset(&self.element, name);
        }
        for name in ["inline-size", "text-align"] {
            dom::unstyle(&self.element, name);
        }
        text
    }
}

/// The width of `element` as its style has it; `None` where it has none of its own.
fn width(element: &HtmlElement, look: &Look) -> Option<String> {
    let style = look.window.get_computed_style(element).ok()??;
    style.get_property_value("inline-size").ok().filter(|width| width.ends_with("px"))
}
