//! Draft blocks: the article cut into paragraphs, marked headings, images, list items, drawn lines.

use super::image::{self, Image};
use super::languages::Spoken;
use super::line::{Line, lines, wrap_width};
use super::{Guess, Kind, annotation, byline, caption, credit, heuristics, list, revision};

/// A draft block of the story, with the line of the article it begins on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    /// The line of the input, from 1.
    pub(super) line: usize,
    /// Whether an empty line stands before it.
    pub(super) after_empty_line: bool,
    /// What it is, as far as is known yet.
    pub(super) kind: DraftKind,
}

/// What a draft block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DraftKind {
    /// A paragraph, or what may prove to be a title, a heading, a caption, a credit.
    Text(String),
    /// A heading: 1 to 6 as in Markdown.
    Heading { level: usize, text: String },
    /// An image line.
    Image(Image),
    /// A photo with all that belongs to it.
    Photo(super::photo::Found),
    /// An item of a list, with its mark as written.
    Item { mark: String, text: String },
    /// A list.
    List { ordered: bool, items: Vec<String> },
    /// A line that was marked with `>`.
    Quoted(String),
    /// A quotation set apart: its paragraphs, its speaker and role.
    Quote { text: Vec<String>, speaker: Option<String>, role: Option<String> },
    /// A drawn line.
    Rule,
}

impl Draft {
    /// The text of a paragraph; `None` for every other draft.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            DraftKind::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Cuts `text` into draft blocks.
pub(super) fn read(text: &str, spoken: &Spoken, guesses: &mut Vec<Guess>) -> Vec<Draft> {
    let mut lines = lines(&revision::accept(text, guesses));
    annotation::take(&mut lines, guesses);
    let width = wrap_width(&lines);
    if let Some(width) = width {
        let why = "the lines of a paragraph end at nearly the same width".to_owned();
        guesses.push(Guess { line: 0, kind: Kind::Wrapped, what: format!("wrapped at {width} characters"), why });
    }
    let mut pieces: Vec<Draft> = Vec::new();
    let mut last: Option<&Line> = None;
    for line in &lines {
        let taken = match (pieces.last_mut(), last) {
            (Some(piece), Some(before)) if !line.gap => take(piece, before, line, width, spoken),
            _ => false,
        };
        if !taken {
            pieces.push(Draft { line: line.number, after_empty_line: line.gap, kind: role(line) });
        }
        last = Some(line);
    }
    spread(&mut pieces, spoken);
    pieces
}

/// Takes `line` into `piece`, whose last line is `before`; false where it begins a piece of its own.
fn take(piece: &mut Draft, before: &Line, line: &Line, width: Option<usize>, spoken: &Spoken) -> bool {
    if goes_on(piece, before, line, width, spoken) {
        join(piece, &line.text);
        return true;
    }
    underline(piece, &line.text)
}

/// What a line is by its own marks.
fn role(line: &Line) -> DraftKind {
    let tab = line.tab;
    let line = line.text.as_str();
    if heuristics::is_rule(line) {
        return DraftKind::Rule;
    }
    if let Some(image) = image::read(line) {
        return DraftKind::Image(image);
    }
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let title = line.trim_start_matches('#');
    if (1..=6).contains(&level) && title.starts_with(char::is_whitespace) {
        return DraftKind::Heading { level, text: title.trim().trim_end_matches('#').trim().to_owned() };
    }
    if let Some(quoted) = line.strip_prefix('>') {
        return DraftKind::Quoted(quoted.trim().to_owned());
    }
    match list::item(line, tab) {
        Some((mark, text)) => DraftKind::Item { mark: mark.to_owned(), text: text.to_owned() },
        None => DraftKind::Text(line.to_owned()),
    }
}

/// Whether `line` goes on with the sentence or paragraph of `piece`, whose last line is `before`.
fn goes_on(piece: &Draft, before: &Line, line: &Line, width: Option<usize>, spoken: &Spoken) -> bool {
    if let DraftKind::Quoted(text) = &piece.kind
        && let DraftKind::Quoted(next) = role(line)
    {
        return !text.is_empty() && !next.is_empty() && !heuristics::ends_sentence(text);
    }
    let open = matches!(piece.kind, DraftKind::Text(_) | DraftKind::Item { .. });
    open && fills(before, line, width)
        && !stands_alone(&before.text, spoken)
        && !heuristics::is_capitals(&before.text)
        && { matches!(role(line), DraftKind::Text(_)) && !stands_alone(&line.text, spoken) }
}

/// Whether `before` looks as if it had been broken where `line` begins.
fn fills(before: &Line, line: &Line, width: Option<usize>) -> bool {
    let inside = !heuristics::ends_sentence(&before.text);
    if inside && line.text.starts_with(char::is_lowercase) {
        return true;
    }
    let word = line.text.split_whitespace().next().map_or(0, |word| word.chars().count());
    let length = before.text.chars().count();
    width.is_some_and(|width| length + 1 + word > width || (inside && length * 10 >= width * 7))
}

/// Whether a line is never a part of a paragraph: a byline, a credit.
fn stands_alone(line: &str, spoken: &Spoken) -> bool {
    byline::is_byline(line, spoken) || credit::is_credit_line(line, spoken)
}

fn join(piece: &mut Draft, line: &str) {
    let line = if matches!(piece.kind, DraftKind::Quoted(_)) { line.trim_start_matches(['>', ' ']) } else { line };
    if let DraftKind::Text(text) | DraftKind::Item { text, .. } | DraftKind::Quoted(text) = &mut piece.kind {
        let broken = text.ends_with('-') && line.starts_with(char::is_lowercase);
        let wide = text.ends_with(is_wide) && line.starts_with(is_wide);
        if !broken && !wide {
            text.push(' ');
        }
        text.push_str(line);
    }
}

/// Whether `letter` is of a script that sets no spaces between words at the end of a line.
fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}')
}

/// Makes the line above a row of `=` or `-` a heading, as Markdown does.
fn underline(piece: &mut Draft, line: &str) -> bool {
    let level = match (heuristics::is_rule(line), line.bytes().next()) {
        (true, Some(b'=')) => 1,
        (true, Some(b'-')) => 2,
        _ => return false,
    };
    match &mut piece.kind {
        DraftKind::Text(text) if piece.after_empty_line && text.chars().count() <= 100 => {
            piece.kind = DraftKind::Heading { level, text: std::mem::take(text) };
            true
        }
        _ => false,
    }
}

/// Where hardly any empty lines are used, each line stands by itself: as if empty lines stood between them.
fn spread(pieces: &mut [Draft], spoken: &Spoken) {
    let gaps = pieces.iter().filter(|piece| piece.after_empty_line).count();
    let flat = pieces.len() > 3 && gaps * 4 <= pieces.len();
    if flat {
        pieces.iter_mut().for_each(|piece| piece.after_empty_line = true);
    }
    caption::draw_near(pieces, flat, spoken);
}
