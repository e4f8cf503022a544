//! A slot map: values by numbers that may be given to JavaScript, since a number that is no longer that of a value reaches nothing.

use alloc::vec::Vec;
use core::cell::Cell;

/// Values by their numbers; no number is given twice.
pub(super) struct Slots<T>(Cell<Vec<Option<T>>>);

impl<T: Clone> Slots<T> {
    /// No value yet.
    pub(super) const fn new() -> Self {
        Self(Cell::new(Vec::new()))
    }

    /// A new number, which is that of no value until one is put there.
    pub(super) fn reserve(&self) -> usize {
        self.with(|slots| {
            slots.push(None);
            slots.len() - 1
        })
    }

    /// Puts a value where a number was reserved.
    pub(super) fn put(&self, number: usize, value: T) {
        self.with(|slots| slots.get_mut(number).map(|slot| *slot = Some(value)));
    }

    /// The value of a number; `None` where it has none, or has it no longer.
    pub(super) fn get(&self, number: usize) -> Option<T> {
        self.with(|slots| slots.get(number).cloned().flatten())
    }

    /// Takes the value of a number away from it, for good.
    pub(super) fn take(&self, number: usize) -> Option<T> {
        self.with(|slots| slots.get_mut(number).and_then(Option::take))
    }

    fn with<R>(&self, work: impl FnOnce(&mut Vec<Option<T>>) -> R) -> R {
        let mut slots = self.0.take();
        let result = work(&mut slots);
        self.0.set(slots);
        result
    }
}

#[cfg(test)]
mod tests {
    use super::Slots;

    #[test]
    fn a_number_whose_value_was_taken_reaches_nothing_and_is_not_given_again() {
        let slots = Slots::new();
        let first = slots.reserve();
        slots.put(first, "first");
        assert_eq!(slots.take(first), Some("first"));
        let second = slots.reserve();
        slots.put(second, "second");
        assert_ne!(first, second);
        assert_eq!((slots.get(first), slots.take(first)), (None, None));
        assert_eq!(slots.get(second), Some("second"));
    }

    #[test]
    fn a_number_that_was_never_given_reaches_nothing() {
        let slots = Slots::new();
        slots.put(7, "seven");
        assert_eq!((slots.get(7), slots.get(usize::MAX)), (None, None));
        assert_eq!(slots.get(slots.reserve()), None);
    }
}
