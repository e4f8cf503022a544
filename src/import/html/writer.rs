//! The article, written block by block.

use super::element::{Role, role};
use super::line::{Place, Words, raised};
use super::{picture, table};
use crate::import::{heuristics, markup};
use ego_tree::NodeId;
use scraper::{ElementRef, Node, node::Element};
use std::collections::HashSet;

/// How deep elements are read as they are: as deep as browsers nest them. What is deeper is read as text.
const DEEPEST: usize = 256;

/// What the last block was: what may follow it without an empty line between.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Last {
    #[default]
    Other,
    Picture,
    Item,
    Quotation,
}

/// Text that grows block by block.
#[derive(Default)]
pub(super) struct Writer<'p> {
    out: String,
    words: Words,
    /// What stands before the next block: `## `, `- `.
    mark: String,
    last: Last,
    /// How many blocks have ended.
    ended: usize,
    /// How many elements are open, all and those in which a block ends no line or words have no marks.
    depth: usize,
    quotations: usize,
    flat: usize,
    plain: usize,
    /// The captions of the figures that are open.
    captions: Vec<Vec<ElementRef<'p>>>,
    /// The number of the next item of each list that is open; `None` where it has no numbers.
    lists: Vec<Option<usize>>,
    /// Elements that are left out.
    furniture: HashSet<NodeId>,
}

impl<'p> Writer<'p> {
    /// A writer that leaves out `furniture`.
    pub(super) fn new(headline: &str, furniture: HashSet<NodeId>) -> Self {
        let mut writer = Self { furniture, ..Self::default() };
        if !headline.is_empty() {
            writer.write(&format!("# {headline}"), Last::Other);
        }
        writer
    }

