//! What stands around the text of an article, in every language: bylines, dates, photos, quotations, and lines that are no
//! part of it. Each file of `tests/furniture` is one language: title and paragraphs of an article, then cases, a line each.
//!
//! `¶` is a line break, `=>` stands before what must be found. A case under `head` stands over the body, one under `body` in
//! the middle of it, one under `end` behind it.

use scrollwork::import::{Import, Options, import};
use scrollwork::story::{Block, Quote, photos, plain_text};
use std::{collections::BTreeMap, fs, path::Path};

/// One case: where it stands, what it says, what must be found.
struct Case<'a> {
    place: &'a str,
    text: String,
    expected: Vec<&'a str>,
}

/// The cases of a file with the article that they stand in.
struct Sheet<'a> {
    language: String,
    title: &'a str,
    paragraphs: Vec<&'a str>,
    cases: Vec<Case<'a>>,
}

fn read(text: &str, language: String) -> Sheet<'_> {
    let mut lines = text.lines().filter(|line| !line.is_empty());
    let title = lines.next().unwrap_or_default();
    let mut sheet = Sheet { language, title, paragraphs: Vec::new(), cases: Vec::new() };
    let mut place = "";
    for line in lines {
        if let Some(name) = line.strip_prefix("# ") {
            place = name;
        } else if place.is_empty() {
            sheet.paragraphs.push(line);
        } else {
            let (text, expected) = line.split_once(" => ").unwrap_or((line, "nothing"));
            sheet.cases.push(Case { place, text: text.replace('¶', "\n"), expected: expected.split(" ; ").collect() });
        }
    }
    sheet
}

impl Sheet<'_> {
    /// The article with `case` at its place.
    fn article(&self, case: &Case<'_>) -> String {
        let body = |from: usize| self.paragraphs.get(from).copied().unwrap_or_default();
        let text = &case.text;
        match case.place {
            "head" => format!("{}\n\n{text}\n\n{}\n\n{}\n", self.title, body(0), body(1)),
            "body" => format!("{}\n\n{}\n\n{text}\n\n{}\n", self.title, body(0), body(1)),
            "end" => format!("{}\n\n{}\n\n{}\n\n{text}\n", self.title, body(0), body(1)),
            place => panic!("no such place: {place}"),
        }
    }

    /// What is wrong with what the importer makes of `case`; empty where nothing is.
    fn faults(&self, case: &Case<'_>) -> Vec<String> {
        let options = Options { language: self.language.parse().ok(), ..Options::default() };
        let article = self.article(case);
        let import = import(&article, &options);
        super::keeps_every_word(&article, &import);
        let found = found(&import, &self.paragraphs, self.title);
        let expected: Vec<String> =
            case.expected.iter().filter(|one| **one != "nothing").map(|one| (*one).to_owned()).collect();
        match (found == expected, self.title == import.story.title) {
            (true, true) => Vec::new(),
            _ => vec![format!("{} {:?}\n    expected {expected:?}\n    found    {found:?}", case.place, case.text)],
        }
    }
}

/// What the story has beside its title and `paragraphs`, in a fixed order.
fn found(import: &Import, paragraphs: &[&str], title: &str) -> Vec<String> {
    let story = &import.story;
    let mut out = Vec::new();
    let mut say = |name: &str, value: &str| {
        if !value.is_empty() {
            out.push(format!("{name}: {value}"));
        }
    };
    say("title", Some(story.title.as_str()).filter(|found| *found != title).unwrap_or_default());
    say("dek", story.dek.as_deref().unwrap_or_default());
    say("byline", story.byline.as_deref().unwrap_or_default());
    say("published", &story.published.map(|date| date.to_string()).unwrap_or_default());
    say("updated", &story.updated.map(|date| date.to_string()).unwrap_or_default());
    for photo in photos(story) {
        say("caption", &plain_text(&photo.caption));
        say("credit", photo.credit.as_deref().unwrap_or_default());
        if photo.caption.is_empty() && photo.credit.is_none() {
            say("photo", &photo.src);
        }
    }
    for section in &story.sections {
        say("heading", &plain_text(&section.heading));
        for block in &section.blocks {
            match block {
                Block::Paragraph(text) => {
                    let text = plain_text(text);
                    say("text", Some(text.as_str()).filter(|text| !paragraphs.contains(text)).unwrap_or_default());
                }
                Block::Subheading(text) => say("heading", &plain_text(text)),
                Block::List(list) => {
                    say("list", &list.items.iter().map(|item| plain_text(&item.text)).collect::<Vec<_>>().join("|"))
                }
                Block::Quote(Quote { text, speaker, role }) => {
                    say("quote", &text.iter().map(|text| plain_text(text)).collect::<Vec<_>>().join("|"));
                    say("speaker", speaker.as_deref().unwrap_or_default());
                    say("role", role.as_deref().unwrap_or_default());
                }
                _ => {}
            }
        }
    }
    story.credits.iter().for_each(|credit| say("ending", credit));
    out
}

/// Every fault in the sheets of `folder`, with how many cases of each language are right.
fn score(folder: &Path) -> (BTreeMap<String, (usize, usize)>, Vec<String>) {
    let (mut scores, mut faults) = (BTreeMap::new(), Vec::new());
    let mut sheets: Vec<_> =
        fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("a file").path()).collect();
    sheets.sort();
    for path in sheets {
        let language = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let text = fs::read_to_string(&path).expect("a sheet is text");
        let sheet = read(&text, language.clone());
        let wrong: Vec<String> = sheet.cases.iter().flat_map(|case| sheet.faults(case)).collect();
        scores.insert(language.clone(), (sheet.cases.len() - wrong.len(), sheet.cases.len()));
        faults.extend(wrong.into_iter().map(|fault| format!("{language}: {fault}")));
    }
    (scores, faults)
}

#[test]
fn what_stands_around_an_article_is_known_in_every_language() {
    for folder in ["first", "second", "third", "fourth", "fifth"] {
        let folder = Path::new("tests/furniture").join(folder);
        let (scores, faults) = score(&folder);
        for (language, (right, all)) in &scores {
            println!("{}: {language}: {right} of {all}", folder.display());
        }
        assert!(scores.len() >= 21, "{}: a language is missing", folder.display());
        assert!(faults.is_empty(), "{} wrong\n{}", faults.len(), faults.join("\n"));
    }
}
