//! What is wrong with the numeral of a count: the words that [`NumeralError`] lacks.

use super::{Message, Words, error};
use crate::story::{NumberKind, NumeralError, TwoReadings, numeral};

impl Words for NumeralError {
    fn words(&self) -> Message {
        let found = self.to_string();
        match self {
            Self::NoValue(_) => error(
                found,
                "digits, an English number word, or a value",
                "say what the words mean, for example {.count value=9} or {.count value=\"3.5\"}",
            )
            .djot_only(),
            Self::Marks { form, .. } => error(
                found,
                format!("digits of one script, in groups of three or as the language has them, such as {form}"),
                "correct the marks, or say what it is, for example {.count value=9}",
            )
            .djot_only(),
            Self::NoAmount { kind, .. } => error(found, "one amount in a count", help(*kind)),
            Self::TwoReadings(readings) => {
                let (expected, help) = two_readings(readings);
                error(found, expected, help).djot_only()
            }
            Self::SpacedNumber { plain, form, .. } => error(
                found,
                format!("digits grouped as in {form}"),
                format!("write it so, or say what it is: {{.count {}}}", attribute(plain)),
            )
            .djot_only(),
            Self::Number(text) => error(
                found,
                "digits with at most one decimal point, such as 140.7",
                match numeral::plain_forms(text).as_slice() {
                    [] => "write the decimal mark as a point, and no marks between thousands: value=\"3.5\"".to_owned(),
                    forms => {
                        let forms = forms.iter().map(|plain| attribute(plain));
                        format!("write {}", forms.collect::<Vec<_>>().join(" or "))
                    }
                },
            ),
            Self::ManyDigits(_) => error(
                found,
                "at most 28 digits, which stay exact",
                "round it, or write it with a unit such as \"million\"",
            ),
        }
    }
}

/// The attribute for `plain`, a number in plain digits, as Djot wants it.
fn attribute(plain: &str) -> String {
    let bare = plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if bare { format!("value={plain}") } else { format!("value=\"{plain}\"") }
}

/// What is expected of a number with two readings, and how one is chosen.
fn two_readings(TwoReadings { readings: [one, two], tags, forms, .. }: &TwoReadings) -> (String, String) {
    let said = format!("{{.count {}}} or {{.count {}}}", attribute(one), attribute(two));
    match (tags, forms) {
        (Some([first, second]), _) => (
            format!(
                "a language tag with its region, which decides what a mark means: {one} in {first}, {two} in {second}"
            ),
            format!(
                "write `language: {first}` or `language: {second}` into the front matter, or say which it is: {said}"
            ),
        ),
        (None, Some((language, [one, two]))) => (
            format!("the marks of the language `{language}`: {one} or {two}"),
            format!("write it so, or say which it is: {said}"),
        ),
        (None, None) => (String::new(), format!("say which it is: {said}")),
    }
}

/// What an author can do about a number in a count that is no amount.
fn help(kind: NumberKind) -> &'static str {
    use NumberKind as Kind;
    match kind {
        Kind::Range => "take the count away, or count the end that matters: `200–[300]{.count}`",
        Kind::Score | Kind::Ratio | Kind::Share | Kind::Several => "take the count away, or count one of the numbers",
        Kind::Fraction => "take the count away, or write it as a decimal number",
        Kind::Duration | Kind::TwoUnits => "take the count away, or write it in one unit: `[121.7]{.count} minutes`",
        Kind::Date => "take the count away, or mark it as a date: `[14 May 2020]{date=2020-05-14}`",
        Kind::Name => "take the count away; write an amount with its scale or unit as a word: `4 thousand`",
        Kind::Dimensions => "take the count away, or count the area",
        Kind::Power => "write the digits out, or with a scale: `1.2 million`",
        Kind::Time | Kind::Decade | Kind::Ordinal | Kind::Version => "take the count away",
    }
}
