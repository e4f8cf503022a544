//! A number that runs up to its final text.
//!
//! The final text is the pattern: what a reader sees on the way has the same numerals, the same marks between them and the
//! same decimals, is never above the final number, never has more digits, and ends as the very same text.

use super::{easing::unit, numerals};

/// The most digits that a running number may have; anything longer is not a number to look at moving.
const LONGEST: usize = 18;
/// Progress is counted in millionths, so that all the maths of a value is that of whole numbers.
const STEPS: u32 = 1_000_000;

/// A space as wide as a digit.
const FIGURE_SPACE: char = '\u{2007}';

/// A number's final text, taken apart so that any moment on the way to it can be written.
///
/// ```
/// use scrollwork::motion::Count;
///
/// let count = Count::new("140.7", "140.7").expect("a number");
/// assert_eq!([0.0, 0.02, 0.5, 1.0].map(|progress| count.frame(progress)), ["0.0", "2.8", "70.4", "140.7"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The final text.
    text: String,
    /// Its characters, from the last to the first: `None` for a digit, else the mark between digits.
    pattern: Vec<Option<char>>,
    /// The zero of its numeral system.
    zero: char,
    /// The number, in units of its last digit: 1407 for `140.7`.
    value: u64,
    /// How many digits at least are written: one before the decimal mark and all after it.
    least: usize,
}

impl Count {
    /// Takes apart `text`, the digits of a number with the marks between them, whose exact value is `value`, written as in
    /// `data-sw-count`: plain digits and a point.
    ///
    /// The value tells which mark is the decimal one: `1.402` may be one thousand or one and a bit. `None` where there is
    /// nothing to run: no digits, an unknown or mixed numeral system, too many digits, a value of nothing, or a value that
    /// the text does not say.
    #[must_use]
    pub fn new(text: &str, value: &str) -> Option<Self> {
        let mut zero = None;
        let mut number = 0_u64;
        let mut digits = 0;
        let mut pattern = Vec::new();
        for char in text.chars().rev() {
            let Some((of, worth)) = numerals::read(char) else {
                pattern.push(Some(char));
                continue;
            };
            if digits == LONGEST || zero.is_some_and(|zero| zero != of) {
                return None;
            }
            zero = Some(of);
            number += u64::from(worth) * 10_u64.checked_pow(u32::try_from(digits).ok()?)?;
            digits += 1;
            pattern.push(None);
        }
        let decimals = decimals(number, value)?;
        if number == 0 || !has_mark(&pattern, decimals) || !begins_and_ends_with_digits(&pattern) {
            return None;
        }
        let padded = digits > decimals + 1 && u32::try_from(digits).is_ok_and(|digits| number < 10_u64.pow(digits - 1));
        let least = if padded { digits } else { decimals + 1 };
        Some(Self { text: text.to_owned(), pattern, zero: zero?, value: number, least })
    }

    /// The text when `progress`, 0 to 1, of the way is done; the final text at 1.
    #[must_use]
    pub fn frame(&self, progress: f64) -> String {
        let progress = unit(progress);
        if progress >= 1.0 {
            return self.text.clone();
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "unit() keeps it within 0 to 1")]
        let steps = (progress * f64::from(STEPS)) as u32;
        self.write(self.at(steps))
    }

    /// [`Self::frame`] with spaces before it, as wide as what it lacks of the final text, so that it begins where that begins.
    ///
    /// A text set flush right without them would begin elsewhere with each new digit, which browsers count as an unstable
    /// layout.
    #[must_use]
    pub fn padded(&self, progress: f64) -> String {
        let frame = self.frame(progress);
        let written = frame.chars().count();
        let missing = self.pattern.iter().skip(written).rev();
        missing.map(|place| place.map_or(FIGURE_SPACE, space)).chain(frame.chars()).collect()
    }

    /// How long the run takes, in milliseconds, at most 1600: the more there is to count, the longer.
    #[must_use]
    pub fn duration(&self) -> u32 {
        match self.value {
            0..10 => 800,
            10..100 => 1000,
            100..1000 => 1200,
            1000..10_000 => 1400,
            _ => 1600,
        }
    }

    /// The final text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The value after `steps` of [`STEPS`], to the nearest unit.
    fn at(&self, steps: u32) -> u64 {
        let exact = u128::from(self.value) * u128::from(steps) + u128::from(STEPS / 2);
        u64::try_from(exact / u128::from(STEPS)).unwrap_or(self.value).min(self.value)
    }

    /// `value` written by the pattern: as many digits as it has, and at least [`Self::least`].
    fn write(&self, value: u64) -> String {
        let mut left = value;
        let mut written = 0;
        let mut reversed = Vec::new();
        for place in &self.pattern {
            if left == 0 && written >= self.least {
                break;
            }
            reversed.push(place.unwrap_or_else(|| {
                let worth = u8::try_from(left % 10).unwrap_or_default();
                left /= 10;
                written += 1;
                numerals::write(self.zero, worth)
            }));
        }
        reversed.iter().rev().collect()
    }
}

/// A space as wide as `mark`.
fn space(mark: char) -> char {
    // The space of a full stop, unless the mark is a space of its own width.
    if mark.is_whitespace() { mark } else { '\u{2008}' }
}

/// How many of the digits of `number` stand after the decimal mark if it says `value`: `number` = `value` × 10ⁿ.
fn decimals(number: u64, value: &str) -> Option<usize> {
    let (whole, fraction) = value.trim_start_matches(['-', '+']).split_once('.').unwrap_or((value, ""));
    let fraction = fraction.trim_end_matches('0');
    let mut scaled = 0_u64;
    for char in whole.trim_start_matches(['-', '+']).chars().chain(fraction.chars()) {
        scaled = scaled.checked_mul(10)?.checked_add(u64::from(char.to_digit(10)?))?;
    }
    let mut decimals = fraction.len();
    while scaled != 0 && scaled < number {
        scaled = scaled.checked_mul(10)?;
        decimals += 1;
    }
    (scaled == number).then_some(decimals)
}

/// Whether a mark stands before the last `decimals` digits of `pattern`, or none is needed.
fn has_mark(pattern: &[Option<char>], decimals: usize) -> bool {
    let mut digits = 0;
    for place in pattern {
        match place {
            None => digits += 1,
            Some(_) if digits == decimals => return true,
            Some(_) => {}
        }
    }
    decimals == 0
}

/// Whether no mark stands outside the digits, where it would be lost on the way.
fn begins_and_ends_with_digits(pattern: &[Option<char>]) -> bool {
    matches!((pattern.first(), pattern.last()), (Some(None), Some(None)))
}

#[cfg(test)]
mod tests;
