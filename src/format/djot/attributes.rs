//! The attributes of one construct, checked against those that it has.

use super::{reader::Reader, tree::Node};
use crate::format::{ProblemKind, normalize};
use jotdown::AttributeKind;
use std::ops::Range;

/// The known attributes that a construct was given. Classes are called `.name`, ids `#id`.
pub(super) struct Attributes {
    given: Vec<Field>,
}

struct Field {
    name: String,
    value: String,
    at: usize,
}

impl Reader<'_> {
    /// The attributes of `node`, which is called `on` and has `known`; every other is an error.
    pub(super) fn attributes(
        &mut self,
        node: &Node<'_>,
        on: &'static str,
        known: &'static [&'static str],
    ) -> Attributes {
        let mut given: Vec<Field> = Vec::new();
        for (kind, value) in &node.attributes {
            let value = value.to_string();
            let (name, written) = match kind {
                AttributeKind::Class => (format!(".{value}"), format!(".{value}")),
                AttributeKind::Id => ("#id".to_owned(), format!("#{value}")),
                AttributeKind::Pair { key } => (key.to_string(), format!("{key}=")),
                AttributeKind::Comment => continue,
            };
            let at = self.written_at(&node.attributes_at, &written);
            if !known.contains(&name.as_str()) {
                let name = if name == "#id" { written } else { name };
                self.error(at, ProblemKind::UnknownAttribute { name, on, known });
            } else if given.iter().any(|field| field.name == name) {
                self.error(at, ProblemKind::Twice(name));
            } else {
                given.push(Field { name, value, at });
            }
        }
        Attributes { given }
    }

    /// Where `written` stands in the attributes at `range`: after a space or brace, or at their beginning.
    pub(super) fn written_at(&self, range: &Range<usize>, written: &str) -> usize {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let begins = |at: &usize| text[..*at].ends_with(|c: char| c == '{' || c.is_whitespace());
        range.start + text.match_indices(written).map(|(at, _)| at).find(begins).unwrap_or_default()
    }
}

impl Attributes {
    /// The value of `name` and its place, where it was given.
    pub(super) fn get(&self, name: &str) -> Option<(&str, usize)> {
        self.given.iter().find(|field| field.name == name).map(|field| (field.value.as_str(), field.at))
    }

    /// Whether `name` was given.
    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The words of `name`; none where it was not given or is empty.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        normalize::option(self.get(name).map(|(value, _)| value.to_owned()))
    }
}

impl Reader<'_> {
    /// The value of `name` as `parse` reads it; an error where it cannot.
    pub(super) fn parsed<T>(
        &mut self,
        fields: &Attributes,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, ProblemKind>,
    ) -> Option<T> {
        let (value, at) = fields.get(name)?;
        parse(value).map_err(|kind| self.error(at, kind)).ok()
    }

    /// The one of `known` whose name is the value of `name`; an error where there is none.
    pub(super) fn choice<T: Copy>(
        &mut self,
        fields: &Attributes,
        name: &'static str,
        known: &[T],
        named: fn(T) -> &'static str,
    ) -> Option<T> {
        self.parsed(fields, name, |value| {
            known.iter().copied().find(|choice| named(*choice) == value).ok_or_else(|| ProblemKind::Choice {
                name,
                found: value.to_owned(),
                known: known.iter().map(|choice| named(*choice)).collect(),
            })
        })
    }
}
