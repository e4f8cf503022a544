//! An intersection observer that ends with its value.

use super::dom::warn_on_error;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Watches elements cross the edges of the viewport; disconnected when dropped.
pub(super) struct Observer {
    observer: IntersectionObserver,
    /// Called by the browser as long as the observer lives.
    _entries: Closure<dyn FnMut(Array)>,
}

impl Observer {
    /// Watches `targets` against the viewport grown by `margin`, and calls `seen` with each entry's element and whether it is
    /// inside now: in order, so that the last word on an element is the one that stays. `None` where the browser refuses.
    pub(super) fn new(
        margin: &str,
        targets: impl IntoIterator<Item = HtmlElement>,
        mut seen: impl FnMut(Vec<(Element, bool)>) + 'static,
    ) -> Option<Self> {
        let entries = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            seen(entries.iter().map(entry).collect());
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(margin);
        let callback = entries.as_ref().unchecked_ref();
        let observer = warn_on_error(IntersectionObserver::new_with_options(callback, &options))?;
        for target in targets {
            observer.observe(&target);
        }
        Some(Self { observer, _entries: entries })
    }

    /// Stops watching one element.
    pub(super) fn leave(&self, element: &Element) {
        self.observer.unobserve(element);
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// What an entry says: which element, and whether it is inside.
fn entry(entry: JsValue) -> (Element, bool) {
    let entry: IntersectionObserverEntry = entry.unchecked_into();
    (entry.target(), entry.is_intersecting())
}
