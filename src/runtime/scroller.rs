//! What an element scrolls in, and with that, whether `position: sticky` can work there.

use super::{
    browser::{self, Element},
    js::JsObject,
};
use core::iter::successors;

/// What an element moves against as the reader scrolls, and what it would stand still against.
pub(super) enum Scroller {
    /// The window.
    Window,
    /// An ancestor that scrolls by itself.
    Inner(Element),
    /// An ancestor that clips its content but does not scroll: against that one nothing can be seen to stand still.
    Clipped(Element),
}

impl Scroller {
    /// The scroller of `element`, found by the computed overflow of its ancestors.
    pub(super) fn of(element: &Element) -> Self {
        let mut at = parent(element);
        while let Some(ancestor) = at {
            if ancestor.matches("html") {
                break;
            }
            let overflow = Overflow::of(&ancestor);
            if overflow != Overflow::Open && !is_propagated_to_viewport(&ancestor) {
                let scrolls = overflow == Overflow::Scrolls && overflows(&ancestor);
                return if scrolls { Self::Inner(ancestor) } else { Self::Clipped(ancestor) };
            }
            at = parent(&ancestor);
        }
        Self::Window
    }

    /// What shows a part of its content, if that is not the window: what scrolls, or what scripts move their content in by a transform.
    pub(super) fn port(&self) -> Option<&Element> {
        let (Self::Inner(element) | Self::Clipped(element)) = self else { return None };
        overflows(element).then_some(element)
    }

    /// How far `element` has been scrolled in it, in pixels.
    pub(super) fn scroll_top(&self, element: &Element) -> f64 {
        self.scrolling_element(element).map_or(0.0, |moved| moved.scroll_top())
    }

    /// Scrolls `element` up by so many pixels, at once.
    pub(super) fn scroll_by(&self, element: &Element, pixels: f64) {
        let options = JsObject::new();
        options.set_f64("top", pixels);
        options.set_str("behavior", "instant");
        if let Some(moved) = self.scrolling_element(element) {
            moved.scroll_by(&options);
        }
    }

    /// The element whose scrolling moves `element`: that of the window is the document's. None where scripts move it instead, which the
    /// reader could not scroll back.
    fn scrolling_element(&self, element: &Element) -> Option<Element> {
        match self {
            Self::Inner(inner) => Some(inner.clone()),
            Self::Clipped(blocked) if overflows(blocked) => None,
            _ => element.owner_document().scrolling_element().filter(|root| Overflow::of(root) != Overflow::Hidden),
        }
    }
}

/// Whether more is in an element than it shows.
fn overflows(element: &Element) -> bool {
    element.scroll_height() > element.client_height() + 1.0
}

/// The parent across the borders of shadow trees.
pub(super) fn parent(element: &Element) -> Option<Element> {
    element.parent_element().or_else(|| element.get_root_node().host())
}

/// Whether the browser anchors scrolling at `element` (CSS Scroll Anchoring): Safari never does, and a page may not want it.
pub(super) fn is_anchored(element: &Element) -> bool {
    successors(Some(element.clone()), parent).all(|element| {
        let anchor = browser::get_computed_style(&element).get_property_value("overflow-anchor");
        anchor.code_point_at(0) == INITIAL_OF_AUTO
    })
}

const INITIAL_OF_AUTO: u32 = 'a' as u32;

/// What an element does with content that is larger than itself.
#[derive(PartialEq)]
enum Overflow {
    /// Nothing that matters: it shows it, or clips it without becoming a scroll container.
    Open,
    /// It hides it, but can be scrolled by scripts.
    Hidden,
    /// It lets the reader scroll.
    Scrolls,
}

impl Overflow {
    /// That of `element`. One axis is enough: where either makes a scroll container, both do.
    fn of(element: &Element) -> Self {
        // The initials tell the computed values apart: visible, clip, hidden, auto, scroll.
        match browser::get_computed_style(element).get_property_value("overflow-y").code_point_at(0) {
            INITIAL_OF_VISIBLE | INITIAL_OF_CLIP => Self::Open,
            INITIAL_OF_HIDDEN => Self::Hidden,
            _ => Self::Scrolls,
        }
    }
}

const INITIAL_OF_VISIBLE: u32 = 'v' as u32;
const INITIAL_OF_CLIP: u32 = 'c' as u32;
const INITIAL_OF_HIDDEN: u32 = 'h' as u32;

/// Whether `ancestor` is a body that passes its overflow on to the window, as it does unless the root has one of its own.
fn is_propagated_to_viewport(ancestor: &Element) -> bool {
    let is_open = |root: Element| Overflow::of(&root) == Overflow::Open;
    ancestor.matches("body") && ancestor.parent_element().is_some_and(is_open)
}
