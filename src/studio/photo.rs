//! What is written about a photo, and the story file in which one of it is changed.

use crate::{
    format::{Location, ParseOptions, Parsed, read_djot},
    story::{
        Focal, Percent, Photo, is_remote, photos_mut,
        walk::{PhotoPlace, placed_photos},
    },
};
use serde::Serialize;
use std::ops::Range;
use strum::EnumString;

/// A photo as it is written.
#[derive(Serialize)]
pub(super) struct Written {
    src: String,
    alt: String,
    credit: String,
    /// The caption in the marks of the file.
    caption: String,
    /// Per cent from the left and the top.
    focal: [Percent; 2],
    line: usize,
    column: usize,
    /// Whether credit, caption and focal point can be written to it: a thumbnail has none of them.
    is_whole: bool,
    /// Whether readers see a crop as high as their window.
    fills_window: bool,
    /// The shape of its crop on phones, as `4 / 5`; empty where they show it whole.
    portrait: String,
}

/// Something that is written of a photo.
#[derive(Clone, Copy, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "kebab-case")]
enum Field {
    Alt,
    Credit,
    Caption,
    Focal,
}

/// The author's photos of a story, in reading order.
pub(super) fn written(parsed: &Parsed, text: &str) -> Vec<Written> {
    let places = parsed.story.iter().flat_map(placed_photos).map(|(_, place)| place);
    let photos = parsed.photos().zip(places).filter(|((photo, _), _)| !is_remote(&photo.src));
    let written = |((photo, location), place): ((&Photo, &Location), PhotoPlace)| {
        let parts = Parts::of(text, location);
        let division = parts.as_ref().and_then(|parts| parts.division.as_ref());
        Written {
            src: photo.src.clone(),
            alt: photo.alt.clone(),
            credit: photo.credit.clone().unwrap_or_default(),
            caption: division.and_then(|own| text.get(own.caption.clone())).unwrap_or_default().trim().to_owned(),
            focal: [photo.focal.x, photo.focal.y],
            line: location.line,
            column: location.column,
            is_whole: division.is_some(),
            fills_window: matches!(place, PhotoPlace::Opening | PhotoPlace::Stage),
            portrait: photo.portrait.map(|ratio| format!("{} / {}", ratio.across(), ratio.down())).unwrap_or_default(),
        }
    };
    photos.map(written).collect()
}

/// `text` with `value` as the `field` of the author's photo at `index`, which must be `src`; `None` where that cannot be written.
pub(super) fn with(text: &str, index: usize, src: &str, field: &str, value: &str) -> Option<String> {
    let field = field.parse().ok()?;
    let before = read_djot(text, &ParseOptions::default());
    let all = || before.photos().enumerate().filter(|(_, (photo, _))| !is_remote(&photo.src));
    let (at, (_, place)) = all().nth(index).filter(|(_, (photo, _))| photo.src == src)?;
    let parts = Parts::of(text, place)?;
    let value = on_one_line(value);
    [false, true].into_iter().find_map(|fully| {
        let (range, words) = parts.edit(text, field, &value, fully)?;
        let after = [text.get(..range.start)?, &words, text.get(range.end..)?].concat();
        is_all_else_as_before(&before, &after, at, field, &value).then_some(after)
    })
}

