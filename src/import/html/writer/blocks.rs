//! Blocks: what stands before their words, and what belongs together.

use super::{Last, Writer};
use crate::import::html::{element::Role, table};
use scraper::{ElementRef, node::Element};

/// What stands before the items of a list for each list that it stands in.
const INDENT: &str = "    ";

/// The most lists within one another that are told apart.
const DEEPEST: usize = 9;

impl<'p> Writer<'p> {
    pub(super) fn block(&mut self, element: ElementRef<'p>, role: Role) {
        // A paragraph inside an item has its mark.
        self.end();
        match role {
            Role::Heading(mark) => self.heading(element, mark),
            Role::Quotation => {
                self.last = Last::Other;
                self.quotations += 1;
                self.read(element);
                self.end();
                self.quotations -= 1;
                self.last = Last::Other;
            }
            Role::Foot if self.quotations > 0 => self.speaker(element),
            Role::Foot => {}
            Role::List => {
                self.lists.push(first_number(element.value()));
                self.read(element);
                self.end();
                self.lists.pop();
                if self.lists.is_empty() {
                    self.last = Last::Other;
                }
            }
            Role::Item => {
                let indent = INDENT.repeat(self.lists.len().saturating_sub(1).min(DEEPEST));
                self.mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{indent}{}. ", *number - 1)
                    }
                    _ => format!("{indent}- "),
                };
                self.read(element);
                self.end();
                self.mark.clear();
            }
            Role::Table => match table::lines(element, |cell| self.bare(cell)) {
                Some(lines) => {
                    let title =
                        element.children().filter_map(ElementRef::wrap).find(|child| child.value().name() == "caption");
                    title.into_iter().for_each(|title| self.read(title));
                    self.end();
                    self.write(&lines.join("\n"), Last::Other);
                }
                None => self.read(element),
            },
            Role::Lines => self.lines(element),
            Role::Figure => self.figure(element),
            Role::Caption => match self.captions.last_mut() {
                Some(captions) => captions.push(element),
                None => self.caption(element),
            },
            Role::Rule => self.write("***", Last::Other),
            _ => self.read(element),
        }
        self.end();
    }

    fn heading(&mut self, element: ElementRef<'p>, mark: &str) {
        self.plain += 1;
        self.mark = mark.to_owned();
        self.read(element);
        self.end();
        self.plain -= 1;
        self.mark.clear();
    }

    /// Text whose line ends are shown.
    fn lines(&mut self, element: ElementRef<'p>) {
        let text: String = element.text().collect();
        for line in text.lines() {
            self.words.push(line);
            self.words.end_line();
        }
    }

    /// Pictures, then their captions.
    fn figure(&mut self, element: ElementRef<'p>) {
        self.captions.push(Vec::new());
        self.read(element);
        self.end();
        let captions = self.captions.pop().unwrap_or_default();
        captions.into_iter().for_each(|caption| self.caption(caption));
    }

    /// A caption stands under its picture, on one line.
    fn caption(&mut self, element: ElementRef<'p>) {
        let line = self.in_line(element);
        if line.is_empty() {
            return;
        }
        if self.last == Last::Picture {
            self.out.push('\n');
            self.out.push_str(&line);
            self.last = Last::Other;
        } else {
            self.write(&line, Last::Other);
        }
    }

    /// Who said what is quoted, behind a dash.
    pub(super) fn speaker(&mut self, element: ElementRef<'p>) {
        // Before the name, a dash may stand.
        if self.words.has_letters() {
            self.end()
        } else {
            drop(self.take())
        }
        let words = self.bare(element);
        if !words.is_empty() {
            let dash = if words.starts_with(['—', '–', '―', '-', '─', '~']) { "" } else { "— " };
            self.write(&format!("> {dash}{words}"), Last::Quotation);
        }
    }

    /// The words of `element` on one line, without marks.
    fn bare(&mut self, element: ElementRef<'p>) -> String {
        self.plain += 1;
        let line = self.in_line(element);
        self.plain -= 1;
        line
    }

    /// The words of `element` on one line.
    fn in_line(&mut self, element: ElementRef<'p>) -> String {
        self.flat += 1;
        self.read(element);
        self.flat -= 1;
        self.take().join(" ")
    }
}

/// The number of the first item of a list; `None` where its items have no numbers.
fn first_number(list: &Element) -> Option<usize> {
    (list.name() == "ol").then(|| {
        list.attr("start").and_then(|start| start.trim().parse().ok()).filter(|start| *start < 100).unwrap_or(1)
    })
}
