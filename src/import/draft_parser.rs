//! Parses the text of an article into draft blocks, line by line.

use super::draft::{Draft, DraftKind};
use super::languages::LanguageSet;
use super::line::{Line, lines, wrap_width};
use super::note::Notes;
use super::{
    Guess, Kind, annotation, byline, caption, credit, heuristics, image, list, metadata_row, page_words, revision,
    table,
};

/// Cuts `text` into draft blocks, and takes its notes out.
pub(super) fn parse(text: &str, languages: &LanguageSet, guesses: &mut Vec<Guess>) -> (Vec<Draft>, Notes) {
    let mut lines = lines(&revision::accept(text, guesses));
    page_words::remove(&mut lines, languages, guesses);
    let notes = annotation::remove(&mut lines, languages, guesses);
    let width = wrap_width(&lines);
    if let Some(width) = width {
        let why = "the lines of a paragraph end at nearly the same width".to_owned();
        guesses.push(Guess { line: 0, kind: Kind::Wrapped, what: format!("wrapped at {width} characters"), why });
    }
    let mut drafts: Vec<Draft> = Vec::new();
    let mut last: Option<&Line> = None;
    let mut rest = lines.as_slice();
    while let Some((line, after)) = rest.split_first() {
        if let Some(found) = table::find(rest) {
            let (rows, after) = rest.split_at(found.1);
            push_table(&mut drafts, found, line, guesses);
            (last, rest) = (rows.last(), after);
            continue;
        }
        rest = after;
        let taken = match (drafts.last_mut(), last) {
            (Some(draft), Some(before)) if !line.gap => append_line(draft, before, line, width, languages),
            _ => false,
        };
        if !taken {
            drafts.push(Draft { line: line.number, after_empty_line: line.gap, kind: classify(line) });
        }
        last = Some(line);
    }
    one_line_paragraphs(&mut drafts, languages);
    (drafts, notes)
}

/// Adds a table, and says what spoke for it.
fn push_table(drafts: &mut Vec<Draft>, (table, _, why): table::Found, line: &Line, guesses: &mut Vec<Guess>) {
    let rows = if table.rows.len() == 1 { "a row".to_owned() } else { format!("{} rows", table.rows.len()) };
    let what = format!("`{}` over {rows}", table.headings.join(" | "));
    guesses.push(Guess { line: line.number, kind: Kind::Table, what, why: why.to_owned() });
    drafts.push(Draft { line: line.number, after_empty_line: line.gap, kind: DraftKind::Table(table) });
}

/// Appends `line` to the paragraph of `draft`, whose last line is `before`; false where it begins a draft of its own.
fn append_line(draft: &mut Draft, before: &Line, line: &Line, width: Option<usize>, languages: &LanguageSet) -> bool {
    if continues(draft, before, line, width, languages) {
        append(draft, &line.text);
        return true;
    }
    underline_heading(draft, &line.text)
}

/// What a line is by its own marks.
fn classify(line: &Line) -> DraftKind {
    let (tab, indent) = (line.tab, line.indent);
    let line = line.text.as_str();
    if heuristics::is_rule(line) {
        return DraftKind::Rule;
    }
    if let Some(image) = image::parse(line) {
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
        Some((mark, text)) => DraftKind::Item { mark: mark.to_owned(), text: text.to_owned(), indent },
        None => DraftKind::Text(line.to_owned()),
    }
}

/// Whether `line` goes on with the sentence or paragraph of `draft`, whose last line is `before`.
fn continues(draft: &Draft, before: &Line, line: &Line, width: Option<usize>, languages: &LanguageSet) -> bool {
    if let DraftKind::Quoted(text) = &draft.kind
        && let DraftKind::Quoted(next) = classify(line)
    {
        return !text.is_empty() && !next.is_empty() && !heuristics::ends_sentence(text);
    }
    let open = matches!(draft.kind, DraftKind::Text(_) | DraftKind::Item { .. });
    let is_hanging = is_under_words(draft, line) && !heuristics::ends_sentence(&before.text);
    open && (is_hanging || is_broken_line(before, line, width))
        && !stands_alone(&before.text, languages)
        && !heuristics::is_capitals(&before.text)
        && { matches!(classify(line), DraftKind::Text(_)) && !stands_alone(&line.text, languages) }
}

