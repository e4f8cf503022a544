//! Waiting for what will come, with an end to patience.

use std::time::{Duration, Instant};

/// How long a page may take for anything, on a machine that is busy.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Asks until there is an answer; fails the test when there is none in time.
pub(crate) async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(start.elapsed() < PATIENCE, "waited {PATIENCE:?} in vain for {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
