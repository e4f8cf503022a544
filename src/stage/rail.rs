//! The rail: how far the reader has come in the whole story.

use super::{browser::Element, events::News, look::Look, mark::Progress};
use crate::motion::{Phase, Thousandths, progress};
use alloc::vec::Vec;

/// The article, which carries the progress.
pub(super) struct Rail {
    article: Option<Element>,
    progress: Progress,
    /// Whether the end has been in view.
    complete: bool,
}

impl Rail {
    /// The article that `root` is or holds.
    pub(super) fn find(root: &Element) -> Self {
        let article = if root.matches("article") { Some(root.clone()) } else { root.first("article") };
        Self { article, progress: Progress::default(), complete: false }
    }

    /// Reads how far the reader has come. Answers with the phase of the story in a viewport three times as high, for what is
    /// outside of that needs no look; `None` where there is no article to judge by.
    pub(super) fn read(&mut self, look: &Look) -> Option<Phase> {
        let span = look.span(self.article.as_ref()?);
        self.progress.read = Thousandths::of(progress::read(span, look.viewport));
        Some(Phase::of(span, look.line(2.0), look.line(-1.0)))
    }

    /// Writes it, and says once when the end is reached.
    pub(super) fn write(&mut self, news: &mut Vec<News>) {
        if let Some(article) = &self.article {
            self.progress.write(article);
        }
        if self.progress.read == Thousandths::ONE && !self.complete {
            self.complete = true;
            news.push(News::new("complete", &[]));
        }
    }

    /// Takes back what was written.
    pub(super) fn detach(&mut self) {
        if let Some(article) = &self.article {
            self.progress.detach(article);
        }
    }
}
