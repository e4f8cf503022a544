//! What covers the top of the window: headers and bars of the page that stay there while it scrolls.
//!
//! Sites have headers that scroll away, that hide on the way down and come back on the way up, that grow and shrink; and notices
//! that are sent away. So what covers is looked at again as the reader goes on, and as soon as it changes its size or leaves the
//! window; what sticks in the story takes the room back once nothing is there.

use super::{
    browser::{self, Crossing, Element, Observer, Sizes},
    calls::RESIZE,
    dom,
    look::Look,
    observers::Observers,
    part::Mark,
    scroller,
    values::{Fields, Hear, Letters},
};
use crate::motion::Span;

/// The height of what covers the top of the window, which keeps what sticks below it.
const TOP: &str = "--sw-top";
/// How far below what is known to cover more is looked for, in pixels: where the story's bar would be read.
const DEPTH: f64 = 16.0;
/// What reaches further down than this part of the viewport is no header: a dialogue, or a notice that the reader sends away.
const MOST: f64 = 0.4;

/// What covers the top of the window over a story.
pub(super) struct Cover {
    /// How much of it is covered, in pixels of the story's style; 0 is not written.
    height: Mark<f64>,
    /// What reached down furthest when something last did, and what tells when it changes.
    culprit: Option<Element>,
    watch: Option<Observers>,
}

impl Cover {
    /// Nothing is known yet.
    pub(super) fn new() -> Self {
        Self { height: Mark { read: 0.0, written: Some(0.0) }, culprit: None, watch: None }
    }

    /// Looks for what covers the top over the story under `root`, whose article lies at `article`, and gives it where it covers the
    /// article. `hear` is called when it changes its size, leaves or comes back.
    pub(super) fn look(&mut self, root: &Element, article: Span, look: &Look, hear: &Hear) -> Option<Element> {
        // A page that tells the height itself knows best.
        let is_told = self.height.written == Some(0.0) && browser::computed_style(root).get(TOP).code_point(0) != 0;
        if is_told || article.bottom() <= 0.0 {
            return None;
        }
        let (mut covered, mut culprit) = (0.0, None);
        while let Some((element, bottom)) = under(root, covered, look) {
            culprit = Some(element);
            covered = bottom;
        }
        self.height.read = covered / look.zoom.css;
        let culprit = culprit?;
        if self.culprit.as_ref() != Some(&culprit) {
            let options = Fields::new();
            // What ends at the edge of the window would still count as seen.
            options.set_number("threshold", 0.01);
            let observers = [Crossing::new(&hear.on(RESIZE), &options).into(), Sizes::new(&hear.on(RESIZE)).into()];
            observers.iter().for_each(|observer: &Observer| observer.observe(&culprit));
            self.watch = Some(Observers(observers));
            self.culprit = Some(culprit.clone());
        }
        (article.top() <= 0.0).then_some(culprit)
    }

    /// Writes how much is covered, or takes that back.
    pub(super) fn write(&mut self, root: &Element) {
        if self.height.is_new() {
            if self.height.read > 0.0 {
                root.style().set(TOP, &Letters::of("").with_number(self.height.read, "px"));
            } else {
                dom::unstyle(root, TOP);
            }
        }
    }

    /// Takes back what was written.
    pub(super) fn detach(&mut self, root: &Element) {
        self.watch = None;
        self.height.read = 0.0;
        self.write(root);
    }
}

/// What stays over the story under `root` just below `covered`, and down to where, both in pixels below the top of what can be seen.
fn under(root: &Element, covered: f64, look: &Look) -> Option<(Element, f64)> {
    let rect = root.rect();
    let (left, top) = (rect.left() + rect.width() / 2.0, look.origin + covered + DEPTH);
    let mut at = root.document().at(left, top);
    // A header may be an element with a shadow tree.
    while let Some(inner) = at.as_ref().and_then(Element::shadow).and_then(|tree| tree.at(left, top)) {
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
        stays |= matches!(browser::computed_style(&element).get("position").code_point(2), FIXED | STICKY);
        let bottom = look.span(&element).bottom();
        at = scroller::parent(&element);
        if bottom > lowest && bottom <= look.line(MOST) {
            lowest = bottom;
            culprit = Some(element);
        }
    }
    stays.then_some((culprit?, lowest))
}

const FIXED: u32 = 'x' as u32;
const STICKY: u32 = 'i' as u32;
