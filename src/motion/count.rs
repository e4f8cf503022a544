//! A number that runs up to its final text.
//!
//! The final text is the pattern: what a reader sees on the way has the same numerals, the same marks between them and the
//! same decimals, is never above the final number, never has more digits, and ends as the very same text. A number with a sign keeps
//! it, and so is never shown as zero.

use super::{easing::unit, numerals};

/// The most that the first digit of a running number may be worth, in units of its last; anything longer is not a number to look
/// at moving.
const LARGEST: u64 = 100_000_000_000_000_000;
/// More than any text is worth, and than anything is that is multiplied by ten here.
const BEYOND: u64 = 10 * LARGEST;
/// Progress is counted in millionths, so that all the maths of a value is that of whole numbers.
const STEPS: u32 = 1_000_000;
/// A space as wide as a digit.
const FIGURE_SPACE: char = '\u{2007}';
/// A space as wide as a full stop.
const PUNCTUATION_SPACE: char = '\u{2008}';

/// What is known of a number's final text, so that any moment on the way to it can be written.
///
/// ```
/// use scrollwork::motion::Count;
///
/// let text = "140.7";
/// let count = Count::new(text.chars(), "140.7".chars()).expect("a number");
/// let frame = |progress| count.text(text.chars(), count.at(progress)).collect::<String>();
/// assert_eq!([0.0, 0.5, 1.0].map(frame), ["\u{2007}\u{2007}0.0", "\u{2007}70.4", "140.7"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The zero of its numeral system.
    zero: char,
    /// The number, in units of its last digit: 1407 for `140.7`.
    value: u64,
    /// The worth of its first digit, in units of its last: 1000 for `140.7`.
    first: u64,
    /// The worth of the first digit that is always written, in the same units: 10 for `140.7`, which begins as `0.0`.
    least: u64,
    /// The smallest value that is shown, in the same units: 1 for a number with a sign, wherever that stands.
    lowest: u64,
}

impl Count {
    /// Takes apart `text`, the digits of a number with the marks between them and its sign, whose exact value is `value`, written as
    /// in `data-sw-count`: plain digits and a point, and a hyphen where it is below zero.
    ///
    /// The value tells which mark is the decimal one: `1.402` may be one thousand or one and a bit. `None` where there is
    /// nothing to run: no digits, an unknown or mixed numeral system, too many digits, a value of nothing, or a value that
    /// the text does not say.
    #[must_use]
    pub fn new(text: impl Iterator<Item = char>, value: impl Iterator<Item = char>) -> Option<Self> {
        let mut zero = None;
        let (mut number, mut first) = (0, 0);
        // The worth of the digit before the last mark, in units of the last digit.
        let mut marked = 0;
        let mut lowest = 0;
        for char in text {
            let Some((of, worth)) = numerals::read(char) else {
                if first == 0 && numerals::is_sign(char) {
                    lowest = 1;
                } else if first > 0 || space(char) != char {
                    marked = 1;
                }
                continue;
            };
            if first == LARGEST || zero.unwrap_or(of) != of {
                return None;
            }
            zero = Some(of);
            first = (first * 10).max(1);
            marked *= 10;
            number = number * 10 + u64::from(worth);
        }
        let mut value = value.peekable();
        if value.peek() == Some(&'-') {
            lowest = 1;
        }
        let one = decimals(value, number)?;
        // A mark behind the last digit would be lost. One before the first is the decimal mark: `.5`.
        if marked == 1 || one > 1 && one != marked || marked > first && one != marked {
            return None;
        }
        let least = if number < first { first.max(one) } else { one };
        Some(Self { zero: zero?, value: number, first, least, lowest })
    }

    /// How long the run takes, in milliseconds, at most 1600: the more there is to count, the longer.
    #[must_use]
    pub fn duration(self) -> u32 {
        let (mut value, mut duration) = (self.value, 800);
        while value >= 10 && duration < 1600 {
            value /= 10;
            duration += 200;
        }
        duration
    }

    /// The value when `progress`, 0 to 1, of the way is done, to the nearest unit of the last digit.
    #[must_use]
    pub fn at(self, progress: f64) -> u64 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "unit() keeps it within 0 to 1")]
        let steps = u64::from((unit(progress) * f64::from(STEPS)) as u32);
        let all = u64::from(STEPS);
        // Apart, so that no product is too large.
        let value = self.value / all * steps + (self.value % all * steps + all / 2) / all;
        value.max(self.lowest)
    }

    /// Writes `value`, as [`Self::at`] gives it, in the shape of the final `text`: as many digits as it has, and before them a
    /// space for all that is missing. Its sign stands right before its first digit.
    ///
    /// A text set flush right without those would begin elsewhere with each new digit, which browsers count as an unstable
    /// layout.
    pub fn text(self, text: impl Iterator<Item = char>, value: u64) -> impl Iterator<Item = char> {
        let mut unit = self.first;
        let mut begun = self.first <= self.least;
        // The sign, where the first digit that is shown is not yet come to.
        let mut sign = None;
        let written = text.flat_map(move |mark| {
            let is_digit = u32::from(mark).wrapping_sub(u32::from(self.zero)) < 10;
            begun |= is_digit && (value >= unit || unit <= self.least);
            let shown = if is_digit {
                let digit = value.checked_div(unit).map_or(0, |digits| (digits % 10) as u32);
                unit /= 10;
                if begun { numerals::write(self.zero, digit) } else { FIGURE_SPACE }
            } else if begun {
                mark
            } else if unit == self.first && numerals::is_sign(mark) {
                sign = Some(mark);
                return [None, None];
            } else {
                space(mark)
            };
            [if begun { sign.take() } else { None }, Some(shown)]
        });
        written.flatten()
    }
}

/// What a one of `value` is worth in `number`, which has the digits of the same value without marks: 10 for `140.7` and 1407.
/// Either may have more zeros at its end. `None` where the two do not agree, and for nothing.
fn decimals(value: impl Iterator<Item = char>, number: u64) -> Option<u64> {
    let (mut digits, mut one) = (0, 0);
    for char in value {
        if let Some(digit) = char.to_digit(10) {
            if digits >= BEYOND || one >= BEYOND {
                return None;
            }
            digits = digits * 10 + u64::from(digit);
            one *= 10;
        } else if char == '.' {
            one = 1;
        }
    }
    one = one.max(1);
    while one > 1 && digits > number && digits % 10 == 0 {
        digits /= 10;
        one /= 10;
    }
    while 0 < digits && digits < number && one < BEYOND {
        digits *= 10;
        one *= 10;
    }
    (digits == number && number > 0).then_some(one)
}

/// A space as wide as `mark`.
fn space(mark: char) -> char {
    match mark {
        // A space has a width of its own, and what only tells the direction has none.
        ' ' | '\u{A0}' | '\u{2000}'..='\u{200F}' | '\u{202F}' | '\u{61C}' => mark,
        _ => PUNCTUATION_SPACE,
    }
}

#[cfg(test)]
mod tests;
