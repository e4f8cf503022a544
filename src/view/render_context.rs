//! The render options, and the render context that is made of them: what every part of a page needs to know of the whole.

use super::{
    direction,
    i18n::{self, Strings},
};
use crate::story::{LanguageTag, Slug, Story};
use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, BTreeSet},
};

/// The render options: how a story is set into a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The level of the headline, 1 to 3; sections stand one below. Other values are moved into that range.
    pub level: u8,
    /// The base of relative URLs: the URL of the story's folder, or empty for the page's own.
    pub base: String,
}

impl Default for Options {
    fn default() -> Self {
        Self { level: 1, base: String::new() }
    }
}

/// The render context of a story, made once and read by every part.
pub(super) struct RenderContext {
    /// The level of the headline, 1 to 3.
    pub(super) level: u8,
    /// The base of relative URLs; empty or with a slash at its end.
    pub(super) base: String,
    /// The name that begins every `id`.
    pub(super) slug: Slug,
    /// The ids of the sections, for links between them.
    pub(super) sections: BTreeSet<Slug>,
    /// The numbers of the notes, by their ids.
    pub(super) notes: BTreeMap<String, usize>,
    /// The numbers of the notes that have been referred to already.
    pub(super) referred: RefCell<BTreeSet<usize>>,
    /// The `id` in the page of the section that is being rendered, and how many figures of it have been.
    pub(super) figures: RefCell<(String, usize)>,
    /// How many corrections have been rendered.
    pub(super) corrections: Cell<usize>,
    /// The language of the story.
    pub(super) language: LanguageTag,
    /// Whether that is written from right to left.
    pub(super) is_right_to_left: bool,
    /// The interface's words in that language.
    pub(super) words: &'static Strings,
}

impl RenderContext {
    /// The context of `story` when rendered with `options`.
    pub(super) fn new(story: &Story, options: &Options) -> Self {
        let mut base = options.base.clone();
        if !base.is_empty() && !base.ends_with('/') {
            base.push('/');
        }
        Self {
            level: options.level.clamp(1, 3),
            base,
            slug: story.slug.clone(),
            sections: story.sections.iter().map(|section| section.id.clone()).collect(),
            notes: story.notes.iter().zip(1..).map(|(note, number)| (note.id.clone(), number)).collect(),
            referred: RefCell::default(),
            figures: RefCell::default(),
            corrections: Cell::default(),
            language: story.language.clone(),
            is_right_to_left: direction::of(&story.language) == "rtl",
            words: i18n::of(&story.language),
        }
    }

    /// The number of the note `id`, and whether this is the first time that it is asked for.
    pub(super) fn refer(&self, id: &str) -> Option<(usize, bool)> {
        let number = *self.notes.get(id)?;
        Some((number, self.referred.borrow_mut().insert(number)))
    }

    /// The number of the correction that is rendered next, in reading order.
    pub(super) fn next_correction(&self) -> usize {
        let number = self.corrections.get() + 1;
        self.corrections.set(number);
        number
    }

    /// The `id` of a section in the page.
    pub(super) fn id(&self, section: &str) -> String {
        format!("{}-{section}", self.slug)
    }

    /// The same, as the figures that are rendered next are of that section.
    pub(super) fn begin_section(&self, section: &str) -> String {
        let id = self.id(section);
        *self.figures.borrow_mut() = (id.clone(), 0);
        id
    }

    /// The `id` in the page of the figure that is rendered next: its number within its section, so that a link to it still leads
    /// there after something has been added to another one.
    pub(super) fn next_figure(&self) -> String {
        let mut figures = self.figures.borrow_mut();
        figures.1 += 1;
        format!("{}-figure-{}", figures.0, figures.1)
    }
}
