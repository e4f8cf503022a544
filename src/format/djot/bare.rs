//! Unquoted attribute values: those that need quotation marks and have none.

use crate::format::AttributeProblem;

/// The longest attributes that are looked through.
const MOST: usize = 2000;

/// What is wrong with `text`, which begins with the brace of attributes that cannot be read.
pub(super) fn broken(text: &str) -> AttributeProblem {
    let end = text.char_indices().take(MOST).find(|(_, char)| *char == '}').map_or(0, |(at, _)| at);
    let mut rest = text.get(1..end).unwrap_or_default();
    while let Some((before, behind)) = rest.split_once('=') {
        let name = before.rsplit(|char: char| !is_plain(char)).next().unwrap_or_default();
        if let Some(quoted) = behind.strip_prefix('"') {
            let Some((_, after)) = quoted.split_once('"') else { break };
            rest = after;
            continue;
        }
        let value = behind.split(char::is_whitespace).next().unwrap_or_default();
        let is_told = !name.is_empty() && !value.is_empty() && !value.contains(['"', '\\']);
        if is_told && !value.chars().all(is_plain) {
            return AttributeProblem::BareValue { name: name.to_owned(), value: value.to_owned() };
        }
        rest = behind;
    }
    AttributeProblem::BrokenAttributes
}

/// Whether `char` may stand in a name, or in a value without quotation marks.
pub(super) fn is_plain(char: char) -> bool {
    char.is_ascii_alphanumeric() || matches!(char, '_' | '-' | ':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_value_that_needs_quotation_marks_is_told() {
        let bare =
            |name: &str, value: &str| AttributeProblem::BareValue { name: name.to_owned(), value: value.to_owned() };
        for (text, kind) in [
            ("{.count value=3.5}", bare("value", "3.5")),
            ("{.count value=-1,5 unit=x}", bare("value", "-1,5")),
            ("{.count label=\"a=1.5 b\" value=3.5}", bare("value", "3.5")),
            ("{focal=60% 40%}", bare("focal", "60%")),
            ("{.count value=}", AttributeProblem::BrokenAttributes),
            ("{.count value=3", AttributeProblem::BrokenAttributes),
            ("{.count unit=“million}", bare("unit", "“million")),
            ("{=\"}", AttributeProblem::BrokenAttributes),
            ("{", AttributeProblem::BrokenAttributes),
        ] {
            assert_eq!(broken(text), kind, "{text}");
        }
    }
}
