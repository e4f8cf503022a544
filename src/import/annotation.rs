//! Comments in the margin and footnotes, as word processors export them to plain text: a mark in the sentence, such as
//! `[a]`, `[NO1]`, `[2]` or `¹`, and the words behind the same mark at the end. Neither is a part of the article, and a
//! comment may say what nobody outside may read.

mod exponent;
mod placeless;

use super::languages::LanguageSet;
use super::line::Line;
use super::note::Notes;
use super::{Guess, Kind, heuristics};
use exponent::is_exponent;
use placeless::{Left, without_placeless};
use std::collections::{HashMap, HashSet};

/// What stands between two marks of notes.
const BETWEEN: [char; 5] = [',', ';', '،', '、', '，'];

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// A comment of Google Docs: `[a]` to `[zz]`. Word counts its endnotes with the same letters: `[i]`, `[ii]`.
    Letters,
    /// A comment of Word: the initials of who wrote it and a number, `[NO1]`, in an answer `[NO2R1]`.
    Initials,
    /// A note: `[1]`, `[^source]` in Markdown, `¹`.
    Number,
}

/// A mark in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark<'a> {
    class: Class,
    /// Where it begins, as a byte of the line.
    at: usize,
    /// The mark with its brackets.
    text: &'a str,
}

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

/// Whether `mark` touches a word or the end of a sentence, as an anchor does: `“[a] good year”` does not.
fn is_attached(line: &str, mark: Mark<'_>) -> bool {
    let before = line.get(..mark.at).unwrap_or_default();
    let touches = |c: char| !c.is_whitespace() && c != '(';
    if mark.text.starts_with(is_superscript) {
        if follows_mark(before) {
            return true;
        }
        // What stands behind raised digits tells nothing: `the ¹⁴C in the bones`. A quotation mark behind a word closes.
        let word = before.trim_end_matches(['*', '_']).trim_end_matches(heuristics::OPENERS);
        return word.ends_with(touches) && !is_exponent(before, mark.text);
    }
    let behind = line.get(mark.at + mark.text.len()..).and_then(|behind| behind.chars().next());
    before.ends_with(|c| touches(c) && !heuristics::OPENERS.contains(&c)) || behind.is_some_and(char::is_alphanumeric)
}

/// Whether `before` ends with raised digits and a comma, so that more of them are another mark: `1998¹, ²`.
fn follows_mark(before: &str) -> bool {
    let Some(before) = before.trim_end().strip_suffix(BETWEEN).map(str::trim_end) else { return false };
    let word = before.trim_end_matches(is_superscript);
    let digits = before.get(word.len()..).unwrap_or_default();
    !digits.is_empty() && !is_exponent(word, digits)
}

/// Whether `text` begins with the symbol of a chemical element, as behind the raised number of a nuclide: `C dating`, `He`.
fn is_element(text: &str) -> bool {
    let mut letters = text.chars();
    let is_first = letters.next().is_some_and(|letter| letter.is_ascii_uppercase());
    let end = letters.find(|letter| !letter.is_ascii_lowercase());
    let length = text.len() - letters.as_str().len() - end.map_or(0, char::len_utf8);
    is_first && length <= 2 && !end.is_some_and(char::is_alphabetic)
}

/// Whether nothing stands behind `mark` in its sentence: `her name [b].`
fn ends(line: &str, mark: Mark<'_>) -> bool {
    let behind = line.get(mark.at + mark.text.len()..).unwrap_or_default();
    mark.class != Class::Number && behind.trim_start().chars().next().is_none_or(heuristics::is_full_stop)
}

/// The mark of a comment that a line announces as Word prints it: `Commented [NO1]: …`, in whatever language.
fn announced(line: &str) -> Option<Mark<'_>> {
    let at = line.find('[').filter(|at| (1..=40).contains(at))?;
    let mark = mark_at(line, at).filter(|mark| mark.class == Class::Initials)?;
    let word = line.get(..at)?.trim();
    let named = !word.is_empty() && word.chars().all(char::is_alphabetic);
    let colon = line.get(at + mark.text.len()..)?.trim_start().starts_with([':', '：']);
    (named && colon).then_some(mark)
}

/// The marks of `line`, in order.
fn marks(line: &str) -> impl Iterator<Item = Mark<'_>> {
    let starts = line.char_indices().filter(|(_, c)| *c == '[' || is_superscript(*c));
    let mut end = 0;
    starts.filter_map(move |(at, _)| {
        let mark = mark_at(line, at).filter(|mark| mark.at >= end)?;
        end = at + mark.text.len();
        Some(mark)
    })
}

/// The mark that begins at byte `at` of `line`.
fn mark_at(line: &str, at: usize) -> Option<Mark<'_>> {
    let rest = line.get(at..)?;
    if rest.starts_with(is_superscript) {
        if line.get(..at)?.ends_with(is_raised) {
            return None;
        }
        let end = rest.find(|c: char| !is_raised(c)).unwrap_or(rest.len());
        let text = rest.get(..end)?;
        return text.chars().all(is_superscript).then_some(Mark { class: Class::Number, at, text });
    }
    let inner = rest.strip_prefix('[')?;
    // The longest is the name of a note in Markdown.
    let end = inner.char_indices().take(24).find(|(_, c)| *c == ']')?.0;
    let class = class(inner.get(..end)?)?;
    Some(Mark { class, at, text: rest.get(..end + 2)? })
}

