//! Validation of embeds, films and recordings in JSON.

use super::Walker;
use crate::format::{EmbedProblem, MediaProblem, validate};
use crate::story::{Audio, Embed, Video};

impl Walker<'_> {
    pub(super) fn embed(&mut self, embed: &Embed) {
        self.within("url", |walker| walker.check(validate::embed(&embed.url)));
        if embed.title.trim().is_empty() {
            self.within("title", |walker| walker.error(EmbedProblem::NoTitle));
        }
        if let Some(poster) = &embed.poster {
            self.within("poster", |walker| walker.photo(poster));
        }
        self.within("caption", |walker| walker.line(&embed.caption));
    }

    pub(super) fn video(&mut self, video: &Video) {
        self.found.files.push(self.path.clone());
        self.within("src", |walker| walker.check(validate::film(&video.src)));
        self.within("poster", |walker| walker.photo(&video.poster));
    }

    pub(super) fn audio(&mut self, audio: &Audio) {
        self.found.files.push(self.path.clone());
        self.within("src", |walker| walker.check(validate::recording(&audio.src)));
        if audio.title.trim().is_empty() {
            self.within("title", |walker| walker.error(MediaProblem::NoAudioTitle));
        }
        self.each("transcript", &audio.transcript, |walker, _, words| walker.line(words));
    }
}
