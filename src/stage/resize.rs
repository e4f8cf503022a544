//! A resize observer that ends with its value.

use super::dom::warn_on_error;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};

/// Watches the size of one element; disconnected when dropped.
pub(super) struct Resize {
    observer: ResizeObserver,
    /// Called by the browser as long as the observer lives.
    _changed: Closure<dyn FnMut()>,
}

impl Resize {
    /// Calls `changed` whenever the size of `target` has changed. `None` where the browser refuses.
    pub(super) fn new(target: &Element, changed: impl FnMut() + 'static) -> Option<Self> {
        let changed = Closure::<dyn FnMut()>::new(changed);
        let observer = warn_on_error(ResizeObserver::new(changed.as_ref().unchecked_ref()))?;
        observer.observe(target);
        Some(Self { observer, _changed: changed })
    }
}

impl Drop for Resize {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
