//! The importer's proposals: what it guessed, where that stands in the story file, and how it is taken back.

use crate::{
    format::{ParseOptions, read_djot},
    import::{Guess, Import, Kind},
};
use serde::Serialize;

/// How many counts are proposed to be set large.
const LARGE: usize = 5;

/// What the importer guessed, with what spoke for it.
#[derive(Serialize)]
pub(super) struct Proposal {
    kind: &'static str,
    what: String,
    why: String,
    undo: &'static str,
    /// The line of the story file that it is about, from 1; 0 where it is not known.
    line: usize,
    /// What the guess made of the article; empty where no edit takes it back.
    made: String,
    /// What the article said in its place.
    plain: String,
    /// Whether it is a count that should be set large.
    is_large: bool,
    /// Whether it tells of words that are not in the story.
    is_left_out: bool,
}

/// Where something that was made of the article stands in the story file.
#[derive(Clone, Default)]
struct Made {
    line: usize,
    made: String,
    plain: String,
}

/// The proposals of `import`, whose story was written as `file`, of `article`.
pub(super) fn proposals(import: &Import, file: &str, article: &str) -> Vec<Proposal> {
    let (counts, headings, quotes) = (counts(import, file), headings(file), quotes(file, article));
    let (mut counts, mut headings, mut quotes) = (counts.into_iter(), headings.into_iter(), quotes);
    let mut left_large = LARGE;
    let mut proposal = |guess: &Guess| {
        let made = match guess.kind {
            Kind::Count => counts.next().flatten(),
            Kind::Heading => headings.next().filter(|made| guess.what.contains(words_of(&made.plain))),
            Kind::Quote => {
                let at = quotes.iter().position(|(speaker, made)| is_quote(guess, speaker, &made.plain));
                at.map(|at| quotes.remove(at).1)
            }
            _ => None,
        };
        let is_large = guess.kind == Kind::Count && made.is_some() && left_large > 0;
        left_large -= usize::from(is_large);
        let made = made.unwrap_or_else(|| Made { line: line_of(guess, file), ..Made::default() });
        Proposal {
            kind: guess.kind.label(),
            what: guess.what.clone(),
            why: guess.why.clone(),
            undo: guess.undo(),
            line: made.line,
            made: made.made,
            plain: made.plain,
            is_large,
            is_left_out: guess.kind.is_left_out(),
        }
    };
    import.guesses.iter().map(&mut proposal).collect()
}

/// The counts in the order of their guesses, each with the brackets and braces around it.
fn counts(import: &Import, file: &str) -> Vec<Option<Made>> {
    let reading = read_djot(file, &ParseOptions::default());
    let places: Vec<_> = reading.counts().map(|(_, place)| place).collect();
    let made = |place: &usize| {
        let place = places.get(*place)?;
        let line = file.lines().nth(place.line - 1)?;
        let rest = line.get(line.chars().take(place.column - 1).map(char::len_utf8).sum::<usize>()..)?;
        let words = rest.strip_prefix('[').and_then(|rest| rest.get(..end_of(rest, ']')?))?;
        let braces = rest.get(words.len() + 2..)?.strip_prefix('{')?;
        let length = words.len() + 4 + end_of(braces, '}')?;
        Some(Made { line: place.line, made: rest.get(..length)?.to_owned(), plain: words.to_owned() })
    };
    import.strongest.iter().map(made).collect()
}

/// Where `mark` ends what `text` begins with: neither behind a backslash nor in quotation marks of attributes.
fn end_of(text: &str, mark: char) -> Option<usize> {
    let (mut is_escaped, mut is_quoted) = (false, false);
    for (at, char) in text.char_indices() {
        match char {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' if mark == '}' => is_quoted = !is_quoted,
            char if char == mark && !is_quoted => return Some(at),
            _ => {}
        }
    }
    None
}

/// The headings of the file in their order, each with the attributes above it.
fn headings(file: &str) -> Vec<Made> {
    let lines: Vec<&str> = file.lines().collect();
    let heading = |(at, line): (usize, &&str)| {
        let plain = line.strip_prefix("## ").or_else(|| line.strip_prefix("### "))?.to_owned();
        let above = at.checked_sub(1).and_then(|at| lines.get(at)).filter(|above| above.starts_with('{'));
        let made = above.map_or_else(|| (*line).to_owned(), |above| format!("{above}\n{line}"));
        Some(Made { line: at + 1, made, plain })
    };
    lines.iter().enumerate().filter_map(heading).collect()
}

/// The quotations of the file in their order, each with its speaker.
fn quotes(file: &str, article: &str) -> Vec<(String, Made)> {
    let mut found: Vec<(String, Made)> = Vec::new();
    let (mut above, mut is_inside) = ("", false);
    for (at, line) in file.lines().enumerate() {
        let words = line.strip_prefix('>').map(str::trim);
        if let Some(words) = words {
            if !is_inside {
                found.push((above.to_owned(), Made { line: at + 1, made: above.to_owned(), plain: String::new() }));
            }
            if let Some((_, made)) = found.last_mut() {
                let space = if words.is_empty() { "\n" } else { " " };
                made.made = [made.made.as_str(), line].join("\n").trim_start().to_owned();
                made.plain = [made.plain.as_str(), words].join(space).trim_start().to_owned();
            }
        }
        is_inside = words.is_some();
        above = if line.starts_with('{') { line } else { "" };
    }
    for (speaker, made) in &mut found {
        made.plain = paragraph(&made.plain, speaker, article);
    }
    found
}

