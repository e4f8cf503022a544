//! Words for what is wrong with running text and the numbers in it.

use super::{ProblemKind, Wording, say};

impl ProblemKind {
    pub(super) fn of_inline(&self) -> Option<Wording> {
        Some(match self {
            Self::LinkAddress(found) if found.is_empty() => {
                say("a link without an address", "", "write the address between the parentheses")
            }
            Self::LinkAddress(found) => say(
                format!("a link to `{found}`"),
                "an http, https or mailto address without spaces, a relative address, or `#` and a section's id",
                "correct the address",
            ),
            Self::NoWords(what) => {
                say(format!("{what} without words"), "", "write the words between `[` and `]`").by_marks()
            }
            Self::LinkInLink => {
                say("a link within another link", "one address for the same words", "end one before the other")
            }
            Self::Reference => say(
                "a link whose address stands elsewhere",
                "the address in parentheses: `[words](https://example.org/)`",
                "put the address after the words; put a backslash before a `[` that is meant literally",
            ),
            Self::PlainSpan => say(
                "a span that is neither a count nor a date nor foreign words",
                "`.count`, `date=1991-12-24` or `lang=my` in its braces",
                "add one of these, or take the brackets and braces away",
            ),
            Self::DoubleSpan => say(
                "a span that is more than one of count, date and foreign words",
                "one of `.count`, `date=…` and `lang=…`",
                "keep the one that matters most",
            ),
            _ => return None,
        })
    }

    pub(super) fn of_markup(&self) -> Option<Wording> {
        Some(match self {
            Self::Tag(found) => say(
                format!("`{found}` would be printed as it stands here"),
                "text, with the marks of Djot: `_stressed_`, `*strong*`, a backslash at the end of a line to break it",
                "write it with these marks or take it away; put a backslash before a `<` that readers should see",
            ),
            Self::Entity { found, char } => say(
                format!("`{found}` would be printed as it stands here"),
                match char.as_str() {
                    "\u{a0}" => "the character itself, a no-break space, in Djot a backslash before a space".to_owned(),
                    char => format!("the character itself: `{char}`"),
                },
                "write the character; put a backslash before a `&` that readers should see",
            ),
            Self::HtmlComment => say(
                "a comment of HTML, which would be printed for all to read",
                "nothing that readers should not see; `{% a remark %}` above a block is never published",
                "take it away; put a backslash before a `<` that readers should see",
            ),
            _ => return None,
        })
    }

    pub(super) fn of_number(&self) -> Option<Wording> {
        Some(match self {
            Self::CountMarkup => say(
                "markup inside a count",
                "plain text between `[` and `]`",
                "put the emphasis or link around the whole count, or take it away",
            ),
            Self::NoValue(text) => say(
                format!("a count `{text}` without a number"),
                "digits, an English number word, or a value",
                "say what the words mean, for example {.count value=9}",
            )
            .by_marks(),
            Self::Contradiction { text, value } => say(
                format!("the value {value} contradicts the text `{text}`"),
                "the very number in the text, before words such as \"million\"",
                "correct one of them; leave the value out where the text has digits",
            ),
            Self::Number(found) => say(
                format!("`{found}` is not a number"),
                "digits with at most one decimal point, such as 140.7",
                "write the decimal mark as a point, and no marks between thousands",
            ),
            Self::ManyDigits(found) => say(
                format!("`{found}` has too many digits"),
                "at most 28 digits, which stay exact",
                "round it, or write it with a unit such as \"million\"",
            ),
            _ => return None,
        })
    }
}
