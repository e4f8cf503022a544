//! Notes: the mark of one in a paragraph or a list becomes a reference of the story, and the words behind the same mark its note.
//!
//! While the roles of drafts are found, marks are not in their text: they are put back as one character each before the story is made.

mod place;
#[cfg(test)]
mod tests;

use super::draft::{Draft, DraftKind};
use super::line::Line;
use super::markup::Marked;
use super::{Guess, Kind, inline_builder};
use crate::story::Note;
use place::Place;
use std::collections::HashMap;

/// The character that stands for the first note, in an area for private use.
const FIRST: u32 = 0xF_0000;
/// The most references; more are set aside.
const MOST: usize = 2000;

/// The notes of an article, and their marks in the text.
#[derive(Default)]
pub(super) struct Notes {
    notes: Vec<Words>,
    /// The lines of an article with notes, those without marks too.
    lines: Vec<MarkedLine>,
}

/// The words of a note.
struct Words {
    mark: String,
    text: String,
    /// What the report says where the note is not in the story.
    left_out: Guess,
    /// Its number in the story, from 1; 0 where it is not there.
    number: u32,
}

/// A line with the marks of notes that stand in it.
struct MarkedLine {
    number: usize,
    /// The line without marks.
    words: String,
    /// Whether a tab stands behind its first word, so that a letter may be the mark of an item.
    tab: bool,
    references: Vec<Reference>,
}

/// The mark of a note.
struct Reference {
    mark: String,
    /// The byte of its line that it stands before.
    at: usize,
    is_placed: bool,
}

impl Notes {
    /// Adds the note that `mark` refers to; `left_out` is what the report says where it is not in the story.
    pub(super) fn add(&mut self, mark: &str, text: &str, left_out: Guess) {
        let text = text.strip_prefix(mark).unwrap_or(text);
        let text = text.strip_prefix(':').filter(|_| mark.starts_with('[')).unwrap_or(text).trim().to_owned();
        self.notes.push(Words { mark: mark.to_owned(), text, left_out, number: 0 });
    }

    /// Adds a line, in the order of the article, with the marks that were cut from it, each with the byte of what is left of it that it stood before.
    pub(super) fn refer(&mut self, line: &Line, marks: Vec<(usize, String)>) {
        let Line { number, text: words, tab, .. } = line;
        let references =
            marks.into_iter().map(|(at, mark)| Reference { mark, at: at.min(words.len()), is_placed: false });
        self.lines.push(MarkedLine {
            number: *number,
            words: words.clone(),
            tab: *tab,
            references: references.collect(),
        });
    }

    /// Puts the marks of notes back into paragraphs and lists, as characters that [`take`] reads.
    pub(super) fn place(&mut self, drafts: &mut [Draft]) {
        let mut known: HashMap<String, usize> = HashMap::new();
        for (index, note) in self.notes.iter().enumerate().filter(|(_, note)| !note.text.is_empty()) {
            known.entry(note.mark.clone()).or_insert(index);
        }
        let (mut count, mut left) = (0, MOST);
        let places = drafts.iter_mut().map(|draft| {
            // A heading has no place for a mark, which is not of the paragraph before it.
            let is_heading = matches!(draft.kind, DraftKind::Heading { .. });
            (draft.line, is_heading, Place::new(&mut draft.kind))
        });
        let mut places: Vec<_> = places.collect();
        for MarkedLine { number, words, tab, references } in &mut self.lines {
            let is_marked = !references.is_empty();
            let behind = places.partition_point(|(line, ..)| line <= number);
            let near = places.get_mut(..behind).unwrap_or_default().iter_mut().rev().take(1 + usize::from(is_marked));
            let mut near = near.take_while(|(_, is_heading, _)| !is_heading).map(|(.., place)| place);
            let found = near.find_map(|place| place.find(words, *tab, is_marked).map(|found| (place, found)));
            let Some((place, line)) = found.filter(|_| left > 0) else { continue };
            for reference in references {
                let note = known.get(&reference.mark).and_then(|index| self.notes.get_mut(*index));
                let Some(note) = note.filter(|_| left > 0) else { continue };
                let id = if note.number == 0 { count + 1 } else { note.number };
                let Some(mark) = char::from_u32(FIRST + id) else { continue };
                if place.mark(line, reference.at, mark) {
                    (note.number, count) = (id, count.max(id));
                    left -= 1;
                    reference.is_placed = true;
                }
            }
        }
        places.into_iter().for_each(|(.., place)| place.write());
    }

    /// The notes of the story in the order of their first reference. What was not placed is left out, and listed.
    pub(super) fn finish(self, guesses: &mut Vec<Guess>) -> Vec<Note> {
        let set_aside = |line: usize, mark: &str| Guess {
            line,
            kind: Kind::SetAside,
            what: format!("`{mark}`"),
            why: "the story numbers its notes itself".to_owned(),
        };
        for MarkedLine { number: line, references, .. } in self.lines {
            guesses.extend(references.into_iter().map(|Reference { mark, is_placed, .. }| match is_placed {
                true => set_aside(line, &mark),
                false => {
                    let why = "the mark of a note".to_owned();
                    Guess { line, kind: Kind::Note, what: format!("`{mark}`"), why }
                }
            }));
        }
        let mut notes = Vec::new();
        for Words { mark, text, left_out, number } in self.notes {
            if number == 0 {
                guesses.push(left_out);
                continue;
            }
            guesses.push(set_aside(left_out.line, &mark));
            let text = inline_builder::without_counts(&text, left_out.line, guesses);
            notes.push((number, Note { id: number.to_string(), text: vec![text] }));
        }
        notes.sort_by_key(|(number, _)| *number);
        notes.into_iter().map(|(_, note)| note).collect()
    }
}

/// Takes the characters that stand for notes out of a text: the place of each, and the id of its note.
pub(super) fn take(marked: &mut Marked) -> Vec<(usize, String)> {
    let number =
        |letter: char| u32::from(letter).checked_sub(FIRST).filter(|number| (1..=MOST as u32).contains(number));
    if !marked.text.contains(|letter| number(letter).is_some()) {
        return Vec::new();
    }
    let (mut text, mut notes) = (String::new(), Vec::new());
    for letter in marked.text.chars() {
        match number(letter) {
            Some(number) => notes.push((text.len(), number.to_string())),
            None => text.push(letter),
        }
    }
    // How many stood before a byte of the text that had them.
    let mark = char::len_utf8('\u{F0000}');
    let places: Vec<usize> = notes.iter().enumerate().map(|(index, (place, _))| place + index * mark).collect();
    let before = |at: usize| places.partition_point(|place| *place < at);
    for (span, _) in &mut marked.spans {
        *span = span.start - before(span.start) * mark..span.end - before(span.end) * mark;
    }
    marked.text = text;
    notes
}

/// Whether a text has characters that could be taken for marks of notes.
pub(super) fn is_ambiguous(text: &str) -> bool {
    text.contains(|letter| (FIRST..FIRST + 0xFFFF).contains(&u32::from(letter)))
}
