//! The same work done to many things at a time.
//!
//! Whatever takes a processor's time is done by one pool with a thread for each processor, however many stories and photos
//! are in hand. The threads that have them in hand wait for the pool; nothing in the pool waits for anything else in it.

use std::{
    num::NonZero,
    panic::resume_unwind,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// How many things are done at a time: as many as the machine has processors.
pub(crate) fn threads() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// `work` done to each of `items`, as many at a time as the machine has processors; the results in the items' order. What
/// takes a processor's time is left to [`compute`] and [`compute_each`].
pub(crate) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        // Each thread takes the next item that nobody has taken: a large one keeps only one thread busy.
        while let Some((index, item)) =
            Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, items.get(at)?)))
        {
            done.push((index, work(item)));
        }
        done
    };
    let mut results: Vec<(usize, R)> = thread::scope(|scope| {
        let running: Vec<_> = (0..threads().min(items.len())).map(|_| scope.spawn(take)).collect();
        running.into_iter().flat_map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// What `work` gives, done in the pool.
pub(crate) fn compute<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    rayon::scope(|_| work())
}

/// `work` done to each of `items` in the pool, begun in their order; the results in that order.
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
