//! Sentences in many languages with the figures an editor would want, and how many of them the importer proposes.
//!
//! A file per language, a paragraph a line. `⟦12 Millionen⟧` stands around a figure, in which the unit and the qualifier
//! may follow: `⟦140 | Menschen | more than⟧`. Every other number must be left alone. `#` begins a remark.

use crate::checks::is_read_as_it_is;
use scrollwork::import::{Options, import};
use scrollwork::story::{Count, counts};
use std::{fmt::Write as _, fs, path::Path};

/// What a language must reach: figures found of those wanted, proposals right of those made, in hundredths.
const TARGETS: (usize, usize) = (90, 95);

/// How a language fared.
#[derive(Default)]
struct Score {
    wanted: usize,
    proposed: usize,
    right: usize,
    misses: String,
}

/// Fails where a file in `folder` falls short of its targets; prints the table, and every miss.
pub(crate) fn holds_its_targets(folder: &str) {
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("its files can be listed").path())
        .collect();
    files.sort();
    let (mut table, mut short) = (String::new(), Vec::new());
    for file in files {
        let score = score(&file);
        let (recall, precision) = (share(score.right, score.wanted), share(score.right, score.proposed));
        let language = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            table,
            "{language:8} {recall:3} % of {:3} wanted, {precision:3} % of {:3} right",
            score.wanted, score.proposed
        );
        if recall < TARGETS.0 || precision < TARGETS.1 {
            short.push(language);
        }
        table.push_str(&score.misses);
    }
    println!("{table}");
    assert!(short.is_empty(), "below the targets: {short:?}\n{table}");
}

fn share(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(100)
}

fn score(file: &Path) -> Score {
    let language = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut score = Score::default();
    let lines = fs::read_to_string(file).expect("the file can be read");
    for line in lines.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (text, wanted) = read(line);
        let options = Options { language: language.parse().ok(), ..Options::default() };
        let story = import(&format!("T\n\n{text}\n"), &options).story;
        is_read_as_it_is(&story);
        let found = counts(&story);
        let mut left: Vec<&Wanted> = wanted.iter().collect();
        let mut wrong = Vec::new();
        for count in &found {
            match left.iter().position(|wanted| wanted.is(count)) {
                Some(at) => {
                    left.remove(at);
                    score.right += 1;
                }
                None => wrong.push(describe(count)),
            }
        }
        score.wanted += wanted.len();
        score.proposed += found.len();
        if !left.is_empty() || !wrong.is_empty() {
            let missed: Vec<_> = left.iter().map(|wanted| &wanted.0).collect();
            let _ = writeln!(score.misses, "    missed {missed:?}, wrong {wrong:?}: {text}");
        }
    }
    score
}

/// The fields of a wanted figure: its text, perhaps its unit, perhaps its qualifier.
struct Wanted(Vec<String>);

impl Wanted {
    fn is(&self, count: &Count) -> bool {
        let qualifier = count.qualifier.map_or("", |qualifier| qualifier.words());
        let found = [count.text.as_str(), count.unit.as_deref().unwrap_or_default(), qualifier];
        self.0.iter().zip(found).all(|(wanted, found)| wanted == found)
    }
}

fn describe(count: &Count) -> String {
    let qualifier = count.qualifier.map_or("", |qualifier| qualifier.words());
    format!("{} | {} | {qualifier}", count.text, count.unit.as_deref().unwrap_or_default())
}

/// The text of a line without its marks, and the figures between them.
fn read(line: &str) -> (String, Vec<Wanted>) {
    let mut parts = line.split('⟦');
    let (mut text, mut wanted) = (parts.next().unwrap_or_default().to_owned(), Vec::new());
    for part in parts {
        let (figure, rest) = part.split_once('⟧').unwrap_or((part, ""));
        let fields: Vec<_> = figure.split(" | ").map(str::to_owned).collect();
        text.push_str(fields.first().map_or("", String::as_str));
        text.push_str(rest);
        wanted.push(Wanted(fields));
    }
    (text, wanted)
}
