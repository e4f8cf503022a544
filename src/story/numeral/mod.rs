//! The number parser: the exact number in a written figure, `140.7` in `US$140.7 billion`, whatever its script and its marks.
//!
//! The parts: `cut` says where the number stands, `kind` what is no amount, `marks` what its marks can mean, `custom` what they
//! mean to the readers of a region, `sign` whether it is below zero, `quantity` what several numbers are together.

mod custom;
mod cut;
mod error;
mod fraction;
mod kind;
mod languages;
mod marks;
mod quantity;
mod sign;
#[cfg(test)]
mod tests;

pub(crate) use cut::{is_minus, is_sign, number, numbers, tight};
pub use error::{NumeralError, TwoReadings};
pub use kind::NumberKind;
pub(crate) use quantity::{Quantity, fits, is_said, quantity};
pub(crate) use sign::minus_before;

use super::number_words::{number_before_scale, number_word};
use super::powers;
use custom::Custom;
use marks::Written;
use rust_decimal::Decimal;

/// The exact number in `text`, read by the custom of `language` (a BCP 47 tag) and its region where a mark can mean two things.
///
/// # Errors
/// [`NumeralError::NoAmount`] where it is a range, a date or another number that is no amount, [`NumeralError::NoValue`] where there
/// are no digits and no English number word, [`NumeralError::Marks`] where its marks make no number, [`NumeralError::TwoReadings`] and [`NumeralError::SpacedNumber`] where it can be read
/// in two ways, [`NumeralError::ManyDigits`] where it is not exact in 28 digits.
pub fn value_of(text: &str, language: &str) -> Result<Decimal, NumeralError> {
    read(text, language, false)
}

/// The number in `text` as most readers of `language` would read it: like [`value_of`], but where the language is written in two
/// ways and its tag names no region, it is taken for the region that it stands for.
///
/// # Errors
/// Those of [`value_of`], save [`NumeralError::TwoReadings`] for want of a region.
pub(crate) fn likely_value_of(text: &str, language: &str) -> Result<Decimal, NumeralError> {
    read(text, language, true)
}

fn read(text: &str, language: &str, likely: bool) -> Result<Decimal, NumeralError> {
    if let Some(value) = powers::value_of(text) {
        return Ok(value);
    }
    amount(text, language)?;
    let no_value = || NumeralError::NoValue(text.to_owned());
    let Some(at) = number(text) else {
        return sign::number_word(text).ok_or_else(no_value);
    };
    let figure = text.get(at.clone()).unwrap_or_default();
    let custom = || Custom::of(language);
    let marks = || NumeralError::Marks { text: text.trim().to_owned(), form: custom().write("1234567.8") };
    let written = Written::of(figure).ok_or_else(marks)?;
    let plain = match (&written.whole, &written.broken) {
        (Some(whole), Some(broken)) => {
            chosen(text, language, [whole, broken], written.mark.unwrap_or_default(), &custom(), likely)?
        }
        (Some(whole), None) if written.mark == Some(' ') => spaced(text, language, whole, &custom())?,
        (None, Some(broken)) if figure.contains(' ') => spaced(text, language, broken, &custom())?,
        (Some(plain), None) | (None, Some(plain)) => plain,
        (None, None) => return Err(marks()),
    };
    let value = exact(plain).ok_or_else(|| NumeralError::ManyDigits(figure.to_owned()))?;
    let value = match written.fraction {
        Some(fraction) => value + fraction::exact(fraction).ok_or_else(no_value)?,
        None => value,
    };
    let before = text.get(..at.start).unwrap_or_default();
    if sign::in_parentheses(text, &at) && !written.is_signed {
        return Err(two_readings(text, [(-value).to_string(), value.to_string()], None, None));
    }
    Ok(signed(value, written.is_negative || sign::is_negative(before)))
}

/// An error where the number in `text` is no amount.
pub(crate) fn amount(text: &str, language: &str) -> Result<(), NumeralError> {
    let no_amount = |kind| Err(NumeralError::NoAmount { text: text.trim().to_owned(), kind });
    kind_of(text, language).map_or(Ok(()), no_amount)
}

/// Whether the number in `text` is an amount, or there is none in digits.
pub(crate) fn is_amount(text: &str, language: &str) -> bool {
    kind_of(text, language).is_none()
}

/// What the number in `text` is, where it is no amount; one with several powers of ten is one: `1億2000万`.
fn kind_of(text: &str, language: &str) -> Option<NumberKind> {
    if powers::value_of(text).is_some() { None } else { kind::of(text, language) }
}

/// The one of two readings, the whole number and the one with decimals, that readers of the language mean.
fn chosen<'r>(
    text: &str,
    language: &str,
    readings: [&'r String; 2],
    mark: char,
    custom: &Custom,
    likely: bool,
) -> Result<&'r String, NumeralError> {
    let [whole, broken] = readings;
    // The region that writes a comma for the decimal mark has no other use for a point than to group digits.
    let groups = mark == custom.group || mark == '.' && custom.decimal != '.';
    let is_settled = custom.is_known && (likely || custom.divided.is_none());
    match mark {
        _ if is_settled && mark == custom.decimal => Ok(broken),
        _ if is_settled && groups => Ok(whole),
        _ => {
            let forms = custom.divided.is_none().then(|| [whole, broken].map(|plain| custom.write(plain)));
            let forms = forms.filter(|_| custom.is_known).map(|forms| (language.to_owned(), forms));
            let tags = custom.divided.clone().map(|(usual, other)| match mark == custom.decimal {
                true => [other, usual],
                false => [usual, other],
            });
            Err(two_readings(text, readings.map(Clone::clone), tags, forms))
        }
    }
}

