//! The bar's links and buttons: which link is the current section's, and which way there is somewhere to go.

use super::{
    browser::{Element, Letters},
    dom,
};
use alloc::vec::Vec;
use wasm_bindgen::{JsCast, JsValue};

/// What marks the link of the current section.
const CURRENT: &str = "aria-current";
/// What marks a button that leads nowhere just now; it stays where it is, so that it can keep the focus.
const DISABLED: &str = "aria-disabled";

/// The links to the sections and the buttons of the bar.
pub(super) struct Contents {
    links: Vec<Element>,
    previous: Vec<Element>,
    next: Vec<Element>,
}

impl Contents {
    /// The bar under `root`.
    pub(super) fn find(root: &Element) -> Self {
        let all = |selector| dom::all(root, selector, |element| element);
        Self { links: all("nav a[href^='#']"), previous: all("[data-sw-previous]"), next: all("[data-sw-next]") }
    }

    /// Marks the link of the section with the id `current`, and offers the ways that lead on from it.
    pub(super) fn write(&self, current: Option<&JsValue>, is_last: bool) {
        let href = current.map(|id| JsValue::from("#").unchecked_ref::<Letters>().concat(id));
        for link in &self.links {
            let is_current = href.as_ref() == Some(&link.attribute("href"));
            dom::set_or_unset(link, CURRENT, is_current.then_some("true"));
        }
        offer(&self.previous, current.is_some());
        offer(&self.next, !is_last);
    }

    /// Takes everything back that was written, and hides the buttons, which nobody answers any more.
    pub(super) fn detach(&self) {
        self.links.iter().for_each(|link| link.remove_attribute(CURRENT));
        for button in self.previous.iter().chain(&self.next) {
            dom::set(button, "hidden", "");
            button.remove_attribute(DISABLED);
        }
    }
}

/// Shows `buttons`, as useful or not.
fn offer(buttons: &[Element], useful: bool) {
    for button in buttons {
        button.remove_attribute("hidden");
        dom::set_or_unset(button, DISABLED, (!useful).then_some("true"));
    }
}
