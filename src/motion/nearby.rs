//! Binary search for the elements near the viewport, so that a long series costs few measurements.

use super::Span;

/// A series that is no longer than this is read whole, whatever order its elements lie in.
pub const MANY: usize = 64;

/// The place, from 0, of the first of `count` elements that does not end above `edge`, in pixels below the viewport's top; `count`
/// where all do. `span` tells where the element at a place lies.
///
/// Up to [`MANY`] elements it is 0: those are to be read whole. A longer series is searched by halves and taken to lie in reading
/// order; elements without a box (not displayed) are passed over.
#[must_use]
pub fn first(count: usize, edge: f64, mut span: impl FnMut(usize) -> Span) -> usize {
    let (mut low, mut high) = (0, if count > MANY { count } else { 0 });
    while low < high {
        let middle = low + (high - low) / 2;
        // The next one with a box speaks for those without.
        let mut at = middle;
        let mut found = span(at);
        while found.height() <= 0.0 && at + 1 < high {
            at += 1;
            found = span(at);
        }
        if found.height() > 0.0 && found.bottom() < edge {
            low = at + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_series_is_read_whole() {
        assert_eq!(first(MANY, 0.0, |_| panic!("nothing is read")), 0);
    }

    #[test]
    fn a_long_series_is_read_in_few_places() {
        let mut read = 0;
        let at = first(1000, 0.0, |at| {
            read += 1;
            Span::new(at as f64 * 100.0 - 70_050.0, 100.0)
        });
        assert_eq!(at, 700);
        assert!(read <= 10, "{read}");
    }

    proptest! {
        /// What is found by halves is what reading every element would find.
        #[test]
        fn misses_none_that_is_near(
            top in -9e4..1e3_f64,
            heights in proptest::collection::vec(prop_oneof![Just(0.0), 1.0..900.0_f64], MANY + 1..300),
            edge in -900.0..900.0_f64,
        ) {
            let mut at = top;
            let spans: Vec<Span> = heights.iter().map(|height| {
                // What is not displayed lies nowhere, which browsers tell as zeros.
                let span = if *height > 0.0 { Span::new(at, *height) } else { Span::default() };
                at += height;
                span
            }).collect();
            let found = first(spans.len(), edge, |at| spans[at]);
            let near = spans.iter().position(|span| span.height() > 0.0 && span.bottom() >= edge);
            // It may begin with elements without a box, never behind the first that counts.
            prop_assert!(found <= near.unwrap_or(spans.len()));
            prop_assert!(spans[found..near.unwrap_or(spans.len())].iter().all(|span| span.height() == 0.0));
        }
    }
}
