//! A number that runs up to its final text.
//!
//! The final text is the pattern: what a reader sees on the way has the same numerals, the same marks between them and the
//! same decimals, is never above the final number, never has more digits, and ends as the very same text.

use super::{easing::unit, numerals};
use alloc::string::String;

/// The most digits that a running number may have; anything longer is not a number to look at moving.
const LONGEST: u32 = 18;
/// Progress is counted in millionths, so that all the maths of a value is that of whole numbers.
const STEPS: u64 = 1_000_000;

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
    /// The zero of its numeral system.
    zero: char,
    /// How many digits it has.
    digits: u32,
    /// The number, in units of its last digit: 1407 for `140.7`.
    value: u64,
    /// How many digits at least are written: one before the decimal mark and all after it.
    least: u32,
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
        let mut ends = false;
        for char in text.chars() {
            let read = numerals::read(char);
            ends = read.is_some();
            if let Some((of, worth)) = read {
                if digits == LONGEST || zero.is_some_and(|zero| zero != of) {
                    return None;
                }
                zero = Some(of);
                number = number * 10 + u64::from(worth);
                digits += 1;
            } else if digits == 0 {
                // A mark outside the digits would be lost on the way.
                return None;
            }
        }
        let decimals = decimals(number, value)?;
        if number == 0 || !ends || !has_mark(text, digits.checked_sub(decimals)?, decimals) {
            return None;
        }
        let padded = digits > decimals + 1 && number < 10_u64.pow(digits - 1);
        let least = if padded { digits } else { decimals + 1 };
        Some(Self { text: text.into(), zero: zero?, digits, value: number, least })
    }

    /// The text when `progress`, 0 to 1, of the way is done; the final text at 1.
    #[must_use]
    pub fn frame(&self, progress: f64) -> String {
        self.write(progress, false)
    }

    /// [`Self::frame`] with spaces before it, as wide as what it lacks of the final text, so that it begins where that begins.
    ///
    /// A text set flush right without them would begin elsewhere with each new digit, which browsers count as an unstable
    /// layout.
    #[must_use]
    pub fn padded(&self, progress: f64) -> String {
        self.write(progress, true)
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

    /// The value when `progress`, 0 to 1, of the way is done, to the nearest unit.
    fn at(&self, progress: f64) -> u64 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "unit() keeps it within 0 to 1")]
        let steps = (unit(progress) * STEPS as f64) as u64;
        // Apart, so that no product is too large.
        self.value / STEPS * steps + (self.value % STEPS * steps + STEPS / 2) / STEPS
    }

    /// Writes the value at `progress` in the shape of the final text: as many digits as it has, at least [`Self::least`], and
    /// with `pad` a space for all that comes before them.
    fn write(&self, progress: f64, pad: bool) -> String {
        let value = self.at(progress);
        let mut left = self.digits;
        let mut unit = 10_u64.pow(left - 1);
        let mut begun = false;
        let mut text = String::new();
        for mark in self.text.chars() {
            let is_digit = u32::from(mark).wrapping_sub(u32::from(self.zero)) < 10;
            if is_digit {
                begun |= value >= unit || left <= self.least;
            }
            if begun || pad {
                text.push(match (begun, is_digit) {
                    (true, true) => numerals::write(self.zero, (value / unit % 10) as u8),
                    (true, false) => mark,
                    (false, true) => FIGURE_SPACE,
                    (false, false) => space(mark),
                });
            }
            if is_digit {
                left -= 1;
                unit = (unit / 10).max(1);
            }
        }
        text
    }
}

/// A space as wide as `mark`.
fn space(mark: char) -> char {
    match mark {
        // A space has a width of its own.
        ' ' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' => mark,
        // That of a full stop.
        _ => '\u{2008}',
    }
}

/// How many of the digits of `number` stand after the decimal mark if it says `value`: `number` = `value` × 10ⁿ.
fn decimals(number: u64, value: &str) -> Option<u32> {
    let (mut scaled, mut decimals, mut is_fraction) = (0_u64, 0, false);
    for byte in value.trim_start_matches(['-', '+']).bytes() {
        if byte == b'.' && !is_fraction {
            is_fraction = true;
            continue;
        }
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        scaled = scaled.checked_mul(10)?.checked_add(u64::from(digit))?;
        decimals += u32::from(is_fraction);
    }
    while decimals > 0 && scaled % 10 == 0 {
        scaled /= 10;
        decimals -= 1;
    }
    while scaled != 0 && scaled < number {
        scaled = scaled.checked_mul(10)?;
        decimals += 1;
    }
    (scaled == number).then_some(decimals)
}

/// Whether a mark stands in `text` after `whole` digits, or none is needed since there are no `decimals`.
fn has_mark(text: &str, whole: u32, decimals: u32) -> bool {
    let mut digits = 0;
    for char in text.chars() {
        if numerals::read(char).is_some() {
            digits += 1;
        } else if digits == whole {
            return true;
        }
    }
    decimals == 0
}

#[cfg(test)]
mod tests;
