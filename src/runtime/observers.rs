//! Observers that end together.

use super::browser::Observer;

/// Two observers; they end when it is dropped.
pub(super) struct Observers(pub(super) [Observer; 2]);

impl Drop for Observers {
    fn drop(&mut self) {
        self.0.iter().for_each(|observer| observer.disconnect());
    }
}
