//! Quantities: what the numbers of a written figure are together, a range, a ratio, a duration, and what each is worth.

use super::{NumberKind, NumeralError, cut, kind, kind_of, may_be, value_of};
use crate::story::CountKind;
use rust_decimal::Decimal;
use std::ops::Range;

/// A quantity as it is read from a text: the fields of a count that its text gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quantity {
    pub(crate) kind: CountKind,
    pub(crate) value: Decimal,
    pub(crate) numbers: Vec<Decimal>,
}

/// The quantity in `text`, read by the custom of `language`; of the kind that is `stated`, or else of the kind that it has without a
/// doubt.
///
/// # Errors
/// Those of [`value_of`], and [`NumeralError::OtherKind`] where it cannot be what is stated.
pub(crate) fn quantity(text: &str, language: &str, stated: Option<CountKind>) -> Result<Quantity, NumeralError> {
    let Some(kind) = stated.or_else(|| Kinds::of(text, language).usual) else {
        // Where it is no amount, this says what it is.
        let value = value_of(text, language)?;
        return Ok(Quantity { kind: CountKind::Amount, value, numbers: Vec::new() });
    };
    fits(text, language, kind)?;
    let positions = cut::numbers(text);
    let part = |at: &Range<usize>| text.get(at.clone()).unwrap_or_default();
    let all = || positions.iter().map(|at| value_of(part(at), language)).collect::<Result<Vec<_>, _>>();
    let (value, numbers) = match kind {
        CountKind::Amount => (value_of(text, language)?, Vec::new()),
        CountKind::Ordinal => {
            // What makes an ordinal of the number says nothing of its worth.
            let number = positions.first().map_or(text, part);
            (value_of(number, language)?, Vec::new())
        }
        _ => {
            let numbers = all().map_err(one_of_several)?;
            let value = whole(text, kind, &numbers).ok_or_else(|| NumeralError::ManyDigits(text.to_owned()))?;
            (value, if kind::is_clock(text) && kind == CountKind::Duration { Vec::new() } else { numbers })
        }
    };
    Ok(Quantity { kind, value, numbers })
}

/// An error where the number in `text` is not of the kind that is `stated`.
pub(crate) fn fits(text: &str, language: &str, stated: CountKind) -> Result<(), NumeralError> {
    let kinds = Kinds::of(text, language);
    let text = text.trim().to_owned();
    match (kinds.known.contains(&stated), kinds.number) {
        (true, _) => Ok(()),
        (false, Some(kind)) if stated == CountKind::Amount || kinds.known.is_empty() => {
            Err(NumeralError::NoAmount { text, kind })
        }
        _ => Err(NumeralError::OtherKind { text, stated, known: kinds.known }),
    }
}

/// Whether `text` can say `quantity`, which has one of the kinds that fit it, by any reading of its marks.
pub(crate) fn is_said(text: &str, quantity: &Quantity) -> bool {
    let Quantity { kind, value, numbers } = quantity;
    let positions = cut::numbers(text);
    let part = |at: &Range<usize>| text.get(at.clone()).unwrap_or_default();
    match kind {
        CountKind::Amount => numbers.is_empty() && may_be(text, *value),
        CountKind::Ordinal => numbers.is_empty() && may_be(positions.first().map_or(text, part), *value),
        CountKind::Duration if kind::is_clock(text) && numbers.is_empty() => {
            // Only the seconds may have decimals, whose mark depends on the language.
            let Some((last, whole)) = positions.split_last() else { return false };
            let whole = whole.iter().filter_map(|at| value_of(part(at), "en").ok());
            let before = whole.fold(Decimal::ZERO, |sum, number| (sum + number) * Decimal::from(60));
            may_be(part(last), *value - before)
        }
        _ => {
            positions.len() == numbers.len()
                && positions.iter().zip(numbers).all(|(at, number)| may_be(part(at), *number))
                && whole(text, *kind, numbers) == Some(*value)
        }
    }
}

/// The one number that stands for the `numbers` of `text`.
fn whole(text: &str, kind: CountKind, numbers: &[Decimal]) -> Option<Decimal> {
    match kind {
        CountKind::Duration => kind::duration(text, numbers),
        CountKind::Ratio => numbers.get(kind::part_of_whole(text)).copied(),
        _ => numbers.first().copied(),
    }
}

fn one_of_several(error: NumeralError) -> NumeralError {
    match error {
        NumeralError::TwoReadings(mut found) => {
            found.is_one_of_several = true;
            NumeralError::TwoReadings(found)
        }
        other => other,
    }
}

/// What kinds of quantity a text can be.
struct Kinds {
    /// What it is where nothing is stated.
    usual: Option<CountKind>,
    /// All that it can be.
    known: &'static [CountKind],
    /// What its number is, where it is no amount.
    number: Option<NumberKind>,
}

impl Kinds {
    fn of(text: &str, language: &str) -> Self {
        use CountKind as Kind;
        let number = kind_of(text, language);
        let numbers = cut::numbers(text).len();
        let (usual, known): (_, &[Kind]) = match number {
            None if numbers == 2 && kind::is_share(text, language) => (Some(Kind::Ratio), &[Kind::Ratio, Kind::Amount]),
            None => (Some(Kind::Amount), &[Kind::Amount, Kind::Ordinal]),
            Some(NumberKind::Ordinal) if numbers == 1 => (Some(Kind::Ordinal), &[Kind::Ordinal]),
            Some(kind) if kind != NumberKind::Time && kind::duration(text, &vec![Decimal::ONE; numbers]).is_some() => {
                // `7:30` is as well a ratio or a time of day.
                let is_bare = number == Some(NumberKind::Ratio) && !kind::is_timed(text);
                if is_bare { (None, COLONS) } else { (Some(Kind::Duration), &[Kind::Duration]) }
            }
            Some(NumberKind::Range) if numbers == 2 && kind::is_dashed(text) => {
                (Some(Kind::Range), &[Kind::Range, Kind::Score])
            }
            Some(NumberKind::Range) if numbers == 2 => (Some(Kind::Range), &[Kind::Range]),
            Some(NumberKind::Score) if numbers == 2 => (Some(Kind::Score), &[Kind::Score]),
            Some(NumberKind::Ratio) if numbers == 2 => (None, &[Kind::Ratio, Kind::Score]),
            Some(NumberKind::Share) if numbers == 2 => (Some(Kind::Ratio), &[Kind::Ratio]),
            Some(NumberKind::Fraction) if numbers == 2 => (None, &[Kind::Ratio]),
            Some(_) => (None, &[]),
        };
        Self { usual, known, number }
    }
}

/// What two numbers with a colon between them can be.
const COLONS: &[CountKind] = &[CountKind::Duration, CountKind::Ratio, CountKind::Score];
