//! The tween of a count-up: the text of a number at each moment on the way to its final text.
//!
//! The final text is the pattern: what a reader sees on the way has the same numerals, the same marks between them and the
//! same decimals, is never zero nor above the final number, never has more digits, keeps its sign, and ends as the very same text.

use super::{easing::clamp01, numerals};

/// The largest place value of a running number's first digit, in units of its last: 18 digits, so that the arithmetic fits in a `u64`.
const LARGEST: u64 = 100_000_000_000_000_000;
/// A sentinel above every place value here, ten times the largest.
const BEYOND: u64 = 10 * LARGEST;
/// Progress is counted in millionths, so that all the maths of a value is that of whole numbers.
const STEPS: u32 = 1_000_000;
/// A space as wide as a digit.
const FIGURE_SPACE: char = '\u{2007}';
/// A space as wide as a full stop.
const PUNCTUATION_SPACE: char = '\u{2008}';

/// A count-up tween, made from a number's final text, that writes the text of any moment on the way.
///
/// ```
/// use scrollwork::motion::CountTween;
///
/// let text = "140.7";
/// let count = CountTween::new(text.chars(), "140.7".chars()).expect("a number");
/// let frame = |progress| {
///     let mut frame = String::new();
///     count.text(text.chars(), count.at(progress), |char| frame.push(char));
///     frame
/// };
/// assert_eq!([0.0, 0.5, 1.0].map(frame), ["\u{2007}\u{2007}0.1", "\u{2007}70.4", "140.7"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountTween {
    /// The zero of its numeral system.
    zero: char,
    /// The number, in units of its last digit: 1407 for `140.7`.
    value: u64,
    /// The worth of its first digit, in units of its last: 1000 for `140.7`.
    first: u64,
    /// The worth of the first digit that is always written, in the same units: 10 for `140.7`, which begins as `0.1`.
    least: u64,
}

impl CountTween {
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
        // How many of a digit make one of the digit before it: of the first behind a colon, which tells tens of minutes or seconds, six.
        let (mut base, mut is_clock) = (10, false);
        for char in text {
            let Some((of, worth)) = numerals::digit_value(char) else {
                // Before the first digit, only a decimal mark says something of it.
                if first > 0 || matches!(char, '.' | ',' | '\u{66B}') {
                    marked = 1;
                }
                if char == ':' {
                    (base, is_clock) = (6, true);
                }
                continue;
            };
            if first >= LARGEST || zero.unwrap_or(of) != of {
                return None;
            }
            zero = Some(of);
            first = (first * base).max(1);
            marked *= base;
            number = number * base + u64::from(worth);
            base = 10;
        }
        let one = decimals(value, number)?;
        // A mark behind the last digit would be lost. One before the first is the decimal mark: `.5`.
        if marked == 1 || one > 1 && one != marked || marked > first && one != marked {
            return None;
        }
        let least = if is_clock || number < first { first.max(one) } else { one };
        Some(Self { zero: zero?, value: number, first, least })
    }

    /// How long the run takes, in milliseconds: the more there is to count, the longer, up to 1600. In a sentence it is 600, since
    /// nobody should read another number there than the author has written.
    #[must_use]
    pub fn duration(self, in_sentence: bool) -> u32 {
        if in_sentence {
            return 600;
        }
        let (mut value, mut duration) = (self.value, 800);
        while value >= 10 && duration < 1600 {
            value /= 10;
            duration += 200;
        }
        duration
    }

    /// The interpolated value at `progress`, 0 to 1, rounded to a unit of the last digit and never 0: what is no zero is not shown as
    /// one, least of all behind a minus.
    #[must_use]
    pub fn at(self, progress: f64) -> u64 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamp01() keeps it within 0 to 1")]
        let steps = u64::from((clamp01(progress) * f64::from(STEPS)) as u32);
        let all = u64::from(STEPS);
        // Apart, so that no product is too large.
        let value = self.value / all * steps + (self.value % all * steps + all / 2) / all;
        value.max(1)
    }

    /// Writes `value`, as [`Self::at`] gives it, in the shape of the final `text`: as many digits as it has, and before them a
    /// space for all that is missing. What stands before the first digit of `text`, its sign, stands before the first that is shown.
    ///
    /// A text set flush right without those would begin elsewhere with each new digit, which browsers count as an unstable
    /// layout.
    ///
    /// Every moment of a duration is one that a clock shows: `1:59:59`, then `2:00:00`.
    pub fn text(self, text: impl Iterator<Item = char>, mut value: u64, mut write: impl FnMut(char)) {
        let mut unit = self.first;
        let mut begun = self.first <= self.least;
        let mut sign = None;
        for mark in text {
            let digit = u32::from(mark).wrapping_sub(u32::from(self.zero));
            let mut shown = mark;
            if digit < 10 {
                begun |= value >= unit || unit <= self.least;
                let digit = value.checked_div(unit).map_or(0, |digit| digit as u32);
                value -= u64::from(digit) * unit;
                unit /= 10;
                shown = if begun { numerals::digit_char(self.zero, digit) } else { FIGURE_SPACE };
            } else if mark == ':' {
                unit = unit * 10 / 6;
            } else if !begun {
                shown = space(mark);
                if unit == self.first && shown != mark {
                    sign = Some(mark);
                    continue;
                }
            }
            if let Some(sign) = sign.take_if(|_| begun) {
                write(sign);
            }
            write(shown);
        }
    }
}

/// The scale factor between `value` and `number`, which has the digits of the same value without marks: 10 for `140.7` and 1407.
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
