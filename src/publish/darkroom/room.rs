//! Room for what is in memory at a time.

use std::sync::{Condvar, Mutex, PoisonError};

/// So many places; whoever finds too few of them free waits.
#[derive(Debug)]
pub(super) struct Room {
    places: u64,
    free: Mutex<u64>,
    freed: Condvar,
}

/// Places that are taken until this is dropped.
#[derive(Debug)]
pub(super) struct Taken<'r> {
    room: &'r Room,
    places: u64,
}

impl Room {
    /// A room with so many places.
    pub(super) fn new(places: u64) -> Self {
        Self { places, free: Mutex::new(places), freed: Condvar::new() }
    }

    /// Takes so many places as soon as they are free; all of them for whatever is larger than the room.
    pub(super) fn take(&self, places: u64) -> Taken<'_> {
        let places = places.min(self.places);
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = self.freed.wait_while(free, |free| *free < places).unwrap_or_else(PoisonError::into_inner);
        *free -= places;
        Taken { room: self, places }
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        *self.room.free.lock().unwrap_or_else(PoisonError::into_inner) += self.places;
        self.room.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::Room;
    use std::{
        sync::atomic::{AtomicU64, Ordering},
        thread,
    };

    #[test]
    fn no_more_is_taken_than_there_is_and_nobody_waits_for_ever() {
        let (room, taken, most) = (Room::new(5), AtomicU64::new(0), AtomicU64::new(0));
        thread::scope(|scope| {
            for places in [1, 2, 3, 4, 5, 9] {
                let (room, taken, most) = (&room, &taken, &most);
                scope.spawn(move || {
                    for _ in 0..50 {
                        let _held = room.take(places);
                        let now = taken.fetch_add(places.min(5), Ordering::SeqCst) + places.min(5);
                        most.fetch_max(now, Ordering::SeqCst);
                        thread::yield_now();
                        taken.fetch_sub(places.min(5), Ordering::SeqCst);
                    }
                });
            }
        });
        assert!(most.into_inner() <= 5);
    }
}