fn two_readings(
    text: &str,
    readings: [String; 2],
    tags: Option<[String; 2]>,
    forms: Option<(String, [String; 2])>,
) -> NumeralError {
    NumeralError::TwoReadings(Box::new(TwoReadings {
        text: text.trim().to_owned(),
        is_one_of_several: false,
        readings,
        tags,
        forms,
    }))
}

/// `plain`, which an ordinary space groups, where readers of the language group digits so: those who write a decimal comma do, by
/// international custom, whatever else groups digits there; and all who write Spanish, by that of their academies.
fn spaced<'r>(text: &str, language: &str, plain: &'r String, custom: &Custom) -> Result<&'r String, NumeralError> {
    let spanish = language.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case("es"));
    if custom.decimal != '.' || cut::is_blank(custom.group) || spanish {
        return Ok(plain);
    }
    let (text, language) = (text.trim().to_owned(), language.to_owned());
    Err(NumeralError::SpacedNumber { text, language, plain: plain.clone(), form: custom.write(plain) })
}

/// Whether `value` can be the number in `text`: any reading of its marks will do, and any value for words that are not
/// number words and for numerals that are not decimal digits.
///
/// A text with words may say that it is below zero in a way that is not known here.
#[must_use]
pub(crate) fn may_be(text: &str, value: Decimal) -> bool {
    if let Some(number) = powers::value_of(text) {
        return number == value;
    }
    let Some(at) = number(text) else {
        let is = |number: u64| Decimal::from(number) == value;
        // Before a scale the number may stand alone, as it does where it is written in digits.
        return number_word(text.trim()).is_none_or(is)
            || number_before_scale(text).is_some_and(is)
            || sign::number_word(text) == Some(value);
    };
    let Some(written) = text.get(at.clone()).and_then(Written::of) else { return true };
    let fraction = written.fraction.map_or(Some(Decimal::ZERO), fraction::exact);
    let known = [&written.whole, &written.broken].into_iter().flatten().filter_map(|plain| exact(plain));
    let readings: Vec<Decimal> = known.filter_map(|plain| Some(plain + fraction?)).collect();
    let negative = written.is_negative || sign::is_negative(text.get(..at.start).unwrap_or_default());
    let worded = !written.is_signed && (text.contains(char::is_alphabetic) || sign::in_parentheses(text, &at));
    let is_said = |reading: &Decimal| signed(*reading, negative) == value || worded && signed(*reading, true) == value;
    readings.is_empty() || readings.iter().any(is_said)
}

/// The decimal number that `text` spells in ASCII digits, where it is one and is exact in 28 digits.
///
/// # Errors
/// [`NumeralError::Number`] or [`NumeralError::ManyDigits`].
pub fn decimal(text: &str) -> Result<Decimal, NumeralError> {
    let number = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return Err(NumeralError::Number(text.to_owned()));
    }
    let value = exact(text).ok_or_else(|| NumeralError::ManyDigits(text.to_owned()))?;
    Ok(signed(value.abs(), value.is_sign_negative()))
}

/// The mark that the readers of `language` set before decimals.
pub(crate) fn decimal_mark(language: &str) -> char {
    Custom::of(language).decimal
}

/// `value` as the readers of `language` write it, in European digits.
#[cfg(feature = "ssr")]
pub(crate) fn written(value: Decimal, language: &str) -> String {
    Custom::of(language).write(&value.to_string()).replace('-', "\u{2212}")
}

/// The value that an author has written for a count: like [`decimal`], but with the minus and the digits of any script, a plus or
/// no digit before the point as well.
///
/// # Errors
/// Those of [`decimal`].
pub(crate) fn written_value(text: &str) -> Result<Decimal, NumeralError> {
    if let Ok(value) = decimal(text) {
        return Ok(value);
    }
    let text = text.trim();
    let other = || NumeralError::Number(text.to_owned());
    let all = number(text).is_some_and(|at| at == (0..text.len()));
    let marks = text.chars().filter(|char| !cut::is_digit(*char) && !cut::is_sign(*char) && !cut::is_invisible(*char));
    let written = Written::of(text).filter(|written| {
        all && marks.eq(text.matches('.').take(1).flat_map(str::chars)) && written.fraction.is_none()
    });
    let written = written.ok_or_else(other)?;
    let digits = written.broken.or(written.whole).ok_or_else(other)?;
    let value = exact(&digits).ok_or_else(|| NumeralError::ManyDigits(text.to_owned()))?;
    Ok(signed(value, written.is_negative))
}

/// The plain forms of what `text` may mean, for an author who wrote it where plain digits are expected.
pub(crate) fn plain_forms(text: &str) -> Vec<String> {
    let text = text.trim();
    let all = number(text).is_some_and(|at| at == (0..text.len()));
    let Some(written) = Written::of(text).filter(|_| all) else { return Vec::new() };
    let sign = if written.is_negative { "-" } else { "" };
    let fraction = written.fraction.map_or(Some(Decimal::ZERO), fraction::exact);
    let known = [written.whole, written.broken].into_iter().flatten().filter_map(|plain| exact(&plain));
    known.filter_map(|plain| Some(format!("{sign}{}", plain + fraction?))).collect()
}

/// `value`, below zero where `negative`; nothing is below zero that is zero.
fn signed(value: Decimal, negative: bool) -> Decimal {
    if negative && !value.is_zero() { -value } else { value }
}

fn exact(plain: &str) -> Option<Decimal> {
    Decimal::from_str_exact(plain).ok()
}
