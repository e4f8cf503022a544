//! Hatching: parallel lines within a rectangle, without a pattern that would need an id in the page.

use super::pen::Point;

/// The distance between the lines, along an edge.
const STEP: f64 = 6.0;

/// Lines that rise at half a right angle, within a rectangle that begins at `from`.
pub(super) fn hatch(from: Point, (width, height): (f64, f64)) -> Vec<Vec<Point>> {
    let mut lines = Vec::new();
    // Each line leaves the lower edge, or its extension, at `at` and rises towards the end.
    let mut at = STEP - height;
    while at < width {
        let (low, high) = (at.max(0.0), (at + height).min(width));
        if high > low {
            lines.push(vec![
                (from.0 + low, from.1 + height - (low - at)),
                (from.0 + high, from.1 + height - (high - at)),
            ]);
        }
        at += STEP;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_within_and_rise_at_half_a_right_angle() {
        for size in [(100.0, 20.0), (20.0, 100.0), (3.0, 3.0), (0.0, 20.0), (700.0, 0.5)] {
            for line in hatch((10.0, 5.0), size) {
                for (x, y) in &line {
                    assert!((10.0..=10.0 + size.0).contains(x) && (5.0..=5.0 + size.1).contains(y), "{line:?}");
                }
                assert!((line[1].0 - line[0].0 - (line[0].1 - line[1].1)).abs() < 1e-9, "{line:?}");
            }
        }
        assert_eq!(hatch((0.0, 0.0), (100.0, 20.0)).len(), 19);
    }
}
