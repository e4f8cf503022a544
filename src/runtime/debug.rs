//! `data-debug`: the trigger lines, the phase of each section and the progress, drawn over the page for whoever builds it.
//!
//! Only the live app has it; the module of published stories does not carry it.

use super::{browser::Element, frame_input::FrameInput, scene::Scene};
use crate::hooks::{
    attribute,
    layout::{CARD_LINE, COUNT_LINE, PHOTO_LINE, SECTION_LINE},
    selector,
};
use alloc::{format, string::String, vec::Vec};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

/// The lines, as parts of the viewport's height, with what they trigger.
const LINES: [(f64, &str); 4] = [
    (SECTION_LINE, "sections become active"),
    (CARD_LINE, "cards show their photos"),
    (COUNT_LINE, "numbers run"),
    (PHOTO_LINE, "photos become active"),
];

/// What is drawn; gone when dropped.
pub(super) struct Overlay {
    layer: HtmlElement,
    lines: Vec<HtmlElement>,
    panel: HtmlElement,
}

impl Overlay {
    /// An overlay, if the story's element `host` asks for it.
    pub(super) fn of(host: &Element) -> Option<Self> {
        if !host.matches(selector::DEBUG) {
            return None;
        }
        let host: &HtmlElement = host.unchecked_ref();
        let document = host.owner_document()?;
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
        )?;
        layer.set_attribute("aria-hidden", "true").ok()?;
        layer.set_attribute(attribute::OVERLAY, "").ok()?;
        let line = |(_, triggers): &(f64, &str)| {
            let line =
                made(&document, &[("position", "absolute"), ("inset-inline", "0"), ("border-top", "1px dashed")])?;
            line.set_text_content(Some(triggers));
            layer.append_child(&line).ok()?;
            Some(line)
        };
        let lines = LINES.iter().map(line).collect::<Option<Vec<_>>>()?;
        let panel = made(
            &document,
            &[
                ("position", "absolute"),
                ("inset", "auto 8px 8px auto"),
                ("padding", "8px"),
                ("white-space", "pre"),
                ("background", "#fffd"),
            ],
        )?;
        layer.append_child(&panel).ok()?;
        document.body()?.append_child(&layer).ok()?;
        Some(Self { layer, lines, panel })
    }

    /// Draws what `look` has seen of `scene`.
    pub(super) fn draw(&self, scene: &Scene, input: &FrameInput) {
        // Whole numbers are near enough, and the formatting of others weighs more than the overlay.
        let whole = |number: f64| number.round() as i32;
        for (line, (part, _)) in self.lines.iter().zip(&LINES) {
            set(line, "top", &format!("{}px", whole(input.origin + input.trigger_line(*part))));
        }
        let sections: Vec<String> = scene.phases().map(|(id, phase)| format!("{phase:8}{id}")).collect();
        let text = format!("progress {} %\n{}", whole(scene.progress() * 100.0), sections.join("\n"));
        self.panel.set_text_content(Some(&text));
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
fn made(document: &Document, style: &[(&str, &str)]) -> Option<HtmlElement> {
    let element: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
    style.iter().for_each(|(name, value)| set(&element, name, value));
    Some(element)
}

/// Sets a property that is always valid.
fn set(element: &HtmlElement, name: &str, value: &str) {
    let _ = element.style().set_property(name, value);
}
