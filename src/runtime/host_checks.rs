//! Host-page diagnostics: what in the page around would spoil the story. Each issue is warned of once, with its culprit, and lived
//! with.

use super::{
    browser::{self, Element},
    dom,
    js::JsString,
};
use crate::hooks::{code, property::OPENING_HEIGHT};

/// An issue of the host page, by its bit in what was warned of.
#[derive(Clone, Copy)]
pub(super) enum HostIssue {
    /// An ancestor clips its overflow, so that nothing can stand still in it.
    StickyBlocked = 1,
    /// Something that stays at the top of the window covers what stands still there.
    HeaderCovers = 2,
    /// The story has no width.
    ZeroWidth = 4,
    /// A frame is made as high as its content.
    FrameGrows = 8,
}

impl HostIssue {
    /// Its code, by which the loader knows what to say of it.
    fn code(self) -> &'static str {
        match self {
            Self::StickyBlocked => code::STICKY_BLOCKED,
            Self::HeaderCovers => code::HEADER_COVERS,
            Self::ZeroWidth => code::ZERO_WIDTH,
            Self::FrameGrows => code::FRAME_GROWS,
        }
    }
}

/// The issues that were warned of, and what is done about them.
pub(super) struct HostChecks {
    warned: u8,
}

impl HostChecks {
    /// Nothing is known yet.
    pub(super) fn new() -> Self {
        Self { warned: 0 }
    }

    /// Whether it was told.
    pub(super) fn has_warned(&self, issue: HostIssue) -> bool {
        self.warned & issue as u8 != 0
    }

    /// Tells once that `culprit` spoils something.
    pub(super) fn warn_once(&mut self, issue: HostIssue, culprit: &Element, host: &Element) {
        if !self.has_warned(issue) {
            self.warned |= issue as u8;
            browser::warn(host, issue.code(), culprit);
        }
    }

    /// Looks whether the story under `root` is shown at all, and in a frame that does not grow with it: `viewport` is the window's
    /// height in pixels.
    pub(super) fn check_container(&mut self, root: &Element, viewport: f64, host: &Element) {
        if root.get_bounding_client_rect().width() == 0.0 {
            self.warn_once(HostIssue::ZeroWidth, root, host);
        }
        let document = root.owner_document();
        if let Some(window) = document.default_view()
            // No window is that much higher than the browser; the reader may have zoomed out, though.
            && viewport > 2.0 * window.outer_height()
            && window.parent() != window
        {
            self.warn_once(HostIssue::FrameGrows, &document.document_element(), host);
        }
    }

    /// Writes what keeps the story under `root` readable.
    pub(super) fn write(&self, root: &Element) {
        if self.has_warned(HostIssue::FrameGrows) {
            root.style().set_property(OPENING_HEIGHT, &JsString::new("600px"));
        }
    }

    /// Takes back what was written.
    pub(super) fn detach(&self, root: &Element) {
        if self.has_warned(HostIssue::FrameGrows) {
            dom::remove_style(root, OPENING_HEIGHT);
        }
    }
}
