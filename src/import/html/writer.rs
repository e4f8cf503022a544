//! The article, written block by block.

mod blocks;
mod inline;

use super::element::{Role, is_heard_only, role};
use super::line::Words;
use super::picture;
use crate::import::{heuristics, markup};
use ego_tree::NodeId;
use scraper::{ElementRef, Node};
use std::collections::HashSet;

/// How deep elements are read as they are: as deep as browsers nest them. What is deeper is read as text.
const DEEPEST: usize = 256;

/// The most letters of a line over the body, and the fewest of a paragraph with which the body begins for sure.
const SHORT: usize = 60;
const LONG: usize = 200;

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
    /// Whether a paragraph of the body has been written.
    is_begun: bool,
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
        if self.furniture.contains(&element.id()) || is_heard_only(element) {
            return;
        }
        match role(element.value()) {
            Role::Skipped => {}
            Role::Inline if self.quotations > 0 && element.value().name() == "cite" && self.is_alone(element) => {
                self.speaker(element);
            }
            Role::Inline => self.inline(element),
            Role::Break if self.flat > 0 => self.words.part(),
            // Two breaks in a row show an empty line: another paragraph.
            Role::Break if self.mark.is_empty() && self.lists.is_empty() && self.words.is_at_empty_line() => self.end(),
            Role::Break => self.words.end_line(),
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
        let block = self.unlinked(lines.join("\n"));
        self.write(&block, Last::Other);
    }

    /// `block` without its links where it is a line as short as a byline over the body.
    fn unlinked(&mut self, block: String) -> String {
        if self.is_begun {
            return block;
        }
        let words = markup::parse(&block).text;
        let letters = words.chars().count();
        self.is_begun = letters >= LONG;
        let is_line = letters <= SHORT && !heuristics::ends_sentence(&words);
        if is_line && block.contains("](") { words } else { block }
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
