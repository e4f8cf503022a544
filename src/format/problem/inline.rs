//! Words for what is wrong with running text and the numbers in it.

use super::{Message, ProblemKind, TwoReadings, message};
use crate::story::{NumberKind, numeral};

/// The attribute for `plain`, a number in plain digits, as Djot wants it.
fn value(plain: &str) -> String {
    let bare = plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if bare { format!("value={plain}") } else { format!("value=\"{plain}\"") }
}

impl TwoReadings {
    fn wording(&self) -> Message {
        let Self { text, readings: [one, two], tags, forms } = self;
        let said = format!("{{.count {}}} or {{.count {}}}", value(one), value(two));
        let (expected, help) = match (tags, forms) {
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
        };
        message(format!("`{text}` can be read in two ways: as {one} or as {two}"), expected, help).djot_only()
    }
}

impl NumberKind {
    /// Its name, with its article.
    fn words(self) -> &'static str {
        match self {
            Self::Range => "a range",
            Self::Score => "a score",
            Self::Ratio => "a ratio, a score or a time of day",
            Self::Share => "a share of a whole",
            Self::Fraction => "a fraction or a date",
            Self::Duration => "a duration or a time of day",
            Self::Time => "a time of day",
            Self::Date => "a date",
            Self::Decade => "a decade",
            Self::Name => "a name with digits",
            Self::Ordinal => "an ordinal",
            Self::TwoUnits => "a quantity in two units",
            Self::Dimensions => "a measure in two directions",
            Self::Version => "the number of a version or section",
            Self::Power => "a number by powers of ten",
            Self::Several => "more than one number",
        }
    }

    /// What an author can do about it in a count.
    fn help(self) -> &'static str {
        match self {
            Self::Range => "take the count away, or count the end that matters: `200–[300]{.count}`",
            Self::Score | Self::Ratio | Self::Share | Self::Several => {
                "take the count away, or count one of the numbers"
            }
            Self::Fraction => "take the count away, or write it as a decimal number",
            Self::Duration | Self::TwoUnits => {
                "take the count away, or write it in one unit: `[121.7]{.count} minutes`"
            }
            Self::Date => "take the count away, or mark it as a date: `[14 May 2020]{date=2020-05-14}`",
            Self::Name => "take the count away; write an amount with its scale or unit as a word: `4 thousand`",
            Self::Dimensions => "take the count away, or count the area",
            Self::Power => "write the digits out, or with a scale: `1.2 million`",
            Self::Time | Self::Decade | Self::Ordinal | Self::Version => "take the count away",
        }
    }
}

impl ProblemKind {
    pub(super) fn of_inline(&self) -> Option<Message> {
        Some(match self {
            Self::LinkAddress(found) if found.is_empty() => {
                message("a link without an address", "", "write the address between the parentheses")
            }
            Self::LinkAddress(found) => message(
                format!("a link to `{found}`"),
                "an http, https or mailto address without spaces, a relative address, or `#` and a section's id",
                "correct the address",
            ),
            Self::NoWords(what) => {
                message(format!("{what} without words"), "", "write the words between `[` and `]`").djot_only()
            }
            Self::LinkInLink => {
                message("a link within another link", "one address for the same words", "end one before the other")
            }
            Self::Reference => message(
                "a link whose address stands elsewhere",
                "the address in parentheses: `[words](https://example.org/)`",
                "put the address after the words; put a backslash before a `[` that is meant literally",
            ),
            Self::PlainSpan => message(
                "a span that is neither a count nor a date nor foreign words",
                "`.count`, `date=1991-12-24` or `lang=my` in its braces",
                "add one of these, or take the brackets and braces away",
            ),
            Self::DoubleSpan => message(
                "a span that is more than one of count, date and foreign words",
                "one of `.count`, `date=…` and `lang=…`",
                "keep the one that matters most",
            ),
            _ => return None,
        })
    }

    pub(super) fn of_markup(&self) -> Option<Message> {
        Some(match self {
            Self::Tag(found) => message(
                format!("`{found}` would be printed as it stands here"),
                "text, with the marks of Djot: `_stressed_`, `*strong*`, a backslash at the end of a line to break it",
                "write it with these marks or take it away; put a backslash before a `<` that readers should see",
            ),
            Self::Entity { found, char } => message(
                format!("`{found}` would be printed as it stands here"),
                match char.as_str() {
                    "\u{a0}" => "the character itself, a no-break space, in Djot a backslash before a space".to_owned(),
                    char => format!("the character itself: `{char}`"),
                },
                "write the character; put a backslash before a `&` that readers should see",
            ),
            Self::HtmlComment => message(
                "a comment of HTML, which would be printed for all to read",
                "nothing that readers should not see; `{% a remark %}` above a block is never published",
                "take it away; put a backslash before a `<` that readers should see",
            ),
            _ => return None,
        })
    }

    pub(super) fn of_number(&self) -> Option<Message> {
        Some(match self {
            Self::CountMarkup => message(
                "markup inside a count",
                "plain text between `[` and `]`",
                "put the emphasis or link around the whole count, or take it away",
            ),
            Self::NoValue(text) => message(
                format!("a count `{text}` without a number"),
                "digits, an English number word, or a value",
                "say what the words mean, for example {.count value=9} or {.count value=\"3.5\"}",
            )
            .djot_only(),
            Self::Contradiction { text, value } => message(
                format!("the value {value} contradicts the text `{text}`"),
                "the very number in the text, before words such as \"million\"",
                "correct one of them; leave the value out where the text has digits",
            ),
            Self::Number(found) => message(
                format!("`{found}` is not a number"),
                "digits with at most one decimal point, such as 140.7",
                match numeral::plain_forms(found).as_slice() {
                    [] => "write the decimal mark as a point, and no marks between thousands: value=\"3.5\"".to_owned(),
                    forms => {
                        format!("write {}", forms.iter().map(|plain| value(plain)).collect::<Vec<_>>().join(" or "))
                    }
                },
            ),
            Self::NoAmount { text, kind } => message(
                format!("`{text}` is {}, and would run on its first digits", kind.words()),
                "one amount in a count",
                kind.help(),
            ),
            Self::Marks { text, form } => message(
                format!("a count `{text}` whose marks or digits make no number"),
                format!("digits of one script, in groups of three or as the language has them, such as {form}"),
                "correct the marks, or say what it is, for example {.count value=9}",
            )
            .djot_only(),
            Self::SpacedNumber { text, language, plain, form } => message(
                format!("`{text}` may be one number or two: in the language `{language}`, a space groups no digits"),
                format!("digits grouped as in {form}"),
                format!("write it so, or say what it is: {{.count {}}}", value(plain)),
            )
            .djot_only(),
            Self::TwoReadings(found) => found.wording(),
            Self::ManyDigits(found) => message(
                format!("`{found}` has too many digits"),
                "at most 28 digits, which stay exact",
                "round it, or write it with a unit such as \"million\"",
            ),
            _ => return None,
        })
    }
}
