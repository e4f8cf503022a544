//! The bar's links and buttons: which link is the current section's, and which way there is somewhere to go.

use super::dom;
use web_sys::{Element, HtmlElement};

/// What marks the link of the current section.
const CURRENT: &str = "aria-current";
/// What marks a button that leads nowhere just now; it stays where it is, so that it can keep the focus.
const DISABLED: &str = "aria-disabled";

/// The links to the sections and the buttons of the bar.
pub(super) struct Contents {
    /// The links of each section, in the order of the sections.
    links: Vec<Vec<HtmlElement>>,
    previous: Vec<HtmlElement>,
    next: Vec<HtmlElement>,
    /// The section that was written as the current one; the outer `None` before anything was written.
    written: Option<Option<usize>>,
}

impl Contents {
    /// The bar under `root`, for the sections with these ids.
    pub(super) fn find(root: &Element, ids: impl Iterator<Item = String>) -> Self {
        let links = dom::all(root, "nav a[href^='#']");
        let href = |link: &HtmlElement| link.get_attribute("href").unwrap_or_default();
        let of = |id: String| links.iter().filter(|link| href(link).get(1..) == Some(&id)).cloned().collect();
        Self {
            links: ids.map(of).collect(),
            previous: dom::all(root, "[data-sw-previous]"),
            next: dom::all(root, "[data-sw-next]"),
            written: None,
        }
    }

    /// Marks `current` of `count` sections.
    pub(super) fn write(&mut self, current: Option<usize>, count: usize) {
        if self.written == Some(current) {
            return;
        }
        self.written = Some(current);
        for (place, links) in self.links.iter().enumerate() {
            let mark = (current == Some(place)).then_some("true");
            links.iter().for_each(|link| dom::set_or_unset(link, CURRENT, mark));
        }
        let last = current.map_or(0, |current| current + 1) >= count;
        offer(&self.previous, current.is_some());
        offer(&self.next, !last);
    }

    /// Takes everything back that was written, and hides the buttons, which nobody answers any more.
    pub(super) fn detach(&mut self) {
        self.links.iter().flatten().for_each(|link| dom::unset(link, CURRENT));
        for button in self.previous.iter().chain(&self.next) {
            button.set_hidden(true);
            dom::unset(button, DISABLED);
        }
    }
}

/// Shows `buttons`, as useful or not.
fn offer(buttons: &[HtmlElement], useful: bool) {
    for button in buttons {
        button.set_hidden(false);
        dom::set_or_unset(button, DISABLED, (!useful).then_some("true"));
    }
}
