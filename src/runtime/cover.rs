//! What covers the top of the window: headers and bars of the page that stay there while it scrolls.
//!
//! Sites have headers that scroll away, that hide on the way down and come back on the way up, that grow and shrink; and notices
//! that are sent away. So what covers is looked at again as the reader goes on, and as soon as it changes its size or leaves the
//! window; what sticks in the story takes the room back once nothing is there.

use super::{
    browser::{self, Element, IntersectionObserver, Observer, ResizeObserver},
    dispatch::{Handle, RESIZE},
    dom,
    frame_input::FrameInput,
    js::{JsObject, JsString},
    observers::Observers,
    scroller,
    tracked::Dirty,
};
use crate::{hooks::property::TOP, motion::Span};

/// How far below what is known to cover more is looked for, in pixels: where the story's bar would be read.
const DEPTH: f64 = 16.0;
/// What reaches further down than this part of the viewport is no header: a dialogue, or a notice that the reader sends away.
const MOST: f64 = 0.4;

/// What covers the top of the window over a story.
pub(super) struct Cover {
    /// How much of it is covered, in pixels of the story's style; 0 is not written.
    height: Dirty<f64>,
    /// What reached down furthest when something last did, and what tells when it changes.
    culprit: Option<Element>,
    watch: Option<Observers>,
}

impl Cover {
    /// Nothing is known yet.
    pub(super) fn new() -> Self {
        Self { height: Dirty { current: 0.0, applied: Some(0.0) }, culprit: None, watch: None }
    }

    /// Looks for what covers the top over the story under `root`, whose article lies at `article`, and gives it where it covers the
    /// article. The controller of `handle` is told when it changes its size, leaves or comes back.
    pub(super) fn find(
        &mut self,
        root: &Element,
        article: Span,
        input: &FrameInput,
        handle: Handle,
    ) -> Option<Element> {
        // A page that tells the height itself knows best.
        let is_told = self.height.applied == Some(0.0)
            && browser::get_computed_style(root).get_property_value(TOP).code_point_at(0) != 0;
        if is_told || article.bottom() <= 0.0 {
            return None;
        }
        let (mut covered, mut culprit) = (0.0, None);
        while let Some((element, bottom)) = under(root, covered, input) {
            culprit = Some(element);
            covered = bottom;
        }
        self.height.current = covered / input.zoom.css;
        let culprit = culprit?;
        if self.culprit.as_ref() != Some(&culprit) {
            let options = JsObject::new();
            // What ends at the edge of the window would still count as seen.
            options.set_f64("threshold", 0.01);
            let observers = [
                IntersectionObserver::new(&handle.callback(RESIZE), &options).into(),
                ResizeObserver::new(&handle.callback(RESIZE)).into(),
            ];
            observers.iter().for_each(|observer: &Observer| observer.observe(&culprit));
            self.watch = Some(Observers(observers));
            self.culprit = Some(culprit.clone());
        }
        (article.top() <= 0.0).then_some(culprit)
    }

    /// Writes how much is covered, or takes that back.
    pub(super) fn write(&mut self, root: &Element) {
        if self.height.take_change() {
            if self.height.current > 0.0 {
                root.style().set_property(TOP, &JsString::new("").concat_number(self.height.current, "px"));
            } else {
                dom::remove_style(root, TOP);
            }
        }
    }

    /// Takes back what was written.
    pub(super) fn detach(&mut self, root: &Element) {
        self.watch = None;
        self.height.current = 0.0;
        self.write(root);
    }
}

/// What stays over the story under `root` just below `covered`, and down to where, both in pixels below the top of what can be seen.
fn under(root: &Element, covered: f64, input: &FrameInput) -> Option<(Element, f64)> {
    let rect = root.get_bounding_client_rect();
    let (left, top) = (rect.left() + rect.width() / 2.0, input.origin + covered + DEPTH);
    let mut at = root.owner_document().element_from_point(left, top);
    // A header may be an element with a shadow tree.
    while let Some(inner) =
        at.as_ref().and_then(Element::shadow_root).and_then(|tree| tree.element_from_point(left, top))
    {
        if at.replace(inner.clone()) == Some(inner) {
            break;
        }
    }
    let (mut lowest, mut culprit, mut stays) = (covered, None, false);
    while let Some(element) = at {
        if element.contains(root) || root.contains(&element) {
            break;
        }
        // The third letters tell the computed values apart: fixed, sticky; static, relative, absolute.
        stays |= matches!(
            browser::get_computed_style(&element).get_property_value("position").code_point_at(2),
            FIXED | STICKY
        );
        let bottom = input.measure(&element).bottom();
        at = scroller::parent(&element);
        if bottom > lowest && bottom <= input.trigger_line(MOST) {
            lowest = bottom;
            culprit = Some(element);
        }
    }
    stays.then_some((culprit?, lowest))
}

const FIXED: u32 = 'x' as u32;
const STICKY: u32 = 'i' as u32;
