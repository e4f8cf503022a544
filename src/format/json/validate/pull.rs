//! Validation of a pull quotation in JSON.

use super::Walker;
use crate::format::{PullProblem, validate};
use crate::story::{Inline, plain_text};

impl Walker<'_> {
    pub(super) fn pull(&mut self, words: &[Inline]) {
        self.pulls += 1;
        let form = validate::pulls(self.pulls).and_then(|()| validate::pull(words));
        let is_sound = form.is_ok();
        self.check(form);
        if is_sound && !self.said.has(words) {
            self.error(PullProblem::UnsaidWords(plain_text(words)));
        }
        let counts = self.found.counts.len();
        self.line(words);
        // A count in it is refused, and none of the story's.
        self.found.counts.truncate(counts);
    }
}
