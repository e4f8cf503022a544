//! Validation of an embed in JSON.

use super::Walker;
use crate::format::{EmbedProblem, validate};
use crate::story::Embed;

impl Walker<'_> {
    pub(super) fn embed(&mut self, embed: &Embed) {
        self.within("url", |walker| walker.check(validate::embed(&embed.url)));
        if embed.title.trim().is_empty() {
            self.within("title", |walker| walker.error(EmbedProblem::NoTitle));
        }
        if let Some(size) = embed.size {
            self.within("size", |walker| walker.pixels(size.width, size.height));
        }
        if let Some(poster) = &embed.poster {
            self.within("poster", |walker| walker.photo(poster));
        }
        self.within("caption", |walker| walker.line(&embed.caption));
    }
}
