//! `data-debug`: the trigger lines, the phase of each section and the progress, drawn over the page for whoever builds it.
//!
//! Only the runtime of the live app has it; that of published stories does not carry it.

use super::{
    browser::{Document, Element},
    frame_input::FrameInput,
    js::JsString,
    scene::Scene,
};
use crate::hooks::{
    attribute,
    layout::{CARD_LINE, COUNT_LINE, PHOTO_LINE, SECTION_LINE},
    selector,
};
use alloc::vec::Vec;

/// The lines, as parts of the viewport's height, with what they trigger.
const LINES: [(f64, &str); 4] = [
    (SECTION_LINE, "sections become active"),
    (CARD_LINE, "cards show their photos"),
    (COUNT_LINE, "numbers run"),
    (PHOTO_LINE, "photos become active"),
];

/// What is drawn; gone when dropped.
pub(super) struct Overlay {
    layer: Element,
    lines: Vec<Element>,
    panel: Element,
}

impl Overlay {
    /// An overlay, if the story's element `host` asks for it.
    pub(super) fn of(host: &Element) -> Option<Self> {
        if !host.matches(selector::DEBUG) {
            return None;
        }
        let document = host.owner_document();
        let layer = made(
            &document,
            &[
                ("position", "fixed"),
                ("inset", "0"),
                ("z-index", "2147483647"),
                ("pointer-events", "none"),
                ("font", "12px/1.5 monospace"),
                ("color", "#b3005e"),
            ],
        );
        layer.set_attribute("aria-hidden", "true");
        layer.set_attribute(attribute::OVERLAY, "");
        let line = |(_, triggers): &(f64, &str)| {
            let line =
                made(&document, &[("position", "absolute"), ("inset-inline", "0"), ("border-top", "1px dashed")]);
            line.set_text_content(&JsString::new(triggers));
            layer.append_child(&line);
            line
        };
        let lines = LINES.iter().map(line).collect();
        let panel = made(
            &document,
            &[
                ("position", "absolute"),
                ("inset", "auto 8px 8px auto"),
                ("padding", "8px"),
                ("white-space", "pre"),
                ("background", "#fffd"),
            ],
        );
        layer.append_child(&panel);
        document.body()?.append_child(&layer);
        Some(Self { layer, lines, panel })
    }

    /// Draws what `look` has seen of `scene`.
    pub(super) fn draw(&self, scene: &Scene, input: &FrameInput) {
        // Whole numbers are near enough.
        let whole = |number: f64| f64::from((number + 0.5) as i32);
        for (line, (part, _)) in self.lines.iter().zip(&LINES) {
            let top = whole(input.origin + input.trigger_line(*part));
            line.style().set_property("top", &JsString::new("").concat_number(top, "px"));
        }
        let mut text = JsString::new("progress ").concat_number(whole(scene.progress() * 100.0), " %");
        for (id, phase) in scene.phases() {
            for part in ["\n", phase, "        ".get(phase.len()..).unwrap_or_default()] {
                text = text.concat(&JsString::new(part));
            }
            text = text.concat(&id);
        }
        self.panel.set_text_content(&text);
    }

    /// Takes the overlay off the page while it is `printing`.
    pub(super) fn print(&self, printing: bool) {
        set(&self.layer, "display", if printing { "none" } else { "block" });
    }
}

impl Drop for Overlay {
    fn drop(&mut self) {
        self.layer.remove();
    }
}

/// A `div` with this style, set property by property: a policy may forbid style attributes.
fn made(document: &Document, style: &[(&str, &str)]) -> Element {
    let element = document.create_element("div");
    style.iter().for_each(|(name, value)| set(&element, name, value));
    element
}

fn set(element: &Element, name: &str, value: &str) {
    element.style().set_property(name, &JsString::new(value));
}
