//! Pull divisions: words of the text, set large.

use super::{reader::Reader, tree::Node};
use crate::format::{PullProblem, validate};
use crate::story::{Inline, Said, Story, plain_text};

impl Reader<'_> {
    /// A pull quotation; `None` where it is not one paragraph of words.
    pub(super) fn pull(&mut self, node: &Node<'_>) -> Option<Vec<Inline>> {
        self.no_attributes(node, "a pull quotation");
        let line = match node.children.as_slice() {
            [line] if line.is_paragraph() => line,
            _ => return self.refuse(node, PullProblem::PullParts),
        };
        self.no_attributes(line, "a paragraph");
        let words = self.line(&line.children);
        self.valid(line.span.start, validate::pull(&words))?;
        self.valid(line.span.start, validate::pulls(self.pulls.len() + 1))?;
        self.pulls.push((words.clone(), line.span.start));
        Some(words)
    }

    /// Notes pull quotations of words that `story` does not say.
    pub(super) fn unsaid(&mut self, story: &Story) {
        let pulls = std::mem::take(&mut self.pulls);
        if pulls.is_empty() {
            return;
        }
        let said = Said::of(story);
        for (words, at) in pulls.into_iter().filter(|(words, _)| !said.has(words)) {
            self.error(at, PullProblem::UnsaidWords(plain_text(&words)));
        }
    }
}