/// `value` with single spaces. No-break spaces stay.
fn on_one_line(value: &str) -> String {
    value.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether nothing of the story but this field of the photo at `index` differs, and that is `value`.
fn is_all_else_as_before(before: &Parsed, after: &str, index: usize, field: Field, value: &str) -> bool {
    let (Some(before), Some(mut after)) = (before.story.clone(), read_djot(after, &ParseOptions::default()).story)
    else {
        return false;
    };
    let Some(old) = placed_photos(&before).get(index).map(|(photo, _)| (*photo).clone()) else { return false };
    let Some(photo) = photos_mut(&mut after).nth(index) else { return false };
    let is_written = match field {
        Field::Alt => std::mem::replace(&mut photo.alt, old.alt) == value,
        Field::Credit => std::mem::replace(&mut photo.credit, old.credit).unwrap_or_default() == value,
        Field::Caption => std::mem::replace(&mut photo.caption, old.caption).is_empty() == value.is_empty(),
        Field::Focal => focal_of(value) == Some(std::mem::replace(&mut photo.focal, old.focal)),
    };
    is_written && after == before
}

/// The focal point of a value: per cent from the left and the top.
fn focal_of(value: &str) -> Option<Focal> {
    let (x, y) = value.split_once(' ')?;
    let part = |part: &str| part.trim_end_matches('%').parse::<u8>().ok()?.try_into().ok();
    Some(Focal { x: part(x)?, y: part(y)? })
}

/// Where the parts of a photo stand in the file, in bytes.
struct Parts {
    alt: Range<usize>,
    division: Option<Division>,
}

/// The division around an image.
struct Division {
    /// The lines of attributes above it; empty where there are none.
    attributes: Range<usize>,
    /// From the end of the image to the closing line.
    caption: Range<usize>,
}

impl Parts {
    fn of(text: &str, place: &Location) -> Option<Self> {
        let line: usize = text.split_inclusive('\n').take(place.line.checked_sub(1)?).map(str::len).sum();
        let rest = text.get(line..)?;
        let at = line + rest.chars().take(place.column.checked_sub(1)?).map(char::len_utf8).sum::<usize>();
        let inside = text.get(at..)?.strip_prefix("![")?;
        let alt = at + 2..at + 2 + end(inside, ('[', ']'))?;
        let address = text.get(alt.end..)?.strip_prefix("](")?;
        let image = alt.end + 3 + end(address, ('(', ')'))?;
        Some(Self { alt, division: Division::around(text, line, image) })
    }

    /// What goes, and what comes, for `value` to be the `field`.
    fn edit(&self, text: &str, field: Field, value: &str, fully: bool) -> Option<(Range<usize>, String)> {
        let division = || self.division.as_ref();
        match field {
            Field::Alt => Some((self.alt.clone(), escaped(value, fully))),
            Field::Caption if value.is_empty() => Some((division()?.caption.clone(), "\n".to_owned())),
            Field::Caption => {
                let words = if fully { escaped(value, true) } else { value.to_owned() };
                Some((division()?.caption.clone(), format!("\n\n{words}\n")))
            }
            Field::Credit => Some(division()?.with(text, "credit", value, fully)),
            Field::Focal => {
                let value = if focal_of(value)? == Focal::default() { "" } else { value };
                Some(division()?.with(text, "focal", value, fully))
            }
        }
    }
}

impl Division {
    /// The division of an image that stands on the line at `line` and ends at `image`.
    fn around(text: &str, line: usize, image: usize) -> Option<Self> {
        let above = text.get(..line)?.trim_end();
        let start = above.rfind('\n').map_or(0, |at| at + 1);
        let mark = above.get(start..)?.trim_start();
        let colons = mark.len() - mark.trim_start_matches(':').len();
        let name = mark.get(colons..)?.trim();
        if colons < 3 || !matches!(name, "photo" | "embed" | "video") {
            return None;
        }
        let is_end = |line: &str| line.len() >= colons && line.bytes().all(|byte| byte == b':');
        let behind = text.get(image..)?;
        let mut at = image + behind.find('\n')? + 1;
        while !is_end(text.get(at..)?.lines().next()?.trim()) {
            at += text.get(at..)?.find('\n')? + 1;
        }
        let attributes = attributes_above(text.get(..start)?);
        Some(Self { attributes, caption: image..at })
    }

    /// The attributes with `value` for `name`; without it where that is empty.
    fn with(&self, text: &str, name: &str, value: &str, fully: bool) -> (Range<usize>, String) {
        let attributes = text.get(self.attributes.clone()).unwrap_or_default();
        let given = given(attributes, name);
        let written = format!("{name}=\"{}\"", quoted(value, fully));
        let (at, end) = (self.attributes.start, self.attributes.end);
        match (given, value.is_empty()) {
            (Some(given), false) => (at + given.start..at + given.end, written),
            (Some(given), true) => {
                let part = |range: Range<usize>| attributes.get(range).unwrap_or_default();
                let (before, behind) = (part(0..given.start), part(given.end..attributes.len()));
                let left = match before.ends_with('{') {
                    true => format!("{before}{}", behind.trim_start()),
                    false => format!("{}{behind}", before.trim_end()),
                };
                (at..end, if left.trim() == "{}" { String::new() } else { left })
            }
            (None, true) => (at..at, String::new()),
            (None, false) => match attributes.rfind('}') {
                Some(brace) => (at + brace..at + brace, format!(" {written}")),
                None => (end..end, format!("{{{written}}}\n")),
            },
        }
    }
}

/// Where `text` is ended by the closing one of two marks, of which it may hold pairs.
fn end(text: &str, (open, close): (char, char)) -> Option<usize> {
    let (mut depth, mut is_escaped) = (0_usize, false);
    for (at, char) in text.char_indices() {
        match char {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            char if char == open => depth += 1,
            char if char == close && depth == 0 => return Some(at),
            char if char == close => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The lines of attributes that `text` ends with.
fn attributes_above(text: &str) -> Range<usize> {
    let mut start = text.len();
    let lines = text.split_inclusive('\n').rev().take_while(|line| !line.trim().is_empty() && !line.starts_with(":::"));
    let mut at = text.len();
    for line in lines {
        at -= line.len();
        if line.trim_start().starts_with('{') {
            start = at;
        }
    }
    start..text.len()
}

/// Where `name` stands with its value in attributes.
fn given(attributes: &str, name: &str) -> Option<Range<usize>> {
    let mark = format!("{name}=");
    let (mut is_quoted, mut before) = (false, ' ');
    let mut start = None;
    for (at, char) in attributes.char_indices() {
        let begins = !is_quoted && (before == '{' || before.is_whitespace());
        if start.is_none() && begins && attributes.get(at..)?.starts_with(&mark) {
            start = Some(at);
        }
        if let Some(start) = start.filter(|_| !is_quoted && (char.is_whitespace() || char == '}')) {
            return Some(start..at);
        }
        is_quoted ^= char == '"' && before != '\\';
        before = char;
    }
    None
}

/// `value` as it stands in quotation marks.
fn quoted(value: &str, fully: bool) -> String {
    backslashed(value, |char| matches!(char, '"' | '\\') || fully && matches!(char, '<' | '&'))
}

/// Words as they stand in the text.
fn escaped(words: &str, fully: bool) -> String {
    let is_mark = |char: char| matches!(char, '\\' | '[' | ']' | '*' | '_' | '^' | '~' | '`' | '{' | '}' | '<' | '&');
    backslashed(words, |char| is_mark(char) || fully && char.is_ascii_punctuation())
}

fn backslashed(text: &str, is_marked: impl Fn(char) -> bool) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, char| {
        out.extend(is_marked(char).then_some('\\'));
        out.push(char);
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const STORY: &str = "---\ntitle: Tolls\n---\n\n{.opening credit=\"An \\\"A\\\"\"}\n::: photo\n![A gate](photos/gate.jpg)\n:::\n\n\
        It cost [5]{.count} pounds.\n\n:::: gallery\n::: photo\n![A [old] mill](photos/mill.jpg)\n\nThe mill, _before_ the\nflood.\n:::\n\
        {focal=\"10% 20%\" credit=AP}\n::: photo\n![](photos/weir.jpg)\n\nThe weir.\n:::\n::::\n\n::: related\n\
        - ![A lake](photos/lake.jpg) [A lake](https://example.org/)\n:::\n";

    fn read(text: &str) -> Vec<Written> {
        written(&read_djot(text, &ParseOptions::default()), text)
    }

    #[test]
    fn what_is_written_of_each_photo_is_found() {
        let photos = read(STORY);
        let short: Vec<_> = photos
            .iter()
            .map(|photo| {
                (
                    photo.alt.as_str(),
                    photo.credit.as_str(),
                    photo.caption.as_str(),
                    photo.focal.map(Percent::get),
                    photo.is_whole,
                )
            })
            .collect();
        assert_eq!(
            short,
            [
                ("A gate", "An \"A\"", "", [50, 50], true),
                ("A [old] mill", "", "The mill, _before_ the\nflood.", [50, 50], true),
                ("", "AP", "The weir.", [10, 20], true),
                ("A lake", "", "", [50, 50], false),
            ]
        );
    }

    #[test]
    fn one_thing_is_changed_and_the_rest_stays_to_the_letter() {
        let set = |index, src: &str, field, value| with(STORY, index, src, field, value);
        let changed = |index, src: &str, field, value, old: &str, new: &str| {
            assert_eq!(set(index, src, field, value), Some(STORY.replacen(old, new, 1)), "{field}");
        };
        changed(0, "photos/gate.jpg", "alt", "A [new] gate", "![A gate]", "![A \\[new\\] gate]");
        changed(0, "photos/gate.jpg", "credit", "", " credit=\"An \\\"A\\\"\"", "");
        changed(0, "photos/gate.jpg", "caption", "A _gate_.", "gate.jpg)\n", "gate.jpg)\n\nA _gate_.\n");
        changed(1, "photos/mill.jpg", "credit", "Jo", ":::: gallery\n", ":::: gallery\n{credit=\"Jo\"}\n");
        changed(1, "photos/mill.jpg", "caption", "", "\n\nThe mill, _before_ the\nflood.", "");
        changed(2, "photos/weir.jpg", "focal", "30% 40%", "10% 20%", "30% 40%");
        changed(2, "photos/weir.jpg", "focal", "50% 50%", "focal=\"10% 20%\" ", "");
        changed(3, "photos/lake.jpg", "alt", "The lake", "![A lake]", "![The lake]");
    }

    #[test]
    fn what_cannot_be_written_is_not() {
        for (index, src, field, value) in [
            (3, "photos/lake.jpg", "credit", "AP"),
            (0, "photos/mill.jpg", "alt", "Another photo's place"),
            (9, "photos/mill.jpg", "alt", "x"),
            (0, "photos/gate.jpg", "focal", "left"),
            (0, "photos/gate.jpg", "size", "1x1"),
        ] {
            assert_eq!(with(STORY, index, src, field, value), None, "{field} of {src}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_back(value in "[a-z \\[\\]\"*_<>&;{}:.'\\\\!-]{0,20}|\\PC{0,12}") {
            let value = on_one_line(&value);
            for (field, of) in [("alt", (|photo| photo.alt.clone()) as fn(&Written) -> String), ("credit", |photo| photo.credit.clone())] {
                if let Some(text) = with(STORY, 1, "photos/mill.jpg", field, &value) {
                    prop_assert_eq!(of(&read(&text)[1]), value.clone());
                }
            }
            let words: String = value.chars().filter(|char| char.is_alphanumeric() || " .,'\"".contains(*char)).collect();
            prop_assert!(with(STORY, 1, "photos/mill.jpg", "alt", &words).is_some(), "{}", words);
        }
    }
}
