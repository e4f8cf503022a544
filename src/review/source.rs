//! The text of a story as its author wrote it, with the numbers of its lines.

use super::{finding::Finding, html::escape, problems};
use crate::view::direction;
use std::collections::{BTreeMap, BTreeSet};

/// What a line is, by which it is set.
enum Form {
    Heading,
    Text,
    /// Marks alone, for the program that reads them.
    Marks,
}

/// A text with what is known of its lines.
pub(super) struct Lines<'r> {
    pub(super) text: &'r str,
    /// The language of the story, as a BCP 47 tag.
    pub(super) language: &'r str,
    pub(super) findings: &'r [Finding],
    pub(super) is_json: bool,
    /// The lines on which something has changed.
    pub(super) changed: &'r BTreeSet<usize>,
}

impl Lines<'_> {
    /// The lines that hold anything, each with its number and the problems in it.
    pub(super) fn html(&self) -> String {
        let mut at_lines: BTreeMap<usize, String> = BTreeMap::new();
        for finding in self.findings.iter().filter(|finding| finding.file.is_none()) {
            at_lines.entry(finding.line).or_default().push_str(&problems::at_line(finding));
        }
        let mut forms = Forms { front: Front::Before, is_json: self.is_json };
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line, forms.of(line)));
        let items: String = lines
            .filter(|(number, line, _)| !line.trim().is_empty() || at_lines.contains_key(number))
            .map(|(number, line, form)| self.item(number, line, form, at_lines.get(&number)))
            .collect();
        let language = escape(self.language);
        let direction = direction(&language);
        let hint = if self.changed.is_empty() {
            ""
        } else {
            "<p class=\"legend\">A bar beside its number: the line has changed.</p>\n"
        };
        format!("{hint}<ol class=\"lines\" lang=\"{language}\" dir=\"{direction}\">\n{items}</ol>\n")
    }

    fn item(&self, number: usize, line: &str, form: Form, problems: Option<&String>) -> String {
        let (class, words) = match form {
            Form::Heading => ("heading", marked(line)),
            Form::Text => ("text", marked(line)),
            Form::Marks => ("marks", escape(line)),
        };
        let english = |problems| format!("<div lang=\"en\" dir=\"ltr\">{problems}</div>");
        let problems = problems.map(english).unwrap_or_default();
        let mark = if self.changed.contains(&number) { " changed" } else { "" };
        format!(
            "<li id=\"line-{number}\"><span class=\"number{mark}\">{number}</span> \
             <div class=\"{class}\" dir=\"auto\">{words}</div>{problems}</li>\n"
        )
    }
}

/// How far the front matter has been read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Front {
    Before,
    Inside,
    Behind,
}

/// Tells the forms of lines, one after the other.
struct Forms {
    front: Front,
    is_json: bool,
}

impl Forms {
    fn of(&mut self, line: &str) -> Form {
        let is_fence = line.trim_end() == "---";
        let line = line.trim();
        match self.front {
            _ if self.is_json => return Form::Marks,
            Front::Before if line.is_empty() => return Form::Marks,
            Front::Before => self.front = if is_fence { Front::Inside } else { Front::Behind },
            Front::Inside if is_fence => {
                self.front = Front::Behind;
                return Form::Marks;
            }
            _ => {}
        }
        let is_marks = line.starts_with(":::")
            || line.starts_with("![")
            || line.starts_with('|')
            || line.starts_with('{') && line.ends_with('}');
        match self.front {
            Front::Inside => Form::Marks,
            _ if is_marks => Form::Marks,
            _ if line.starts_with("##") => Form::Heading,
            _ => Form::Text,
        }
    }
}

/// `line` with its attributes set back: what stands in braces behind a bracket.
fn marked(line: &str) -> String {
    let (mut html, mut rest) = (String::new(), line);
    while let Some(at) = rest.find("]{").map(|at| at + 1) {
        let (words, behind) = rest.split_at(at);
        let Some(end) = closing(behind) else { break };
        let (marks, behind) = behind.split_at(end);
        html.push_str(&format!("{}<span class=\"aside\">{}</span>", escape(words), escape(marks)));
        rest = behind;
    }
    html + &escape(rest)
}

/// Where the braces that `text` begins with are closed.
fn closing(text: &str) -> Option<usize> {
    let (mut is_quoted, mut before) = (false, ' ');
    for (at, char) in text.char_indices() {
        match char {
            '"' if before != '\\' => is_quoted = !is_quoted,
            '}' if !is_quoted => return Some(at + 1),
            _ => {}
        }
        before = char;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, findings: &[Finding]) -> String {
        Lines { text, language: "en", findings, is_json: false, changed: &BTreeSet::from([8]) }.html()
    }

    #[test]
    fn each_line_keeps_its_number_and_is_set_by_what_it_is() {
        let text =
            "---\ntitle: A <b>\n---\n\n{#a}\n## The [ford]{lang=en}\n\nIt cost [5]{.count unit=\"a } b\"} pounds.\n";
        let html = lines(text, &[]);
        for (line, said) in [
            (2, "<div class=\"marks\" dir=\"auto\">title: A &lt;b&gt;</div>"),
            (5, "<div class=\"marks\" dir=\"auto\">{#a}</div>"),
            (6, "<div class=\"heading\" dir=\"auto\">## The [ford]<span class=\"aside\">{lang=en}</span></div>"),
            (8, "It cost [5]<span class=\"aside\">{.count unit=&quot;a } b&quot;}</span> pounds.</div>"),
        ] {
            let item = html.split("<li ").find(|item| item.starts_with(&format!("id=\"line-{line}\"")));
            assert!(item.is_some_and(|item| item.contains(said)), "{line}: {html}");
        }
        assert!(html.contains("<span class=\"number changed\">8<") && html.contains("<span class=\"number\">6<"));
        assert!(!html.contains("line-4"), "an empty line has nothing to say");
    }

    #[test]
    fn a_problem_stands_at_its_line_even_where_that_is_empty() {
        let (found, expected, help) = ("nothing `here`".to_owned(), String::new(), "write".to_owned());
        let finding = Finding { is_error: true, file: None, line: 2, column: 1, found, expected, help };
        let html = lines("a\n\nb\n", &[finding]);
        assert!(html.contains("line-2") && html.contains("<code>here</code>"), "{html}");
    }

    #[test]
    fn braces_that_are_not_closed_are_text() {
        assert_eq!(marked("[a]{b \"}"), "[a]{b &quot;}");
    }
}
