//! A counting semaphore: bounds what is in memory at a time.

use std::sync::{Condvar, Mutex, PoisonError};

/// A number of permits; whoever finds too few of them free waits.
#[derive(Debug)]
pub(super) struct Semaphore {
    permits: u64,
    free: Mutex<u64>,
    freed: Condvar,
}

/// Permits that are held until this is dropped.
#[derive(Debug)]
pub(super) struct Permit<'s> {
    semaphore: &'s Semaphore,
    permits: u64,
}

impl Semaphore {
    /// A semaphore with so many permits.
    pub(super) fn new(permits: u64) -> Self {
        Self { permits, free: Mutex::new(permits), freed: Condvar::new() }
    }

    /// Waits until so many permits are free and takes them; all there are for whatever asks for more.
    pub(super) fn acquire(&self, permits: u64) -> Permit<'_> {
        let permits = permits.min(self.permits);
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = self.freed.wait_while(free, |free| *free < permits).unwrap_or_else(PoisonError::into_inner);
        *free -= permits;
        Permit { semaphore: self, permits }
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        *self.semaphore.free.lock().unwrap_or_else(PoisonError::into_inner) += self.permits;
        self.semaphore.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::Semaphore;
    use std::{
        sync::atomic::{AtomicU64, Ordering},
        thread,
    };

    #[test]
    fn no_more_is_taken_than_there_is_and_nobody_waits_for_ever() {
        let (semaphore, taken, most) = (Semaphore::new(5), AtomicU64::new(0), AtomicU64::new(0));
        thread::scope(|scope| {
            for permits in [1, 2, 3, 4, 5, 9] {
                let (semaphore, taken, most) = (&semaphore, &taken, &most);
                scope.spawn(move || {
                    for _ in 0..50 {
                        let _held = semaphore.acquire(permits);
                        let now = taken.fetch_add(permits.min(5), Ordering::SeqCst) + permits.min(5);
                        most.fetch_max(now, Ordering::SeqCst);
                        thread::yield_now();
                        taken.fetch_sub(permits.min(5), Ordering::SeqCst);
                    }
                });
            }
        });
        assert!(most.into_inner() <= 5);
    }
}