/// A quotation as a paragraph, in the marks that it had in the article, with who said it behind a dash.
fn paragraph(words: &str, attributes: &str, article: &str) -> String {
    let words = words.replace(" \n", "\n").replace("\n ", "\n\n");
    let marks = article.find(&words).and_then(|at| {
        let open = article.get(..at)?.chars().next_back()?;
        let close = article.get(at + words.len()..)?.chars().next()?;
        (!open.is_whitespace() && open != '>' && !close.is_whitespace()).then_some((open, close))
    });
    let quoted = marks.map_or_else(|| words.clone(), |(open, close)| format!("{open}{words}{close}"));
    let said: Vec<&str> = ["speaker", "role"].into_iter().filter_map(|name| value_of(attributes, name)).collect();
    if said.is_empty() { quoted } else { format!("{quoted} — {}", said.join(", ")) }
}

/// The value of an attribute, as it is written.
fn value_of<'t>(attributes: &'t str, name: &str) -> Option<&'t str> {
    let rest = attributes.split_once(&format!("{name}="))?.1;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.get(..end_of(quoted, '"')?),
        None => rest.split([' ', '}']).next(),
    }
}

/// Whether `guess` is about the quotation that is `plain` as a paragraph.
fn is_quote(guess: &Guess, attributes: &str, plain: &str) -> bool {
    let speaker = value_of(attributes, "speaker").unwrap_or_default();
    match guess.what.strip_prefix("a quote, spoken by ") {
        Some(name) => name == speaker,
        None => plain.contains(words_of(guess.what.trim_matches(['“', '”']))),
    }
}

/// The first words of a text, without the marks that may stand around them.
fn words_of(text: &str) -> &str {
    text.trim_end_matches('…').trim()
}

/// The line of the file that `guess` is about, by its key or by the words that it cites.
fn line_of(guess: &Guess, file: &str) -> usize {
    let key = match guess.kind {
        Kind::Title => "title:",
        Kind::Dek => "dek:",
        Kind::Byline => "byline:",
        Kind::Published => "published:",
        Kind::Language => "language:",
        Kind::Ending => "credit:",
        _ => "",
    };
    let cited = guess.what.split(['`', '“', '”', '…']).nth(1).map(str::trim).filter(|cited| cited.len() > 3);
    let is_it = |line: &str| match key {
        "" => cited.is_some_and(|cited| line.contains(cited)),
        key => line.starts_with(key),
    };
    file.lines().position(is_it).map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        format::write_djot,
        import::{Options, import},
    };

    const ARTICLE: &str = "The bridge that waited\n\nWork stopped in 2019, and 1,120 carts a week took the ford.\n\nThe ford\n\n\
        The town spent $4.5 million on 12 pillars, and nobody knew what for.\n\n“I counted them every morning.” — Ada Wren, keeper\n\n\
        In the end there were 436 carts, and 15 houses stood.\n";

    fn made() -> (String, Vec<Proposal>) {
        let import = import(ARTICLE, &Options::default());
        let file = write_djot(&import.story);
        let proposals = proposals(&import, &file, ARTICLE);
        (file, proposals)
    }

    #[test]
    fn what_was_made_stands_in_the_file_and_is_plain_words_without_it() {
        let (file, proposals) = made();
        let undone: Vec<_> = proposals.iter().filter(|proposal| !proposal.made.is_empty()).collect();
        for proposal in &undone {
            assert!(file.contains(&proposal.made), "{} is not in {file}", proposal.made);
        }
        let plain = |kind: Kind| {
            let of_kind = undone.iter().filter(|proposal| proposal.kind == kind.label());
            of_kind.map(|proposal| proposal.plain.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(plain(Kind::Heading), ["The ford"]);
        assert_eq!(plain(Kind::Quote), ["“I counted them every morning.” — Ada Wren, keeper"]);
        let mut counts = plain(Kind::Count);
        counts.sort_unstable();
        assert_eq!(counts, ["$4.5 million", "1,120", "12", "15", "436"]);
    }

    #[test]
    fn no_more_than_five_counts_are_to_be_set_large() {
        let many =
            (1..20).map(|year| format!("In that year {year},120 carts crossed the bridge.\n\n")).collect::<String>();
        let article = format!("The bridge\n\n{many}");
        let import = import(&article, &Options::default());
        let file = write_djot(&import.story);
        assert_eq!(proposals(&import, &file, &article).iter().filter(|proposal| proposal.is_large).count(), LARGE);
        assert_eq!(made().1.iter().filter(|proposal| proposal.is_large).count(), 5);
    }
}
