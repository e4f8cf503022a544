//! Fetching a story file: one attempt with a time-out, and further attempts where that may help.

use super::{
    LiveError,
    loaded::{self, Loaded},
};
use gloo_net::http::Request;
use gloo_timers::{callback::Timeout, future::TimeoutFuture};
use std::{cell::Cell, rc::Rc};
use web_sys::{AbortController, AbortSignal};

/// How long one attempt may take, its body included, in seconds.
const PATIENCE: u32 = 15;

/// The pauses before the second and the third attempt, in milliseconds, before jitter.
const DELAYS: [u32; 2] = [1_000, 3_000];

/// The story at `address`, or why it is not to be had; `None` once `signal` was aborted.
pub(super) async fn story(address: &str, signal: &AbortSignal) -> Option<Result<Loaded, LiveError>> {
    let mut delays = DELAYS.iter();
    loop {
        let result = attempt(address, signal).await;
        if signal.aborted() {
            return None;
        }
        let again = result.as_ref().is_err_and(LiveError::is_transient).then(|| delays.next()).flatten();
        let Some(delay) = again else { return Some(result) };
        TimeoutFuture::new(jittered(*delay)).await;
        if signal.aborted() {
            return None;
        }
    }
}

/// `delay` ± half of it, so that the readers of a recovering server do not all come back in the same moment.
fn jittered(delay: u32) -> u32 {
    let share = js_sys::Math::random();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 3000 milliseconds")]
    let extra = (f64::from(delay) * share) as u32;
    delay / 2 + extra
}

async fn attempt(address: &str, signal: &AbortSignal) -> Result<Loaded, LiveError> {
    let network = || LiveError::Network { address: address.to_owned() };
    let own = AbortController::new().map_err(|_| network())?;
    let late = Rc::new(Cell::new(false));
    let timeout = Timeout::new(PATIENCE * 1_000, {
        let (own, late) = (own.clone(), Rc::clone(&late));
        move || {
            late.set(true);
            own.abort();
        }
    });
    let removal = gloo_events::EventListener::once(signal, "abort", {
        let own = own.clone();
        move |_| own.abort()
    });
    let text = text(address, &own.signal()).await;
    drop((timeout, removal));
    match text {
        Ok(Ok(text)) => loaded::read(address, &text),
        Ok(Err(status)) => Err(LiveError::Http { address: address.to_owned(), status }),
        Err(_) if late.get() => Err(LiveError::Timeout { address: address.to_owned(), seconds: PATIENCE }),
        Err(_) => Err(network()),
    }
}

/// The body of the answer, or its status where that is not a success.
async fn text(address: &str, signal: &AbortSignal) -> Result<Result<String, u16>, gloo_net::Error> {
    let response = Request::get(address).abort_signal(Some(signal)).send().await?;
    if response.ok() { response.text().await.map(Ok) } else { Ok(Err(response.status())) }
}
