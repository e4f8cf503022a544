//! Parallel work: a rayon pool for whatever takes a processor's time, and threads that wait for it.
//!
//! The pool has a thread for each processor, however many photos are in hand, and nothing in it waits for anything else in it.
//! Photos are in hand on threads of their own, as many as there are processors: a rayon thread that waited for its photo's files
//! would begin with the next photo meanwhile, and hold ever more of them in memory.

use std::{
    num::NonZero,
    sync::{Mutex, PoisonError},
    thread,
};

/// Does `work` to each of `items` on as many threads as the machine has processors; the results in the items' order. What takes
/// a processor's time is left to [`compute`] and [`compute_each`].
pub(crate) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    let mut results: Vec<Option<R>> = items.iter().map(|_| None).collect();
    let queue = Mutex::new(items.iter().zip(&mut results));
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    let drain = || {
        while let Some((item, result)) = next() {
            *result = Some(work(item));
        }
    };
    thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(drain))));
    results.into_iter().flatten().collect()
}

/// Does `work` in the pool.
pub(crate) fn compute<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    rayon::scope(|_| work())
}

/// Does `work` to each of `items` in the pool, begun in their order; the results in that order.
pub(crate) fn compute_each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let mut results: Vec<Option<R>> = items.iter().map(|_| None).collect();
    let work = &work;
    rayon::in_place_scope_fifo(|scope| {
        for (item, result) in items.iter().zip(&mut results) {
            scope.spawn_fifo(move |_| *result = Some(work(item)));
        }
    });
    results.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_of_the_items() {
        let items: Vec<u32> = (0..500).collect();
        let doubled = items.iter().map(|item| item * 2).collect::<Vec<_>>();
        assert_eq!(each(&items, |item| item * 2), doubled);
        assert_eq!(compute_each(&items, |item| item * 2), doubled);
        assert_eq!(each(&items, |item| compute(|| item * 2)), doubled);
        assert!(each(&[] as &[u32], |item| *item).is_empty() && compute_each(&[] as &[u32], |item| *item).is_empty());
    }
}