    /// Writes what stands in `element`.
    pub(super) fn read(&mut self, element: ElementRef<'p>) {
        if self.depth >= DEEPEST {
            let texts = element.descendants().filter_map(|node| {
                let shown =
                    node.parent().and_then(ElementRef::wrap).is_none_or(|above| role(above.value()) != Role::Skipped);
                node.value().as_text().filter(|_| shown)
            });
            texts.for_each(|text| self.words.push(text));
            return;
        }
        self.depth += 1;
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.words.push(text),
                Node::Element(_) => ElementRef::wrap(child).into_iter().for_each(|child| self.element(child)),
                _ => {}
            }
        }
        self.depth -= 1;
    }

    fn element(&mut self, element: ElementRef<'p>) {
        if self.furniture.contains(&element.id()) {
            return;
        }
        match role(element.value()) {
            Role::Skipped => {}
            Role::Inline if self.quotations > 0 && element.value().name() == "cite" && self.is_alone(element) => {
                self.speaker(element);
            }
            Role::Inline => self.read(element),
            Role::Break if self.flat > 0 => self.words.part(),
            Role::Break => self.words.end_line(),
            Role::Mark(mark) => self.around(element, |words, place| words.stress(place, mark)),
            Role::Link => self.link(element),
            Role::Superscript => self.superscript(element),
            Role::Picture if self.flat == 0 => picture::line(element).into_iter().for_each(|line| {
                self.end();
                self.write(&line, Last::Picture);
            }),
            Role::Picture => {}
            _ if self.flat > 0 => {
                self.words.part();
                self.read(element);
                self.words.part();
            }
            role => self.block(element, role),
        }
    }

    fn block(&mut self, element: ElementRef<'p>, role: Role) {
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
                self.mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.read(element);
                self.end();
                self.mark.clear();
            }
            Role::Table => match table::lines(element) {
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
        self.in_line(element);
        let lines = self.take();
        if lines.is_empty() {
            return;
        }
        if self.last == Last::Picture {
            self.out.push('\n');
            self.out.push_str(&lines.join(" "));
            self.last = Last::Other;
        } else {
            self.write(&lines.join(" "), Last::Other);
        }
    }

    /// Who said what is quoted, behind a dash.
    fn speaker(&mut self, element: ElementRef<'p>) {
        // Before the name, a dash may stand.
        if self.words.has_letters() {
            self.end()
        } else {
            drop(self.take())
        }
        self.plain += 1;
        self.in_line(element);
        self.plain -= 1;
        let words = self.take().join(" ");
        if !words.is_empty() {
            let dash = if words.starts_with(['—', '–', '―', '-', '─', '~']) { "" } else { "— " };
            self.write(&format!("> {dash}{words}"), Last::Quotation);
        }
    }

    fn in_line(&mut self, element: ElementRef<'p>) {
        self.flat += 1;
        self.read(element);
        self.flat -= 1;
    }

    /// Whether nothing stands beside `element` in its line, or it stands right in a quotation.
    fn is_alone(&self, element: ElementRef<'_>) -> bool {
        let Some(above) = element.parent() else { return false };
        let is_quotation = |above| ElementRef::wrap(above).is_some_and(|above| above.value().name() == "blockquote");
        let empty = |node: &Node| match node {
            Node::Text(text) => text.trim().trim_matches(['—', '–', '―', '-']).is_empty(),
            Node::Element(_) => false,
            _ => true,
        };
        let mut others = element.prev_siblings().chain(element.next_siblings());
        let mut behind = element.next_siblings();
        let ends = !self.words.has_letters() && behind.all(|other| other.value().is_element() || empty(other.value()));
        self.flat == 0 && (is_quotation(above) && ends || others.all(|other| empty(other.value())))
    }

    /// Reads `element`, and marks its words unless blocks end in it.
    fn around(&mut self, element: ElementRef<'p>, mark: impl FnOnce(&mut Words, Place)) {
        let (place, ended) = (self.words.place(), self.ended);
        self.read(element);
        if ended == self.ended && self.plain == 0 {
            mark(&mut self.words, place);
        }
    }

    fn link(&mut self, element: ElementRef<'p>) {
        let href = element.value().attr("href").unwrap_or_default().trim();
        let whole = ["http://", "https://", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
        if !whole || href.contains(char::is_whitespace) || self.plain > 0 {
            return self.read(element);
        }
        let (place, ended) = (self.words.place(), self.ended);
        self.plain += 1;
        self.read(element);
        self.plain -= 1;
        if ended == self.ended {
            self.words.link(place, href);
        }
    }

    /// Digits are an exponent; a link is the mark of a note.
    fn superscript(&mut self, element: ElementRef<'p>) {
        let linked = |node: ElementRef<'_>| node.value().name() == "a";
        let inside = element.descendants().filter_map(ElementRef::wrap).any(linked);
        let text: String = element.text().collect();
        let text = text.trim();
        let around = element.parent().and_then(ElementRef::wrap).is_some_and(linked);
        let numbered = text.trim_matches(['[', ']', '(', ')']).chars().all(|letter| letter.is_ascii_digit());
        if inside || numbered && (around || text.starts_with('[')) {
            return;
        }
        match raised(text) {
            Some(digits) => self.words.push(&digits),
            None => self.read(element),
        }
    }

    /// Ends the block that is being written.
    fn end(&mut self) {
        let lines = self.take();
        let worded = lines.iter().any(|line| line.chars().any(|letter| !"*_".contains(letter)));
        if !worded {
            return;
        }
        let mark = std::mem::take(&mut self.mark);
        if self.quotations > 0 && mark.is_empty() {
            return self.write(&format!("> {}", lines.join("\n> ")), Last::Quotation);
        }
        if !mark.is_empty() {
            let last = if mark.starts_with('#') { Last::Other } else { Last::Item };
            return self.write(&format!("{mark}{}", lines.join(" ")), last);
        }
        self.write(&unlinked(lines.join("\n")), Last::Other);
    }

    /// The lines of the block that is being written, which ends.
    fn take(&mut self) -> Vec<String> {
        self.ended += 1;
        self.words.take()
    }

    fn write(&mut self, block: &str, last: Last) {
        if !self.out.is_empty() {
            self.out.push_str(match (self.last, last) {
                (Last::Item, Last::Item) => "\n",
                (Last::Quotation, Last::Quotation) => "\n>\n",
                _ => "\n\n",
            });
        }
        self.out.push_str(block);
        self.last = last;
        self.ended += 1;
    }

    /// The text.
    pub(super) fn finish(mut self) -> String {
        self.end();
        self.out.push('\n');
        self.out
    }
}

/// The number of the first item of a list; `None` where its items have no numbers.
fn first_number(list: &Element) -> Option<usize> {
    (list.name() == "ol").then(|| {
        list.attr("start").and_then(|start| start.trim().parse().ok()).filter(|start| *start < 100).unwrap_or(1)
    })
}

/// `block` without its links where it is a line as short as a byline.
fn unlinked(block: String) -> String {
    if !block.contains("](") {
        return block;
    }
    let words = markup::parse(&block).text;
    if words.chars().count() <= 60 && !heuristics::ends_sentence(&words) { words } else { block }
}
