//! The bar's links and buttons: which link is the current section's, and which way there is somewhere to go.

use super::{browser::Element, dom, values::Letters};
use wasm_bindgen::{JsCast, JsValue};

/// What marks the link of the current section.
const CURRENT: &str = "aria-current";
/// What marks a button that leads nowhere just now; it stays where it is, so that it can keep the focus.
const DISABLED: &str = "aria-disabled";
/// The links to the sections; in a page with a base they name the page too.
const LINKS: &str = "nav a[href*='#']";
/// The buttons that lead to the neighbouring sections.
const BUTTONS: &str = "[data-sw-previous],[data-sw-next]";
pub(super) const PREVIOUS: &str = "[data-sw-previous]";
pub(super) const NEXT: &str = "[data-sw-next]";

/// Marks the links under `root` to the section with the id `current`, and offers the ways that lead on from it.
pub(super) fn mark(root: &Element, current: Option<&JsValue>, is_last: bool) {
    let end = current.map(|id| Letters::of("#").concat(id));
    for link in dom::all(root, LINKS) {
        let href: Letters = link.attribute("href").unchecked_into();
        let is_current = end.as_ref().is_some_and(|end| href.ends_with(end));
        dom::set_or_unset(&link, CURRENT, is_current.then_some("true"));
    }
    offer(root, PREVIOUS, current.is_some());
    offer(root, NEXT, !is_last);
}

/// Takes everything back that was written, and hides the buttons, which nobody answers any more.
pub(super) fn unmark(root: &Element) {
    dom::set_all(root, LINKS, CURRENT, None);
    dom::set_all(root, BUTTONS, "hidden", Some(""));
    dom::set_all(root, BUTTONS, DISABLED, None);
}

/// Shows `buttons`, as useful or not.
fn offer(root: &Element, buttons: &str, useful: bool) {
    dom::set_all(root, buttons, "hidden", None);
    dom::set_all(root, buttons, DISABLED, (!useful).then_some("true"));
}
