//! The base of a rate, which another number is told for: `12 Fälle auf 100.000 Einwohner`.

use super::lexicon::{Before, Behind, Lexicon};
use super::quantity::{Quantity, Unit, is_space};
use rust_decimal::Decimal;

/// How many words may stand between a number and the base of its rate.
const NEAR: usize = 3;

/// Whether `quantity` is the base of a rate, `last` being the number before it.
pub(super) fn is_base(text: &str, quantity: &Quantity, last: Option<&Quantity>, lexicon: &Lexicon) -> bool {
    let front = |at: usize| text.get(..at).unwrap_or_default().trim_end_matches(is_space);
    let stands = |role: Before| {
        [quantity.at.start, quantity.before].into_iter().any(|at| lexicon.before(front(at), role).is_some())
    };
    let behind = text.get(quantity.end..).unwrap_or_default();
    stands(Before::Base)
        || quantity.kind().is_some() && lexicon.behind(behind, Behind::Base).is_some()
        || stands(Before::Ratio) && is_round(quantity) && last.is_some_and(|last| is_told_for(text, last, quantity))
}

/// Whether rates are told for such a number: 100, 1000, 100 thousand; no price is one.
fn is_round(quantity: &Quantity) -> bool {
    let powers = (2..=6).map(|zeros| Decimal::from(10_u64.pow(zeros)));
    let single = quantity.scale.is_some() && quantity.value == Decimal::ONE;
    let price = quantity.sign.is_some() || quantity.kind() == Some(Unit::Currency);
    !price && (single || powers.into_iter().any(|power| power == quantity.value))
}

/// Whether `last` stands so near before `quantity` that it can be told for it; a share is told for a hundred already.
fn is_told_for(text: &str, last: &Quantity, quantity: &Quantity) -> bool {
    let between = text.get(last.at.end..quantity.at.start).unwrap_or_default();
    !last.percent && between.split_whitespace().count() <= NEAR + 1 && !between.contains([',', '.', ';', ':', '،'])
}
