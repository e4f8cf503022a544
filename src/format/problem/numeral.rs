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
            Self::NoAmount { kind, .. } => {
                error(found, "an amount, a range, a ratio, a duration, a score or an ordinal", help(*kind))
            }
            Self::OtherKind { known, .. } => error(
                found,
                known.iter().map(|kind| kind.phrase()).collect::<Vec<_>>().join(" or "),
                match known {
                    [_] => "take `kind` away".to_owned(),
                    known => {
                        let said: Vec<String> = known.iter().map(|kind| format!("kind={}", kind.name())).collect();
                        format!("write {}", said.join(" or "))
                    }
                },
            ),
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
fn two_readings(
    TwoReadings { readings: [one, two], is_one_of_several, tags, forms, .. }: &TwoReadings,
) -> (String, String) {
    let said = match is_one_of_several {
        true => "take the count away".to_owned(),
        false => format!("say which it is: {{.count {}}} or {{.count {}}}", attribute(one), attribute(two)),
    };
    match (tags, forms) {
        (Some([first, second]), _) => (
            format!(
                "a language tag with its region, which decides what a mark means: {one} in {first}, {two} in {second}"
            ),
            format!("write `language: {first}` or `language: {second}` into the front matter, or {said}"),
        ),
        (None, Some((language, [one, two]))) => {
            (format!("the marks of the language `{language}`: {one} or {two}"), format!("write it so, or {said}"))
        }
        (None, None) => (String::new(), said),
    }
}

/// What an author can do about a number in a count that is of no kind which a count can have, or may be of several.
fn help(kind: NumberKind) -> &'static str {
    use NumberKind as Kind;
    match kind {
        Kind::Ratio => {
            "say which it is, where it is one: `kind=ratio`, `kind=score` or `kind=duration`; or take the count away"
        }
        Kind::Range | Kind::Score | Kind::Share => {
            "take the count away, or count one of the numbers; in JSON, say its `kind` and its `numbers`"
        }
        Kind::Several => "take the count away, or count one of the numbers",
        Kind::Fraction => "say `kind=ratio` where it is a fraction, or write it as a decimal number",
        Kind::Duration => "write minutes and seconds below 60, in two digits behind a colon; or take the count away",
        Kind::TwoUnits => "take the count away, or write it in one unit: `[1.73]{.count} metres`",
        Kind::Date => "take the count away, or mark it as a date: `[14 May 2020]{date=2020-05-14}`",
        Kind::Name => "take the count away; write an amount with its scale or unit as a word: `4 thousand`",
        Kind::Dimensions => "take the count away, or count the area",
        Kind::Power => "write the digits out, or with a scale: `1.2 million`",
        Kind::Ordinal => "take the count away; in JSON, say its `kind`",
        Kind::Time | Kind::Decade | Kind::Version => "take the count away",
    }
}
