//! Validation of a photo in JSON.

use super::Walker;
use crate::format::validate;
use crate::story::{Photo, Rendition, Renditions};

impl Walker<'_> {
    pub(super) fn photo(&mut self, photo: &Photo) {
        self.found.photos.push(self.path.clone());
        self.within("src", |walker| walker.check(validate::photo(&photo.src)));
        self.within("caption", |walker| walker.line(&photo.caption));
        if let Some(renditions) = &photo.renditions {
            self.within("renditions", |walker| walker.renditions(renditions));
        }
    }

    fn renditions(&mut self, renditions: &Renditions) {
        self.each("sources", &renditions.sources, |walker, _, rendition| walker.rendition(rendition));
        self.each("portrait", &renditions.portrait, |walker, _, rendition| walker.rendition(rendition));
    }

    fn rendition(&mut self, rendition: &Rendition) {
        self.within("src", |walker| walker.check(validate::photo(&rendition.src)));
    }
}
