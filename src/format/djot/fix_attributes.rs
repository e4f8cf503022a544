//! Fixes of attributes in braces.

use super::{bare::is_plain, fix::Place};
use crate::format::Edit;

/// The attribute that `text` begins with: up to a space or the closing brace, but for those in quotation marks.
pub(super) fn token(text: &str) -> &str {
    let mut is_quoted = false;
    let end = text.char_indices().zip(std::iter::once(' ').chain(text.chars())).find(|((_, char), before)| {
        is_quoted ^= *char == '"' && *before != '\\';
        !is_quoted && (char.is_whitespace() || *char == '}')
    });
    text.get(..end.map_or(text.len(), |((at, _), _)| at)).unwrap_or_default()
}

/// Whether one of the attributes around a place, as far as they are on its line, is `name`; a word of a value counts, too.
pub(super) fn has(place: &Place<'_>, name: &str) -> bool {
    let at = place.line.len() - place.rest.len();
    let start = place.line.get(..at).and_then(|before| before.rfind('{')).unwrap_or_default();
    let end = place.rest.find('}').map_or(place.line.len(), |end| at + end);
    let around = place.line.get(start..end).unwrap_or_default();
    around.split(|char: char| char.is_whitespace() || matches!(char, '{' | '=')).any(|word| word == name)
}

/// Without the attribute at a place; without its braces, too, where it is the only one.
pub(super) fn without(place: &Place<'_>) -> Option<Edit> {
    let at = place.line.len() - place.rest.len();
    let end = at + token(place.rest).len();
    let (before, behind) = (place.line.get(..at)?, place.line.get(end..)?);
    let start = place.at - at;
    if before.ends_with('{') && behind.starts_with('}') {
        let is_alone = before.trim() == "{" && behind.trim() == "}";
        return Some(if is_alone { place.without_line() } else { Edit::new(place.at - 1..start + end + 1, "") });
    }
    let spaces = behind.len() - behind.trim_start().len();
    if before.ends_with('{') {
        return Some(Edit::new(place.at..start + end + spaces, ""));
    }
    Some(Edit::new(start + before.trim_end().len()..start + end, ""))
}

/// The marks that people type around a value where straight ones belong.
const MARKS: [char; 9] = ['“', '”', '„', '«', '»', '\'', '‘', '’', '‚'];

/// The attributes that `text` begins with, and the same with straight quotation marks around each value that needs them and no spaces
/// around `=`; `None` where words are left over, or nothing is to be done.
pub(super) fn quoted(text: &str) -> Option<(&str, String)> {
    let (mut rest, mut parts) = (text.strip_prefix('{')?.trim_start(), Vec::new());
    while !rest.starts_with('}') {
        let (part, behind) = match rest.starts_with(['.', '#']) {
            true => rest.split_at_checked(token(rest).len()).map(|(class, behind)| (class.to_owned(), behind))?,
            false => pair(rest)?,
        };
        parts.push(part);
        rest = behind.trim_start();
    }
    let written = text.get(..=text.len() - rest.len())?;
    let read = format!("{{{}}}", parts.join(" "));
    (read != written).then_some((written, read))
}

/// The attribute with a value that `text` begins with, as it is to be written, and what stands behind it.
fn pair(text: &str) -> Option<(String, &str)> {
    let (name, behind) = text.split_once('=')?;
    let (name, behind) = (name.trim_end(), behind.trim_start());
    if name.is_empty() || !name.chars().all(is_plain) {
        return None;
    }
    if behind.starts_with('"') {
        let (value, behind) = behind.split_at_checked(token(behind).len())?;
        return (value.len() > 1 && value.ends_with('"')).then(|| (format!("{name}={value}"), behind));
    }
    let (value, behind) = behind.split_at_checked(value_end(behind)?)?;
    let (value, words) = (value.trim(), value.trim().trim_matches(MARKS).trim());
    let is_whole = value.starts_with(MARKS) == value.ends_with(MARKS) && !words.is_empty();
    let is_text = !words.contains(['"', '\\', '{', '=']);
    let part = if value.chars().all(is_plain) { format!("{name}={value}") } else { format!("{name}=\"{words}\"") };
    (is_whole && is_text).then_some((part, behind))
}

/// Where a value without quotation marks ends: before the next attribute, or the brace.
fn value_end(text: &str) -> Option<usize> {
    let value = text.get(..text.find('}')?)?;
    let is_attribute = |at: &usize| {
        let rest = value.get(*at..).unwrap_or_default();
        let behind_name = rest.trim_start_matches(is_plain);
        let is_named = rest.starts_with(is_plain) && behind_name.trim_start().starts_with('=');
        is_named || rest.starts_with(['.', '#']) && rest.chars().nth(1).is_some_and(is_plain)
    };
    let mut words = value.match_indices(char::is_whitespace).map(|(at, space)| at + space.len());
    Some(words.find(is_attribute).unwrap_or(value.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_written_so_that_they_are_read() {
        for (text, read) in [
            ("{credit=Ann Author}", "{credit=\"Ann Author\"}"),
            ("{focal=60% 40% .opening} x", "{focal=\"60% 40%\" .opening}"),
            ("{.count unit=“million tons” label = \"a = b\"}", "{.count unit=\"million tons\" label=\"a = b\"}"),
            ("{credit='AP'}", "{credit=\"AP\"}"),
            ("{credit=Agence d'Alger #id}", "{credit=\"Agence d'Alger\" #id}"),
        ] {
            assert_eq!(quoted(text).map(|(_, read)| read).as_deref(), Some(read), "{text}");
        }
    }

    #[test]
    fn what_can_be_meant_in_two_ways_is_left() {
        for text in [
            "{sic}",
            "{credit=}",
            "{credit=AP",
            "{a b=c}",
            "{unit=“a b=c”}",
            "{credit=\"AP}",
            "{.count}",
            "{credit=AP}",
        ] {
            assert_eq!(quoted(text), None, "{text}");
        }
    }
}
