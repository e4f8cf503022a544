//! Validation of notes in JSON.

use super::Walker;
use crate::format::{NoteProblem, nearest, validate};
use crate::story::{Inline, Story, any_inline, plain_text, walk};
use std::collections::BTreeSet;

impl Walker<'_> {
    /// Checks the notes of `story`.
    pub(super) fn notes(&mut self, story: &Story) {
        let used: BTreeSet<&str> = walk::note_references(story).into_iter().collect();
        let mut known = BTreeSet::new();
        self.each("notes", &story.notes, |walker, _, note| {
            walker.within("id", |walker| {
                walker.check(validate::note_name(&note.id));
                if !known.insert(note.id.as_str()) {
                    walker.error(NoteProblem::DuplicateNote { id: note.id.clone(), first: None });
                }
            });
            if !used.contains(note.id.as_str()) {
                walker.error(NoteProblem::UnusedNote(note.id.clone()));
            }
            if note.text.iter().all(|words| plain_text(words).trim().is_empty()) {
                walker.error(NoteProblem::NoteParts);
            }
            walker.each("text", &note.text, |walker, _, words| {
                walker.check(validate::no_note(words, "in another note"));
                if any_inline(words, &|inline| matches!(inline, Inline::Count(_))) {
                    walker.error(NoteProblem::NoteCount);
                } else {
                    walker.line(words);
                }
            });
        });
    }

    /// Checks a reference to the note `id`.
    pub(super) fn note_reference(&mut self, id: &str) {
        if !self.notes.contains(id) {
            let names: Vec<&str> = self.notes.iter().copied().take(100).collect();
            let near = nearest(id, &names).map(str::to_owned);
            self.error(NoteProblem::UnknownNote { id: id.to_owned(), near });
        }
    }
}
