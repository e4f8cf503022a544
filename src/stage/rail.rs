//! The rail: how far the reader has come in the whole story.

use super::{
    dom::{self, PROGRESS},
    events::News,
    look::Look,
};
use crate::motion::{Phase, Thousandths, progress};
use web_sys::{Element, HtmlElement};

/// The article, which carries the progress.
pub(super) struct Rail {
    article: Option<HtmlElement>,
    read: Thousandths,
    written: Option<Thousandths>,
    /// Whether the end has been in view.
    complete: bool,
}

impl Rail {
    /// The article that `root` is or holds.
    pub(super) fn find(root: &Element) -> Self {
        use wasm_bindgen::JsCast;
        let own = if root.matches("article").unwrap_or_default() { root.clone().dyn_into().ok() } else { None };
        Self {
            article: own.or_else(|| dom::first(root, "article")),
            read: Thousandths::ZERO,
            written: None,
            complete: false,
        }
    }

    /// Reads how far the reader has come. Answers with the phase of the story in a viewport three times as high, for what is
    /// outside of that needs no look; `None` where there is no article to judge by.
    pub(super) fn read(&mut self, look: &Look) -> Option<Phase> {
        let span = look.span(self.article.as_ref()?);
        self.read = Thousandths::of(progress::read(span, look.viewport));
        Some(Phase::of(span, look.line(2.0), look.line(-1.0)))
    }

    /// Writes it, and says once when the end is reached.
    pub(super) fn write(&mut self, news: &mut Vec<News>) {
        if let Some(article) = &self.article {
            dom::write_progress(article, &mut self.written, self.read);
        }
        if self.read == Thousandths::ONE && !self.complete {
            self.complete = true;
            news.push(News::Complete);
        }
    }

    /// Takes back what was written.
    pub(super) fn detach(&mut self) {
        if let (Some(article), Some(_)) = (&self.article, self.written.take()) {
            dom::unstyle(article, PROGRESS);
        }
    }
}
