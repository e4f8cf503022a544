//! Validation of related links in JSON.

use super::Walker;
use crate::format::{InlineProblem, RelatedProblem, validate};
use crate::story::{Photo, RelatedLink, plain_text};

impl Walker<'_> {
    pub(super) fn related(&mut self, links: &[RelatedLink]) {
        if links.is_empty() {
            self.error(RelatedProblem::RelatedParts);
        }
        self.each("related", links, |walker, _, link| {
            walker.within("href", |walker| walker.check(validate::link(&link.href)));
            if plain_text(&link.title).trim().is_empty() {
                walker.error(InlineProblem::NoWords("a link"));
            }
            walker.within("title", |walker| {
                walker.check(validate::no_link(&link.title));
                walker.check(validate::no_note(&link.title, "in a link"));
                walker.line(&link.title);
            });
            if let Some(photo) = &link.photo {
                walker.within("photo", |walker| walker.thumbnail(photo));
            }
        });
    }

    fn thumbnail(&mut self, photo: &Photo) {
        let plain = Photo {
            size: photo.size,
            renditions: photo.renditions.clone(),
            ..Photo::new(photo.src.clone(), photo.alt.clone())
        };
        if *photo != plain {
            self.error(RelatedProblem::RelatedPhoto);
        }
        self.photo(photo);
    }
}
