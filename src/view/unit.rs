//! Which part of a unit the number does not already say.

use crate::story::Count;

/// The unit to print under a large number; `None` where the number's own text says it all.
///
/// Under `86.3 million`, the unit `million tons` leaves `tons`; under `US$140.7 billion`, `billion US dollars` leaves
/// nothing, as the sign before the digits names the currency.
pub(super) fn unsaid(count: &Count) -> Option<&str> {
    let unit = count.unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty())?;
    let Some((prefix, _, suffix)) = count.parts() else { return Some(unit) };
    let said = suffix.trim();
    let rest = match unit.strip_prefix(said) {
        Some(rest) if rest.is_empty() || rest.starts_with(' ') || said.is_empty() => rest.trim(),
        _ => unit,
    };
    let currency = prefix.trim_end().ends_with(['$', '€', '£', '¥', '₽', '₩', '₹', '₫', '฿', '៛']);
    let said_by_currency = currency && rest.len() < unit.len();
    (!rest.is_empty() && !said_by_currency).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str, unit: Option<&str>) -> Count {
        Count { unit: unit.map(Into::into), ..Count::new(text, 0.into()) }
    }

    #[test]
    fn what_the_text_says_is_not_said_twice() {
        for (text, unit, expected) in [
            ("86.3 million", Some("million tons"), Some("tons")),
            ("86.3 million tons", Some("million tons"), None),
            ("US$140.7 billion", Some("billion US dollars"), None),
            ("140.7", Some("billion US dollars"), Some("billion US dollars")),
            ("$5", Some("a barrel"), Some("a barrel")),
            ("9", Some("visits"), Some("visits")),
            ("nine", Some("visits"), Some("visits")),
            ("12 m", Some("metres"), Some("metres")),
            ("12%", None, None),
            ("12", Some("  "), None),
        ] {
            assert_eq!(unsaid(&count(text, unit)), expected, "{text} {unit:?}");
        }
    }
}
