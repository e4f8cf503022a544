//! Validation of corrections and editors' notes in JSON.

use super::Walker;
use crate::format::{CorrectionProblem, validate};
use crate::story::{Correction, Inline, plain_text};

impl Walker<'_> {
    pub(super) fn correction(&mut self, correction: &Correction) {
        let published = self.published;
        self.within("date", |walker| walker.check(validate::correction(correction.date, published)));
        self.remark("text", &correction.text, "a correction");
    }

    /// The paragraphs in `field` of what is called `what`.
    pub(super) fn remark(&mut self, field: &str, text: &[Vec<Inline>], what: &'static str) {
        if text.iter().all(|words| plain_text(words).trim().is_empty()) {
            self.error(CorrectionProblem::RemarkParts(what));
        }
        self.each(field, text, |walker, _, words| walker.line(words));
    }
}
