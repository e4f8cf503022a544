//! Comments in the margin and footnotes, as word processors export them to plain text: a mark in the sentence, such as
//! `[a]`, `[NO1]`, `[2]` or `¹`, and the words behind the same mark at the end. Neither is a part of the article, and a
//! comment may say what nobody outside may read.

mod exponent;
mod mark;
mod placeless;
#[cfg(test)]
mod tests;

use super::languages::LanguageSet;
use super::line::Line;
use super::note::Notes;
use super::{Guess, Kind, heuristics};
use mark::{BETWEEN, Class, announced, class, ends, is_attached, is_element, is_superscript, mark_at, marks};
use placeless::{Left, without_placeless};
use std::collections::{HashMap, HashSet};

/// A mark inside a line: where it begins and ends, and whether it is of a comment.
type Anchor = (usize, usize, bool);

/// The words behind a mark, which begin a line.
struct Note {
    /// The index of its line.
    at: usize,
    /// Whether it is a comment, not a note.
    comment: bool,
}

/// Takes comments and notes out of `lines`, with their marks, and lists them in the report.
/// The notes are handed back, with their marks: of those, nothing is listed yet. A note set by hand whose marks all stand where a
/// story has no place for one is left as it is, with its marks: a table without the note under it would say something else.
pub(super) fn remove(lines: &mut Vec<Line>, languages: &LanguageSet, guesses: &mut Vec<Guess>) -> Notes {
    let mut found = Notes::default();
    let superscript = |text: &str| !text.is_ascii() && text.contains(is_superscript);
    if !lines.iter().any(|line| line.text.contains('[') || superscript(&line.text)) {
        return found;
    }
    let marked = Marked::new(lines);
    let (notes, left) = without_placeless(marked.notes(lines), &marked.inside, lines, languages);
    let anchors = marked.anchors(lines, &notes, &left.marks);
    let owner = owners(lines, &notes, &left, &anchors);
    let anchors: HashMap<usize, Vec<Anchor>> = anchors.into_iter().collect();
    let kept = lines.iter_mut().zip(&owner).enumerate().filter(|(_, (_, owner))| owner.is_none());
    for (index, (line, _)) in kept.filter(|_| !anchors.is_empty()) {
        match anchors.get(&index) {
            Some(ranges) => remove_anchors(line, ranges, &mut found, guesses),
            None => found.refer(line, Vec::new()),
        }
    }
    let on: HashMap<String, String> = marked.on;
    // What the report says of each, and of a note its mark and words.
    let mut whole: Vec<(Guess, Option<(String, String)>)> = Vec::new();
    for (line, owner) in lines.iter().zip(&owner) {
        let Some(note) = owner.and_then(|at| notes.get(at)) else { continue };
        let begins = lines.get(note.at).is_some_and(|first| first.number == line.number);
        match whole.last_mut().filter(|_| !begins) {
            Some((guess, words)) => {
                words.iter_mut().for_each(|(_, words)| words.extend([" ", &line.text]));
                guess.what.truncate(guess.what.trim_end_matches('`').len());
                guess.what.push_str(&format!(" {}`", line.text));
            }
            None => {
                let mark = mark_at(&line.text, 0).filter(|_| !note.comment);
                let words = mark.map(|mark| (mark.text.to_owned(), line.text.clone()));
                whole.push((record_set_aside(line, note.comment, &on), words));
            }
        }
    }
    for (guess, note) in whole {
        match note {
            Some((mark, words)) => found.add(&mark, &words, guess),
            None => guesses.push(guess),
        }
    }
    let mut owner = owner.into_iter();
    let mut gap = false;
    lines.retain_mut(|line| {
        // An empty line before what is taken out parts what stands around it, too.
        line.gap |= gap;
        let is_kept = owner.next().flatten().is_none();
        gap = line.gap && !is_kept;
        is_kept
    });
    lines.retain(|line| !line.text.is_empty());
    found
}

