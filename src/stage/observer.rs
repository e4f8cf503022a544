//! An intersection observer that ends with its value.

use super::dom::warn_on_error;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlElement, IntersectionObserver};

/// Watches elements cross the edges of the viewport; disconnected when dropped.
pub(super) struct Observer {
    observer: IntersectionObserver,
    /// Called by the browser as long as the observer lives.
    _crossed: Closure<dyn FnMut()>,
}

impl Observer {
    /// Calls `crossed` whenever any of `targets` has come into the viewport or gone out of it. `None` where the browser refuses.
    ///
    /// What the entries say is not handed on: they tell of the past, and after a jump not even of all of it. Whoever is called
    /// reads the positions as they are.
    pub(super) fn new(targets: &[HtmlElement], crossed: impl FnMut() + 'static) -> Option<Self> {
        let crossed = Closure::<dyn FnMut()>::new(crossed);
        let observer = warn_on_error(IntersectionObserver::new(crossed.as_ref().unchecked_ref()))?;
        for target in targets {
            observer.observe(target);
        }
        Some(Self { observer, _crossed: crossed })
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
