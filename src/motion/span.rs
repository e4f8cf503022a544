//! Spans: the top and bottom edge of an element relative to the viewport.

/// An element's top and bottom edge in CSS pixels, measured downwards from the viewport's top edge; always finite.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Span {
    top: f64,
    bottom: f64,
}

impl Span {
    /// The span that begins at `top` and is `height` long; what is not a finite number counts as 0, as
    /// does a height that is negative or leads beyond all numbers.
    #[must_use]
    pub fn new(top: f64, height: f64) -> Self {
        let top = finite(top);
        let bottom = finite(top + height);
        Self { top, bottom: if height > 0.0 && bottom > top { bottom } else { top } }
    }

    /// The upper edge, in pixels below the viewport's top.
    #[must_use]
    pub fn top(self) -> f64 {
        self.top
    }

    /// The lower edge, in pixels below the viewport's top.
    #[must_use]
    pub fn bottom(self) -> f64 {
        self.bottom
    }

    /// The distance between the edges, in pixels, 0 or more.
    #[must_use]
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }
}

/// `value`, or 0 where it is not a number or not finite.
fn finite(value: f64) -> f64 {
    if value.is_finite() { value } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_becomes_zero() {
        assert_eq!(Span::new(f64::NAN, f64::INFINITY), Span::new(0.0, 0.0));
        assert_eq!(Span::new(5.0, -3.0), Span::new(5.0, 0.0));
        assert_eq!(Span::new(f64::MAX, f64::MAX).height(), 0.0);
    }
}
