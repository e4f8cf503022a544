//! The front matter: `key: value` lines between two lines `---`.

use super::{
    reader::Reader,
    value::{Habit, Value, trimmed},
};
use crate::format::{FrontMatterProblem, ProblemKind, key::Key, normalize, validate};
use crate::story::{Author, Date, HexColor, LanguageTag, Slug};
use std::collections::HashSet;

/// What the front matter says.
#[derive(Default)]
pub(super) struct FrontMatter {
    pub(super) title: Option<String>,
    pub(super) dek: Option<String>,
    pub(super) language: Option<LanguageTag>,
    pub(super) slug: Option<Slug>,
    pub(super) accent: Option<HexColor>,
    pub(super) byline: Option<String>,
    /// The writers, with the places of their names.
    pub(super) authors: Vec<(Author, usize)>,
    pub(super) published: Option<Date>,
    pub(super) updated: Option<Date>,
    pub(super) hide_reading_time: bool,
    pub(super) links: bool,
    pub(super) credits: Vec<String>,
}

/// The name of a key, and its place.
#[derive(Clone, Copy)]
struct Name<'t> {
    written: &'t str,
    /// The key of that name; none where it is not known.
    key: Option<Key>,
    at: usize,
}

/// A key with all that belongs to it: its value may go on in indented lines, or be a list with an item on each.
struct Entry<'t> {
    name: Name<'t>,
    value: String,
    value_at: usize,
    /// The items of a list under the key, with their places.
    items: Vec<(&'t str, usize)>,
}

impl Name<'_> {
    fn repeats(self) -> bool {
        self.key.is_some_and(Key::repeats)
    }
}

impl Reader<'_> {
    /// Reads the front matter and gives it with the offset where the body begins.
    pub(super) fn front_matter(&mut self) -> (FrontMatter, usize) {
        let text = self.text;
        let mut lines = Numbered { text, at: 0 }.skip_while(|(_, line)| line.trim().is_empty());
        let Some((first, fence)) = lines.next().filter(|(_, line)| line.trim_end() == "---") else {
            self.error(0, FrontMatterProblem::NoFrontMatter);
            return (FrontMatter::default(), 0);
        };
        let remarks = end_of_remarks(text, first + fence.len());
        let (mut front, mut seen, mut entry) = (FrontMatter::default(), HashSet::new(), None);
        for (at, line) in lines {
            if line.trim_end() == "---" {
                self.entry(entry.take(), &mut front);
                self.complete(&front, at);
                return (front, at + line.len());
            }
            if line.starts_with('#') && at < remarks {
                continue;
            }
            if line.starts_with('#') || line.starts_with(":::") || line.starts_with('{') {
                self.entry(entry.take(), &mut front);
                self.error(at, FrontMatterProblem::OpenFrontMatter);
                return (front, at);
            }
            if !goes_on(entry.as_mut(), at, line) {
                self.entry(entry.take(), &mut front);
                entry = self.front_line(at, line, &mut seen);
            }
        }
        self.entry(entry.take(), &mut front);
        self.error(0, FrontMatterProblem::OpenFrontMatter);
        (front, text.len())
    }

    fn complete(&mut self, front: &FrontMatter, end: usize) {
        let empty = ProblemKind::from(FrontMatterProblem::EmptyKey(Key::Title.name().to_owned()));
        if front.title.is_none() && !self.problems.iter().any(|problem| problem.kind == empty) {
            self.error(end, FrontMatterProblem::MissingKey(Key::Title.name()));
        }
        for (author, at) in &front.authors {
            self.check(*at, validate::author(author, front.byline.as_deref()));
        }
    }

    /// The key and value of a line; `None` where it has none, or may not stand again.
    fn front_line<'t>(&mut self, at: usize, line: &'t str, seen: &mut HashSet<&'t str>) -> Option<Entry<'t>> {
        if line.trim().is_empty() {
            return None;
        }
        let at = at + line.len() - line.trim_start().len();
        let Some((written, value)) = pair(line) else {
            self.error(at, FrontMatterProblem::FrontLine(shortened(line)));
            return None;
        };
        let name = Name { written, key: written.parse().ok(), at };
        if !seen.insert(written) && !name.repeats() {
            self.error(at, FrontMatterProblem::RepeatedKey(written.to_owned()));
            return None;
        }
        let value_at = at + line.trim_start().len() - value.trim_start().len();
        Some(Entry { name, value: trimmed(value).to_owned(), value_at, items: Vec::new() })
    }

    /// Takes up a key with its value or values.
    fn entry(&mut self, entry: Option<Entry<'_>>, front: &mut FrontMatter) {
        let Some(Entry { name, value, value_at, items }) = entry else { return };
        let listed = Value::listed(&value).filter(|_| name.repeats());
        let values: Vec<(String, usize)> = match listed {
            _ if !items.is_empty() => items.into_iter().map(|(item, at)| (item.to_owned(), at)).collect(),
            Some(values) => values.into_iter().map(|value| (value, value_at)).collect(),
            None => return self.written(name, (&value, value_at), front),
        };
        self.error(value_at, FrontMatterProblem::ListedValue(name.written.to_owned()));
        values.iter().for_each(|(value, value_at)| self.written(name, (value, *value_at), front));
    }

    /// Takes up a value as it is written, with the habits of other formats taken off.
    fn written(&mut self, name: Name<'_>, (written, at): (&str, usize), front: &mut FrontMatter) {
        let value = Value::of(written, name.key.is_some_and(Key::is_printed));
        let key_name = || name.written.to_owned();
        for habit in value.habits {
            self.error(
                at,
                match habit {
                    Habit::Quoted => FrontMatterProblem::QuotedValue(key_name()),
                    Habit::Comment { printed } => FrontMatterProblem::ValueComment { key: key_name(), printed },
                },
            );
        }
        self.front_value(name, (&normalize::text(&value.text), at), front);
    }

    fn front_value(&mut self, name: Name<'_>, (value, value_at): (&str, usize), front: &mut FrontMatter) {
        let Some(key) = name.key else {
            return self.error(name.at, FrontMatterProblem::UnknownKey(name.written.to_owned()));
        };
        if value.is_empty() {
            return self.error(name.at, FrontMatterProblem::EmptyKey(key.name().to_owned()));
        }
        let text = || value.to_owned();
        match key {
            Key::Title => front.title = Some(text()),
            Key::Dek => front.dek = Some(text()),
            Key::Byline => front.byline = Some(text()),
            Key::Author => front.authors.push((Author::Person(text()), value_at)),
            Key::Organisation => front.authors.push((Author::Organisation(text()), value_at)),
            Key::Credit => front.credits.push(text()),
            Key::Language => front.language = self.valid(value_at, validate::language(value)),
            Key::Slug => front.slug = self.valid(value_at, validate::slug(value)),
            Key::Accent => front.accent = self.valid(value_at, validate::colour(value)),
            Key::Published => front.published = self.day(value, value_at),
            Key::Updated => front.updated = self.day(value, value_at),
            Key::ReadingTime => {
                front.hide_reading_time = self.valid(value_at, validate::yes(key.name(), value)) == Some(false);
            }
            Key::Links => front.links = self.valid(value_at, validate::yes(key.name(), value)) == Some(true),
        }
    }

    /// A date, without the time of day that may stand behind it.
    fn day(&mut self, value: &str, at: usize) -> Option<Date> {
        let timed = value.split_at_checked(10).filter(|(_, time)| {
            let mut chars = time.chars();
            chars.next().is_some_and(|char| matches!(char, 'T' | 't' | ' '))
                && chars.next().is_some_and(char::is_numeric)
        });
        match timed.and_then(|(day, _)| validate::date(day).ok()) {
            Some(date) => {
                self.error(at, FrontMatterProblem::TimeOfDay(value.to_owned()));
                Some(date)
            }
            None => self.valid(at, validate::date(value)),
        }
    }
}

