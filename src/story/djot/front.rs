//! The front block: `key: value` lines between two lines `---`.

use super::reader::Reader;
use crate::story::{Author, Date, ProblemKind, form, normal};
use std::collections::HashSet;

/// The keys that may stand more than once.
const REPEATED: [&str; 3] = ["author", "organisation", "credit"];

/// What the front block says.
#[derive(Default)]
pub(super) struct Front {
    pub(super) title: Option<String>,
    pub(super) dek: Option<String>,
    pub(super) language: Option<String>,
    pub(super) slug: Option<String>,
    pub(super) accent: Option<String>,
    pub(super) byline: Option<String>,
    /// The writers, with the places of their names.
    pub(super) authors: Vec<(Author, usize)>,
    pub(super) published: Option<Date>,
    pub(super) updated: Option<Date>,
    pub(super) credits: Vec<String>,
}

impl Reader<'_> {
    /// Reads the front block and gives it with the offset where the body begins.
    pub(super) fn front(&mut self) -> (Front, usize) {
        let text = self.text;
        let mut lines = Numbered { text, at: 0 }.skip_while(|(_, line)| line.trim().is_empty());
        let Some((_, _)) = lines.next().filter(|(_, line)| line.trim_end() == "---") else {
            self.error(0, ProblemKind::NoFront);
            return (Front::default(), 0);
        };
        let (mut front, mut seen) = (Front::default(), HashSet::new());
        for (at, line) in lines {
            if line.trim_end() == "---" {
                self.complete(&front, at);
                return (front, at + line.len());
            }
            if line.starts_with('#') || line.starts_with(":::") || line.starts_with('{') {
                self.error(at, ProblemKind::OpenFront);
                return (front, at);
            }
            self.front_line(at, line, &mut front, &mut seen);
        }
        self.error(0, ProblemKind::OpenFront);
        (front, text.len())
    }

    fn complete(&mut self, front: &Front, end: usize) {
        let known =
            |problem: &crate::story::Problem| matches!(&problem.kind, ProblemKind::EmptyKey(key) if key == "title");
        if front.title.is_none() && !self.problems.iter().any(known) {
            self.error(end, ProblemKind::MissingKey("title"));
        }
        for (author, at) in &front.authors {
            self.check(*at, form::author(author, front.byline.as_deref()));
        }
    }

    fn front_line<'t>(&mut self, at: usize, line: &'t str, front: &mut Front, seen: &mut HashSet<&'t str>) {
        if line.trim().is_empty() {
            return;
        }
        let at = at + line.len() - line.trim_start().len();
        let pair = line.split_once(':').map(|(key, value)| (key.trim(), value));
        let Some((key, value)) = pair.filter(|(key, _)| !key.is_empty() && !key.contains(char::is_whitespace)) else {
            return self.error(at, ProblemKind::FrontLine(shortened(line)));
        };
        if !seen.insert(key) && !REPEATED.contains(&key) {
            return self.error(at, ProblemKind::Twice(key.to_owned()));
        }
        let value_at = at + line.trim_start().len() - value.trim_start().len();
        self.front_value((key, at), (&normal::text(value), value_at), front);
    }

    fn front_value(&mut self, (key, at): (&str, usize), (value, value_at): (&str, usize), front: &mut Front) {
        let known = crate::story::problem::FRONT_KEYS.contains(&key);
        if known && value.is_empty() {
            return self.error(at, ProblemKind::EmptyKey(key.to_owned()));
        }
        let text = Some(value.to_owned());
        let checked = |form: Result<(), ProblemKind>| form.map(|()| text.clone());
        let form = match key {
            "title" => checked(Ok(())).map(|text| front.title = text),
            "dek" => checked(Ok(())).map(|text| front.dek = text),
            "byline" => checked(Ok(())).map(|text| front.byline = text),
            "author" => {
                checked(Ok(())).map(|text| front.authors.extend(text.map(|name| (Author::Person(name), value_at))))
            }
            "organisation" => checked(Ok(()))
                .map(|text| front.authors.extend(text.map(|name| (Author::Organisation(name), value_at)))),
            "credit" => checked(Ok(())).map(|text| front.credits.extend(text)),
            "language" => checked(form::language(value)).map(|text| front.language = text),
            "slug" => checked(form::slug(value)).map(|text| front.slug = text),
            "accent" => checked(form::colour(value)).map(|text| front.accent = text),
            "published" => form::date(value).map(|date| front.published = Some(date)),
            "updated" => form::date(value).map(|date| front.updated = Some(date)),
            _ => return self.error(at, ProblemKind::UnknownKey(key.to_owned())),
        };
        if let Err(kind) = form {
            self.error(value_at, kind);
        }
    }
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
