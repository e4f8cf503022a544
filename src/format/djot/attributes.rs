//! The attributes of one construct, checked against those that it has.

use super::{reader::Reader, tree::Node};
use crate::format::{AttributeProblem, ProblemKind, ValueProblem, normalize};
use jotdown::AttributeKind;
use std::{ops::Range, str::FromStr};
use strum::VariantNames;

/// The name of an attribute, one of an enum for each construct.
pub(super) trait Name: Copy + PartialEq + FromStr + Into<&'static str> + VariantNames {}

impl<N: Copy + PartialEq + FromStr + Into<&'static str> + VariantNames> Name for N {}

/// The known attributes that a construct was given.
pub(super) struct Attributes<N> {
    given: Vec<(N, Field)>,
}

/// An attribute as it is written.
pub(super) struct Field {
    /// Its name; a class is called `.name`, an id `#id`.
    pub(super) name: String,
    /// How it begins in the text.
    written: String,
    value: String,
    pub(super) at: usize,
}

impl Reader<'_> {
    /// The attributes of `node`, which is called `on`; one that it does not have is an error.
    pub(super) fn attributes<N: Name>(&mut self, node: &Node<'_>, on: &'static str) -> Attributes<N> {
        let mut given: Vec<(N, Field)> = Vec::new();
        for field in self.fields(node) {
            match field.name.parse() {
                Err(_) => self.unknown_attribute(field, on, N::VARIANTS),
                Ok(name) if given.iter().any(|(known, _)| *known == name) => {
                    self.error(field.at, AttributeProblem::RepeatedAttribute(field.name));
                }
                Ok(name) => given.push((name, field)),
            }
        }
        Attributes { given }
    }

    /// The attribute `name` alone of `node`, whose attributes have been checked.
    pub(super) fn alone<N: Name>(&self, node: &Node<'_>, name: N) -> Attributes<N> {
        let wanted: &str = name.into();
        let found = self.fields(node).into_iter().find(|field| field.name == wanted);
        Attributes { given: found.into_iter().map(|field| (name, field)).collect() }
    }

    /// Refuses every attribute of `node`, which is called `on`.
    pub(super) fn no_attributes(&mut self, node: &Node<'_>, on: &'static str) {
        self.fields(node).into_iter().for_each(|field| self.unknown_attribute(field, on, &[]));
    }

    fn unknown_attribute(&mut self, field: Field, on: &'static str, known: &'static [&'static str]) {
        let name = if field.name == "#id" { field.written } else { field.name };
        self.error(field.at, AttributeProblem::UnknownAttribute { name, on, known });
    }

    /// All that is written in the attributes of `node`, save comments.
    pub(super) fn fields(&self, node: &Node<'_>) -> Vec<Field> {
        let field = |kind: &AttributeKind<'_>, value: String| {
            let (name, written) = match kind {
                AttributeKind::Class => (format!(".{value}"), format!(".{value}")),
                AttributeKind::Id => ("#id".to_owned(), format!("#{value}")),
                AttributeKind::Pair { key } => (key.to_string(), format!("{key}=")),
                AttributeKind::Comment => return None,
            };
            let at = self.written_at(&node.attributes_at, &written);
            Some(Field { name, written, value, at })
        };
        node.attributes.iter().filter_map(|(kind, value)| field(kind, value.to_string())).collect()
    }

    /// Where `written` stands in the attributes at `range`: after a space or brace, or at their beginning.
    fn written_at(&self, range: &Range<usize>, written: &str) -> usize {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let begins = |at: &usize| text[..*at].ends_with(|c: char| c == '{' || c.is_whitespace());
        range.start + text.match_indices(written).map(|(at, _)| at).find(begins).unwrap_or_default()
    }

    /// The value of `name` as `parse` reads it; an error where it cannot.
    pub(super) fn parsed<N: Name, T, E: Into<ProblemKind>>(
        &mut self,
        fields: &Attributes<N>,
        name: N,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let (value, at) = fields.get(name)?;
        parse(value).map_err(|kind| self.error(at, kind)).ok()
    }

    /// The one of `known` whose name is the value of `name`; an error where there is none.
    pub(super) fn choice<N: Name, T: Copy>(
        &mut self,
        fields: &Attributes<N>,
        name: N,
        known: &[T],
        named: fn(T) -> &'static str,
    ) -> Option<T> {
        self.parsed(fields, name, |value| {
            known.iter().copied().find(|choice| named(*choice) == value).ok_or_else(|| ValueProblem::Choice {
                name: name.into(),
                found: value.to_owned(),
                known: known.iter().map(|choice| named(*choice)).collect(),
            })
        })
    }
}

impl<N: Name> Attributes<N> {
    /// The value of `name` and its place, where it was given.
    pub(super) fn get(&self, name: N) -> Option<(&str, usize)> {
        self.given.iter().find(|(given, _)| *given == name).map(|(_, field)| (field.value.as_str(), field.at))
    }

    /// Whether `name` was given.
    pub(super) fn has(&self, name: N) -> bool {
        self.get(name).is_some()
    }

    /// The words of `name`; none where it was not given or is empty.
    pub(super) fn text(&self, name: N) -> Option<String> {
        normalize::option(self.get(name).map(|(value, _)| value.to_owned()))
    }
}