/// Adds the line to the entry before it, where it goes on with that: an indented line, or an item of a list.
fn goes_on<'t>(entry: Option<&mut Entry<'t>>, at: usize, line: &'t str) -> bool {
    let (Some(entry), text) = (entry, line.trim()) else { return false };
    let at = at + line.len() - line.trim_start().len();
    let item = text.strip_prefix("- ").filter(|_| entry.value.is_empty() && entry.name.repeats());
    if let Some(item) = item {
        entry.items.push((item.trim(), at + 2));
        return true;
    }
    let indented = line.starts_with([' ', '\t']) && !text.is_empty();
    if !indented || pair(line).is_some_and(|(name, _)| name.parse::<Key>().is_ok()) {
        return false;
    }
    // `>` and `|` say that the value is in the lines below.
    if matches!(entry.value.as_str(), "" | ">" | "|" | ">-" | "|-") {
        entry.value.clear();
        entry.value_at = at;
    } else {
        entry.value.push(' ');
    }
    entry.value.push_str(text);
    true
}

/// The key and the value of a line.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim();
    (!key.is_empty() && !key.contains(char::is_whitespace)).then_some((key, value))
}

/// Up to where a line that begins with `#` is a remark: the end of front matter that is closed and holds nothing but what
/// one may. Elsewhere it is a heading of a text whose front matter was not closed.
fn end_of_remarks(text: &str, from: usize) -> usize {
    for (at, line) in (Numbered { text, at: from }) {
        if line.trim_end() == "---" {
            return at;
        }
        let fits = line.trim().is_empty() || line.starts_with([' ', '\t', '#']) || line.starts_with("- ");
        if !fits && pair(line).is_none() {
            return 0;
        }
    }
    0
}

/// The beginning of a line, for a message.
fn shortened(line: &str) -> String {
    let line = line.trim();
    match line.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line.to_owned(),
    }
}

/// The lines of a text with their offsets, ends included.
struct Numbered<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Numbered<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let line = self.text.get(self.at..)?.split_inclusive('\n').next()?;
        let at = self.at;
        self.at += line.len();
        Some((at, line))
    }
}
