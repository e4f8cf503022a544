//! Notes: Djot's footnotes, and whether each is referred to.

use super::{reader::Reader, tree::Node};
use crate::format::{NoteProblem, problem::nearest, validate};
use crate::story::{Inline, Note, any_inline};
use std::{
    collections::{BTreeMap, BTreeSet},
    num::NonZeroUsize,
};

/// Among how many names that of a wrong reference is looked for.
const NEAR: usize = 100;

/// The notes and references read so far, each with its place.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) notes: Vec<Note>,
    /// Where the first note of each name stands.
    places: BTreeMap<String, usize>,
    references: Vec<(String, usize)>,
}

impl Reader<'_> {
    /// Takes up a note with its `label`.
    pub(super) fn note(&mut self, node: &Node<'_>, label: &str) {
        let at = self.opening_mark(node);
        self.no_attributes(node, "a note");
        self.check(at, validate::note_name(label));
        let counts = self.places.counts.len();
        let references = self.notes.references.len();
        let text = self.paragraphs(&node.children, NoteProblem::NoteParts);
        // What stands in a note is refused: it is none of the story's.
        self.places.counts.truncate(counts);
        for (_, at) in self.notes.references.split_off(references) {
            self.error(at, NoteProblem::NotePlace("in another note"));
        }
        if text.iter().any(|words| any_inline(words, &|inline| matches!(inline, Inline::Count(_)))) {
            self.error(at, NoteProblem::NoteCount);
        }
        if node.children.is_empty() {
            self.error(at, NoteProblem::NoteParts);
        }
        let first = *self.notes.places.entry(label.to_owned()).or_insert(at);
        if first == at {
            self.notes.notes.push(Note { id: label.to_owned(), text });
        } else {
            let first = NonZeroUsize::new(self.place(first).line);
            self.error(at, NoteProblem::DuplicateNote { id: label.to_owned(), first });
        }
    }

    /// A reference to the note `label` at byte `at`.
    pub(super) fn note_reference(&mut self, label: &str, at: usize) -> Inline {
        self.notes.references.push((label.to_owned(), at));
        Inline::Note(label.to_owned())
    }

    /// Notes references without a note, and notes without a reference.
    pub(super) fn notes_and_references(&mut self) {
        let places = std::mem::take(&mut self.notes.places);
        let names: Vec<&str> = places.keys().map(String::as_str).take(NEAR).collect();
        let mut used = BTreeSet::new();
        for (id, at) in std::mem::take(&mut self.notes.references) {
            if !places.contains_key(&id) {
                let near = nearest(&id, &names).map(str::to_owned);
                self.error(at, NoteProblem::UnknownNote { id: id.clone(), near });
            }
            used.insert(id);
        }
        for (id, at) in places.into_iter().filter(|(id, _)| !used.contains(id)) {
            self.error(at, NoteProblem::UnusedNote(id));
        }
    }
}
