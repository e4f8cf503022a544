//! One load of a story: dropped, it is aborted.

use super::{LiveError, fetch, loaded::Loaded};
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

/// A running or finished load.
pub(super) struct Load(Option<AbortController>);

impl Load {
    /// Begins to fetch the story at `address`. `done` is called once, and never after the load was dropped.
    pub(super) fn start(address: String, done: impl FnOnce(Result<Loaded, LiveError>) + 'static) -> Self {
        let Ok(controller) = AbortController::new() else {
            done(Err(LiveError::Network { address }));
            return Self(None);
        };
        let signal = controller.signal();
        spawn_local(async move {
            if let Some(result) = fetch::story(&address, &signal).await {
                done(result);
            }
        });
        Self(Some(controller))
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