/// The guess that the comment or note on `line` is set aside, with the words that it is on.
fn record_set_aside(line: &Line, comment: bool, on: &HashMap<String, String>) -> Guess {
    let name = if comment { "a comment" } else { "a note" };
    let mark = mark_at(&line.text, 0).or_else(|| announced(&line.text)).map_or("", |mark| mark.text);
    let why = match on.get(mark) {
        Some(words) => format!("{name} on “{words}”"),
        None => format!("{name}, as word processors write them at the end of a text"),
    };
    let kind = if comment { Kind::Comment } else { Kind::Note };
    Guess { line: line.number, kind, what: format!("`{}`", line.text), why }
}

/// Cuts the marks at `ranges` from `line`.
fn remove_anchors(line: &mut Line, ranges: &[Anchor], found: &mut Notes, guesses: &mut Vec<Guess>) {
    let mut notes = Vec::new();
    let mut out = String::with_capacity(line.text.len());
    let mut from = 0;
    for (start, end, comment) in ranges {
        let before = line.text.get(from..*start).unwrap_or_default();
        // `¹, ²`: the comma goes with the marks.
        let is_between = !notes.is_empty() && !comment && before.trim().strip_prefix(BETWEEN) == Some("");
        out.push_str(if is_between { "" } else { before });
        let behind = line.text.get(*end..).unwrap_or_default();
        if out.ends_with(' ') && !behind.starts_with(char::is_alphanumeric) {
            out.truncate(out.trim_end().len());
        }
        from = *end;
        let mark = line.text.get(*start..*end).unwrap_or_default();
        if *comment {
            let (what, why) = (format!("`{mark}`"), "the mark of a comment".to_owned());
            guesses.push(Guess { line: line.number, kind: Kind::Comment, what, why });
        } else {
            notes.push((out.len(), mark.to_owned()));
        }
    }
    out.push_str(line.text.get(from..).unwrap_or_default());
    out.trim().clone_into(&mut line.text);
    found.refer(line, notes);
}

/// For each line the note that it is a part of, as its place in `notes`.
///
/// A comment may have many paragraphs. Behind the last mark in the text nothing but comments can come; before it, an empty
/// line ends one. A note that is left as it is ends the one before it anywhere.
fn owners(lines: &[Line], notes: &[Note], left: &Left<'_>, anchors: &[(usize, Vec<Anchor>)]) -> Vec<Option<usize>> {
    let begin: HashMap<usize, usize> = notes.iter().enumerate().map(|(place, note)| (note.at, place)).collect();
    let last = anchors.iter().map(|(index, _)| *index).filter(|index| !begin.contains_key(index)).max();
    let mut current: Option<usize> = None;
    let mut out = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        // What Word prints beside a paragraph may stand in the middle of the text.
        let listed = current.and_then(|place| notes.get(place)).is_some_and(|note| {
            note.comment && lines.get(note.at).is_some_and(|line| mark_at(&line.text, 0).is_some())
        });
        let open = last.is_some_and(|last| index <= last) || !listed;
        if let Some(place) = begin.get(&index) {
            current = Some(*place);
        } else if line.gap && open || last == Some(index) || left.lines.contains(&index) {
            current = None;
        }
        out.push(current);
    }
    out
}

/// The marks of an article.
struct Marked {
    /// The labels that begin a line, with the first line that each begins.
    begun: HashMap<String, usize>,
    /// The words before the first place of each mark inside a line.
    on: HashMap<String, String>,
    /// The lines that each mark stands inside of, in their order.
    inside: HashMap<String, Vec<usize>>,
    /// The marks with a blank behind them that begin a line.
    spaced: HashSet<String>,
}

