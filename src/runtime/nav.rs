//! The navigation bar's links and buttons: which link is the current section's, and which way there is somewhere to go.

use super::{browser::Element, dom, js::JsString};
use crate::hooks::selector;

/// What marks the link of the current section.
const CURRENT: &str = "aria-current";
/// What marks a button that leads nowhere just now; it stays where it is, so that it can keep the focus.
const DISABLED: &str = "aria-disabled";
/// The links to the sections; in a page with a base they name the page too.
const LINKS: &str = "a[href*='#']";

/// Marks the link in the bar `nav` to the section with the id `current` instead of the one that was marked `before`, and gives it.
pub(super) fn mark_current(nav: &Element, before: Option<Element>, current: Option<&JsString>) -> Option<Element> {
    if let Some(before) = before {
        before.remove_attribute(CURRENT);
    }
    // Something may have put a prefix before the ids of the page.
    let id = current?;
    let link = dom::all(nav, LINKS)
        .find(|link| link.get_attribute("href").is_some_and(|href| id.ends_with(&href.split_pop("#"))))?;
    link.set_attribute(CURRENT, "true");
    Some(link)
}

/// Offers the ways to the neighbouring sections, up and down, where there are any.
pub(super) fn enable_buttons(nav: &Element, up: bool, down: bool) {
    enable(nav, selector::PREVIOUS, up);
    enable(nav, selector::NEXT, down);
}

/// Takes everything back that was written, and hides the buttons, which nobody answers any more.
pub(super) fn clear(nav: &Element) {
    dom::set_or_remove_attribute_of_all(nav, LINKS, CURRENT, None);
    dom::set_or_remove_attribute_of_all(nav, selector::NEIGHBOURS, "hidden", Some(""));
    dom::set_or_remove_attribute_of_all(nav, selector::NEIGHBOURS, DISABLED, None);
}

/// Shows `buttons`, as useful or not.
fn enable(nav: &Element, buttons: &str, useful: bool) {
    dom::set_or_remove_attribute_of_all(nav, buttons, "hidden", None);
    dom::set_or_remove_attribute_of_all(nav, buttons, DISABLED, (!useful).then_some("true"));
}
