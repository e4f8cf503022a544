//! Validation of a box in JSON.

use super::Walker;
use crate::format::{BoxProblem, validate};
use crate::story::{Boxout, plain_text};

impl Walker<'_> {
    pub(super) fn boxout(&mut self, boxout: &Boxout) {
        if plain_text(&boxout.heading).trim().is_empty() {
            self.error(BoxProblem::BoxHeading);
        }
        self.within("heading", |walker| walker.line(&boxout.heading));
        if boxout.blocks.is_empty() {
            self.error(BoxProblem::EmptyBox);
        }
        self.each("blocks", &boxout.blocks, |walker, _, block| {
            walker.check(validate::in_box(block));
            walker.block(block);
        });
    }
}