impl Marked {
    fn new(lines: &[Line]) -> Self {
        let mut marked =
            Self { begun: HashMap::new(), on: HashMap::new(), inside: HashMap::new(), spaced: HashSet::new() };
        for (index, line) in lines.iter().enumerate() {
            for mark in marks(&line.text) {
                if mark.at == 0 {
                    marked.begun.entry(mark.text.to_owned()).or_insert(index);
                    if line.text.get(mark.text.len()..).is_some_and(|behind| behind.starts_with(' ')) {
                        marked.spaced.insert(mark.text.to_owned());
                    }
                } else if is_attached(&line.text, mark) {
                    marked.inside.entry(mark.text.to_owned()).or_default().push(index);
                    let before = line.text.get(..mark.at).unwrap_or_default();
                    marked.on.entry(mark.text.to_owned()).or_insert_with(|| tail(before));
                }
            }
        }
        marked
    }

    /// The lines that begin a comment or note.
    fn notes(&self, lines: &[Line]) -> Vec<Note> {
        let roman = !self.begun.contains_key("[a]") && self.begun.contains_key("[i]");
        let found = lines.iter().enumerate().filter_map(|(at, line)| {
            if announced(&line.text).is_some() {
                return Some(Note { at, comment: true });
            }
            let mark = mark_at(&line.text, 0)?;
            let behind = line.text.get(mark.text.len()..)?;
            let anchored = self.inside.get(mark.text).and_then(|lines| lines.first()).is_some_and(|first| *first < at);
            let tight = at > 0 && behind.starts_with(|c: char| !c.is_whitespace() && !"[(:".contains(c));
            let comment = mark.class != Class::Number && !(roman && mark.class == Class::Letters);
            let worded = behind.chars().any(char::is_alphanumeric);
            // `¹⁴C` begins a paragraph, where the note of that number is another line.
            let is_nuclide =
                mark.text.starts_with(is_superscript) && is_element(behind) && self.spaced.contains(mark.text);
            (worded && !is_nuclide && (anchored || comment && tight)).then_some(Note { at, comment })
        });
        found.collect()
    }

    /// The places of the marks to cut from the text, by line, but for those that are `left`: as bytes, and whether each is of a comment.
    fn anchors(&self, lines: &[Line], notes: &[Note], left: &HashSet<(usize, &str)>) -> Vec<(usize, Vec<Anchor>)> {
        let known: HashMap<&str, bool> =
            notes.iter().filter_map(|note| Some((mark_at(&lines.get(note.at)?.text, 0)?.text, note.comment))).collect();
        let announced: HashSet<&str> = lines.iter().filter_map(|line| Some(announced(&line.text)?.text)).collect();
        let place = |index: usize, line: &Line| -> Vec<Anchor> {
            let inside = marks(&line.text).filter(|mark| mark.at > 0 && !left.contains(&(index, mark.text)));
            let cut = inside.filter_map(|mark| {
                let comment = known.get(mark.text).copied().or(announced.contains(mark.text).then_some(true));
                let before = line.text.get(..mark.at)?.chars().next_back()?;
                // Without the list at the end, a mark is told by where it stands: right behind the end of a sentence.
                let bare = (mark.class == Class::Number && mark.text.starts_with('[') && !before.is_whitespace())
                    || (mark.class == Class::Letters && heuristics::is_full_stop(before));
                let cut = comment.filter(|_| is_attached(&line.text, mark) || ends(&line.text, mark));
                let comment = cut.or(bare.then_some(mark.class != Class::Number))?;
                Some((mark.at, mark.at + mark.text.len(), comment))
            });
            cut.collect()
        };
        let found = lines.iter().enumerate().map(|(index, line)| (index, place(index, line)));
        found.filter(|(_, places)| !places.is_empty()).collect()
    }
}

/// The last words of `text`, for the report.
fn tail(text: &str) -> String {
    let mut text = text.trim_end();
    while let Some((front, inner)) = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) {
        if class(inner).is_none() {
            break;
        }
        text = front.trim_end();
    }
    let mut words: Vec<&str> = text.split_whitespace().rev().take(6).collect();
    words.reverse();
    let words = words.join(" ");
    let from = words.char_indices().rev().nth(59).map_or(0, |(at, _)| at);
    words.get(from..).unwrap_or_default().to_owned()
}