fn class(label: &str) -> Option<Class> {
    let digits = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(label) {
        return Some(Class::Number);
    }
    if let Some(name) = label.strip_prefix('^') {
        return (!name.is_empty() && !name.contains(char::is_whitespace)).then_some(Class::Number);
    }
    if label.len() <= 2 && !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(Class::Letters);
    }
    let number = label.trim_start_matches(|c: char| c.is_alphabetic() && !c.is_lowercase());
    let initials = label.get(..label.len() - number.len())?;
    let (number, answer) = number.split_once('R').unwrap_or((number, "1"));
    ((1..=4).contains(&initials.chars().count()) && digits(number) && digits(answer)).then_some(Class::Initials)
}

fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Whether `c` is set with raised digits; with a sign, they are an exponent or the charge of an ion: `10⁻³`, `Ca²⁺`.
fn is_raised(c: char) -> bool {
    is_superscript(c) || matches!(c, '⁺' | '⁻' | '⁼' | 'ⁿ' | 'ⁱ')
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn left(text: &str) -> (Vec<String>, Vec<(usize, Kind, String)>) {
        let (mut lines, mut guesses) = (lines(text), Vec::new());
        remove(&mut lines, &LanguageSet::new("en"), &mut guesses);
        guesses.sort_by_key(|guess| guess.line);
        let guesses = guesses.into_iter().map(|guess| (guess.line, guess.kind, guess.what));
        (lines.into_iter().map(|line| line.text).collect(), guesses.collect())
    }

    #[test]
    fn raised_digits_behind_a_measure_are_no_note() {
        let (text, _) =
            left("A room of 40 m² was let.¹ It had 10² bricks in 1998² and fell.²\n\n¹ Ledger.\n² The same.");
        assert_eq!(text, ["A room of 40 m² was let. It had 10² bricks in 1998 and fell."]);
        let kept = [
            "It cost 12 €/m², or 9 € per m³.",
            "It weighs 10⁻³ g.",
            "They found Ca²⁺ and O²⁻ there.",
            "A room of 40 **m²** was let.",
            "Дом 40 м², стена 2 км³.",
        ];
        for line in kept {
            let (text, _) = left(&format!("{line}\n\nIt fell.² It lay.³\n\n² Ledger.\n³ The same."));
            assert_eq!(text, [line, "It fell. It lay."]);
        }
    }

    #[test]
    fn comments_of_any_length_go_with_their_marks() {
        let (lines, guesses) = left(
            "The mill\n\nIt ground for 60 years.[a][b] In May it burned[c].\n\n[a]Who says so?\nAsk the owner.\n\n\
             He is not to be named\n[b]ok\n[c]arson: not a word before the trial",
        );
        assert_eq!(lines, ["The mill", "It ground for 60 years. In May it burned."]);
        assert!(guesses.iter().all(|(_, kind, _)| *kind == Kind::Comment));
        let words: Vec<_> = guesses.into_iter().map(|(_, _, what)| what).collect();
        let comments = ["`[a]Who says so? Ask the owner. He is not to be named`", "`[b]ok`"];
        assert_eq!(
            &words[..5],
            [&["`[a]`", "`[b]`", "`[c]`"].map(str::to_owned)[..], &comments.map(str::to_owned)].concat()
        );
    }

    #[test]
    fn every_kind_of_mark_is_known_by_its_other_half() {
        for (text, kept) in [
            ("T\n\nIt fell.[KV1]\n\nMore.[KV2R1]\n\n[KV1]Really?\n[KV2R1]yes", &["T", "It fell.", "More."][..]),
            ("T\n\nIt fell[KV1].\n\nKommentiert [KV1]: Wirklich?\n\nAnd on.", &["T", "It fell.", "And on."]),
            ("T\n\nIt fell.[1] It lay.[2]\n\n[1] Ledger, page 4.\n[2] The same.", &["T", "It fell. It lay."]),
            ("T\n\nIt fell.[i]\n\n[i] Ledger, page 4.", &["T", "It fell."]),
            ("T\n\nIt fell.[^led]\n\n[^led]: Ledger.\n\nOn.", &["T", "It fell.", "On."]),
            ("T\n\nAsk for her name [b]\n\n[b]not to be printed", &["T", "Ask for her name"]),
            ("T\n\nIt fell.¹\n\n¹ Ledger.", &["T", "It fell."]),
            ("T\n\nIt fell.[4] It lay.[12]", &["T", "It fell. It lay."]),
        ] {
            assert_eq!(left(text).0, kept, "{text}");
        }
    }

    #[test]
    fn brackets_in_a_quotation_are_words() {
        for text in ["“It was [a] good year,” she said.", "The [G20] met.", "A room of 40 m² was let.", "[sic] it says"]
        {
            assert_eq!(left(text).0, [text]);
        }
    }
}