/// Whether `line` begins in the column of an item's words. Paragraphs of unspaced scripts are set in as far, too.
fn is_under_words(draft: &Draft, line: &Line) -> bool {
    let DraftKind::Item { mark, text, indent } = &draft.kind else { return false };
    let column = indent + mark.trim_end().chars().count() + 1;
    line.indent == column && !text.contains(is_unspaced_script) && !line.text.contains(is_unspaced_script)
}

/// Whether `before` looks as if it had been broken where `line` begins.
fn is_broken_line(before: &Line, line: &Line, width: Option<usize>) -> bool {
    let inside = !heuristics::ends_sentence(&before.text);
    if inside && line.text.starts_with(char::is_lowercase) {
        return true;
    }
    let word = line.text.split_whitespace().next().map_or(0, |word| word.chars().count());
    let length = before.text.chars().count();
    width.is_some_and(|width| length + 1 + word > width || (inside && length * 10 >= width * 7))
}

/// Whether a line is never a part of a paragraph: a byline, a credit.
fn stands_alone(line: &str, languages: &LanguageSet) -> bool {
    let row = || line.contains(['|', '｜', '·', '•', '\u{3000}']) && metadata_row::parse(line, languages).is_some();
    byline::is_byline(line, languages) || credit::is_credit_line(line, languages) || row()
}

fn append(draft: &mut Draft, line: &str) {
    let line = if matches!(draft.kind, DraftKind::Quoted(_)) { line.trim_start_matches(['>', ' ']) } else { line };
    if let DraftKind::Text(text) | DraftKind::Item { text, .. } | DraftKind::Quoted(text) = &mut draft.kind {
        let broken = text.ends_with('-') && line.starts_with(char::is_lowercase);
        let wide = text.ends_with(is_unspaced_script) && line.starts_with(is_unspaced_script);
        if !broken && !wide {
            text.push(' ');
        }
        text.push_str(line);
    }
}

/// Whether `letter` is of a script that sets no spaces between words at the end of a line.
fn is_unspaced_script(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}')
}

/// Makes the line above a row of `=` or `-` a heading, as Markdown does.
fn underline_heading(draft: &mut Draft, line: &str) -> bool {
    let level = match (heuristics::is_rule(line), line.bytes().next()) {
        (true, Some(b'=')) => 1,
        (true, Some(b'-')) => 2,
        _ => return false,
    };
    match &mut draft.kind {
        DraftKind::Text(text) if draft.after_empty_line && text.chars().count() <= 100 => {
            draft.kind = DraftKind::Heading { level, text: std::mem::take(text) };
            true
        }
        _ => false,
    }
}

/// Where hardly any empty lines are used, each line stands by itself: as if empty lines stood between them.
fn one_line_paragraphs(drafts: &mut [Draft], languages: &LanguageSet) {
    let gaps = drafts.iter().filter(|draft| draft.after_empty_line).count();
    let flat = drafts.len() > 3 && gaps * 4 <= drafts.len();
    if flat {
        drafts.iter_mut().for_each(|draft| draft.after_empty_line = true);
    }
    caption::attach_captions(drafts, flat, languages);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_held_a_note_is_no_row() {
        let text = "Roads\t£24m\nParks\t£3m[1]\n\n[1] Not counting trees.\n";
        let (drafts, _) = parse(text, &LanguageSet::new("en"), &mut Vec::new());
        assert!(!drafts.iter().any(|draft| matches!(draft.kind, DraftKind::Table(_))), "{drafts:?}");
    }
}
