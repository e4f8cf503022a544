//! A count-up: the animation of a number up to the very text that stands there before and after.

use super::{
    browser::{self, Element, Text},
    dom,
    frame_input::FrameInput,
    js::JsString,
};
use crate::{
    hooks::{attribute::COUNT, property::WIDTH, selector},
    motion::{CountTween, Phase, Slack, Span, Timing, easing::ease_out, entrance},
};

/// A running count-up.
pub(super) struct CountUp {
    /// The text node that holds the digits; it stays the same one, for whoever else keeps hold of it.
    digits: Text,
    /// The final text, the very string that was found.
    text: JsString,
    count: CountTween,
    /// The width of the final text as CSS writes it.
    width: JsString,
    /// When it came into view, in milliseconds.
    entered: f64,
    /// Since when it runs.
    timing: Option<Timing>,
    /// Whether it stands in a sentence: then it runs as soon as it comes into view.
    in_sentence: bool,
    /// Whether it has come up to the line where it begins, and whether it is in view.
    begins: bool,
    is_seen: bool,
    /// What is to be written.
    action: Action,
    /// The value that is shown; above all values while the final text still stands there.
    shown: u64,
}

/// What the count-up does next.
#[derive(Clone, Copy, PartialEq)]
enum Action {
    /// It shows this part of the way, 0 to 1.
    Show(f64),
    /// It has come to its end, or ends at once: nobody sees it.
    End,
}

impl CountUp {
    /// Prepares the number in `element` to run, without touching it. `None` where there is nothing to run: words, a text that
    /// is not what `data-sw-count` says, a text that something else (a translator) has wrapped.
    pub(super) fn prepare(element: &Element, input: &FrameInput) -> Option<Self> {
        let text = element.text_content();
        let value = element.get_attribute(COUNT)?;
        let digits = element.first_child().filter(|node| node.node_value() == text)?;
        Some(Self {
            count: CountTween::new(chars(&text), chars(&value))?,
            width: browser::get_computed_style(element).get_property_value("inline-size"),
            digits,
            text,
            entered: input.time,
            timing: None,
            in_sentence: element.closest(selector::LARGE).is_none(),
            begins: false,
            is_seen: true,
            action: Action::Show(0.0),
            shown: u64::MAX,
        })
    }

    /// Reads where the number stands, leaving no more `slack` than until that changes its run.
    pub(super) fn locate(&mut self, span: Span, phase: Phase, input: &FrameInput, slack: &mut Slack) {
        self.begins = self.in_sentence || entrance::runs(span, input.viewport, input.time - self.entered, slack);
        self.is_seen = phase == Phase::Active;
    }

    /// Decides what comes next, from where the number stands and what time it is.
    pub(super) fn read(&mut self, input: &FrameInput) {
        if self.timing.is_none() && (self.begins || input.time - self.entered >= entrance::LONGEST_WAIT) {
            self.timing = Some(Timing::new(input.time, self.count.duration(self.in_sentence)));
        }
        self.action = match self.timing.map_or(0.0, |clock| clock.progress(input.time)) {
            _ if !input.animate || !self.is_seen => Action::End,
            1.0.. => Action::End,
            passed => Action::Show(ease_out(passed)),
        };
    }

    /// Does what was decided; false at the end of the run.
    pub(super) fn write(&mut self, element: &Element) -> bool {
        if let Action::Show(progress) = self.action {
            self.show(element, progress);
        }
        matches!(self.action, Action::Show(_))
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
            element.set_attribute_js("aria-label", &self.text);
            element.style().set_property(WIDTH, &self.width);
        }
        self.shown = value;
        let mut text = JsString::new("");
        self.count.text(chars(&self.text), value, |letter| text = text.concat_code_point(letter.into()));
        self.digits.set_node_value(&text);
    }

    /// Puts everything back, the final text first.
    pub(super) fn finish(&self, element: &Element) {
        self.digits.set_node_value(&self.text);
        if element.text_content() != self.text {
            // Something has put other nodes in the place of ours.
            element.set_text_content(&self.text);
        }
        element.remove_attribute("role");
        element.remove_attribute("aria-label");
        dom::remove_style(element, WIDTH);
    }
}

/// The characters of a JavaScript string.
fn chars(letters: &JsString) -> impl Iterator<Item = char> {
    // The second half of a pair is no character of its own.
    (0..).map(|at| letters.code_point_at(at)).take_while(|code| *code != 0).filter_map(char::from_u32)
}
