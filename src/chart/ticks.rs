//! Ticks of an axis.

use rust_decimal::{Decimal, prelude::ToPrimitive};

/// Round numbers that enclose `low` and `high`, one finest step of 1, 2 or 5 times a power of ten apart with which they are at most
/// `most`, or three. `None` where they would be too large or too fine to be written exactly.
///
/// They are exact decimals: the crates that make ticks count in `f64`, where 0.1 + 0.2 would have to be rounded again.
pub(super) fn ticks(low: Decimal, high: Decimal, most: u32) -> Option<Vec<Decimal>> {
    let most = Decimal::from(most.max(3) - 1);
    let range = high.checked_sub(low)?.max(Decimal::ZERO);
    let first = if range.is_zero() { 0 } else { exponent(range.checked_div(most)?) };
    // A range of nothing has whole numbers around it.
    let finest = if range.is_zero() { 0 } else { first - 1 };
    let steps = (finest..=first + 2).flat_map(|exponent| [1, 2, 5].map(|digit| power(digit, exponent)));
    for step in steps.flatten().filter(|step| !step.is_zero()) {
        let Some((from, to)) = enclosing(low, high, step) else { continue };
        if (to - from) <= most {
            let count = (to - from).to_u32()?;
            return (0..=count).map(|index| (from + Decimal::from(index)).checked_mul(step)).collect();
        }
    }
    None
}

/// The multiples of `step` around `low` and `high`, in steps.
fn enclosing(low: Decimal, high: Decimal, step: Decimal) -> Option<(Decimal, Decimal)> {
    let (from, to) = (low.checked_div(step)?.floor(), high.checked_div(step)?.ceil());
    to.checked_mul(step)?;
    from.checked_mul(step)?;
    Some((from, if from == to { to.checked_add(Decimal::ONE)? } else { to }))
}

/// The power of ten at or below `value`.
fn exponent(value: Decimal) -> i32 {
    value.to_f64().filter(|value| *value > 0.0).map_or(-28, |value| value.log10().floor() as i32)
}

/// `digit` times ten to the power of `exponent`; `None` where no decimal holds it.
fn power(digit: i64, exponent: i32) -> Option<Decimal> {
    match u32::try_from(exponent) {
        Ok(exponent) => Decimal::from_i128_with_scale(i128::from(digit), 0).checked_mul(Decimal::from_i128_with_scale(
            10_i128.checked_pow(exponent).filter(|power| *power <= Decimal::MAX.mantissa())?,
            0,
        )),
        Err(_) => Decimal::try_new(digit, exponent.unsigned_abs()).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(low: &str, high: &str, most: u32) -> Vec<String> {
        let ticks = ticks(low.parse().unwrap(), high.parse().unwrap(), most).unwrap();
        ticks.iter().map(|tick| tick.normalize().to_string()).collect()
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(texts("0", "140.7", 5), ["0", "50", "100", "150"]);
        assert_eq!(texts("0", "200", 5), ["0", "50", "100", "150", "200"]);
        assert_eq!(texts("68.1", "86.3", 5), ["60", "70", "80", "90"]);
        assert_eq!(texts("0.1", "0.3", 5), ["0.1", "0.15", "0.2", "0.25", "0.3"]);
        assert_eq!(texts("-40", "-3", 5), ["-40", "-30", "-20", "-10", "0"]);
    }

    #[test]
    fn one_value_has_an_axis_too() {
        assert_eq!(texts("0", "0", 5), ["0", "1"]);
        assert_eq!(texts("7", "7", 5), ["7", "8"]);
    }

    #[test]
    fn very_large_numbers_have_ticks_or_none() {
        assert_eq!(
            texts("1", "1000000000000000000000000000", 3),
            ["0", "500000000000000000000000000", "1000000000000000000000000000"]
        );
        assert_eq!(ticks(Decimal::MIN, Decimal::MAX, 5), None);
    }

    proptest! {
        #[test]
        fn ticks_enclose(low in -1_000_000_000_i64..1_000_000_000, range in 0_i64..1_000_000_000, scale in 0_u32..9, most in 3_u32..8) {
            let (low, high) = (Decimal::new(low, scale), Decimal::new(low + range, scale));
            let ticks = ticks(low, high, most).unwrap();
            prop_assert!(ticks.len() >= 2 && ticks.len() <= most as usize, "{ticks:?}");
            prop_assert!(ticks[0] <= low && high <= ticks[ticks.len() - 1], "{ticks:?}");
            let step = ticks[1] - ticks[0];
            prop_assert!(ticks.windows(2).all(|pair| pair[1] - pair[0] == step));
            let digit = step.normalize().to_string().trim_matches(['0', '.']).to_owned();
            prop_assert!(["1", "2", "5"].contains(&digit.as_str()), "{step}");
        }
    }
}
