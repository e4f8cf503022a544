//! Validation of a story in JSON beyond what its types demand.

mod boxout;
mod chart;
mod correction;
mod embed;
mod notes;
mod photo;
mod pull;
mod related;
mod table;

use super::steps::Step;
use crate::format::{
    BlockProblem, FrontMatterProblem, InlineProblem, ProblemKind, SectionProblem, StageProblem, rule, validate,
};
use crate::story::{Block, Date, Figures, Inline, List, Photo, Said, Section, Story, Visual, plain_text};
use std::collections::BTreeSet;

/// What is wrong, and where the photos and counts are, each list in reading order.
#[derive(Default)]
pub(super) struct Found {
    pub(super) problems: Vec<(Vec<Step>, ProblemKind)>,
    pub(super) photos: Vec<Vec<Step>>,
    pub(super) counts: Vec<Vec<Step>>,
    pub(super) charts: Vec<Vec<Step>>,
    pub(super) files: Vec<Vec<Step>>,
}

/// Checks `story`.
pub(super) fn validate(story: &Story) -> Found {
    let mut walker = Walker {
        found: Found::default(),
        path: Vec::new(),
        language: &story.language,
        notes: BTreeSet::new(),
        published: story.published,
        said: Said::of(story),
        pulls: 0,
    };
    walker.story(story);
    walker.found
}

struct Walker<'s> {
    found: Found,
    path: Vec<Step>,
    /// The language of the story.
    language: &'s str,
    /// The ids of its notes.
    notes: BTreeSet<&'s str>,
    /// The day of its publication.
    published: Option<Date>,
    /// What it says.
    said: Said,
    /// How many pull quotations have been found.
    pulls: usize,
}

impl<'s> Walker<'s> {
    fn story(&mut self, story: &'s Story) {
        self.notes = story.notes.iter().map(|note| note.id.as_str()).collect();
        if story.title.trim().is_empty() {
            self.within("title", |walker| walker.error(FrontMatterProblem::EmptyKey("title".to_owned())));
        }
        self.each("authors", &story.authors, |walker, _, author| {
            walker.check(validate::author(author, story.byline.as_deref()));
        });
        if let Some(opening) = &story.opening {
            self.within("opening", |walker| walker.photo(opening));
        }
        let empty = story.sections.iter().all(|section| section.heading.is_empty() && section.blocks.is_empty());
        if empty {
            self.error(SectionProblem::NoSections);
        }
        self.notes(story);
        let mut ids = BTreeSet::new();
        self.each("sections", &story.sections, |walker, index, section| {
            walker.section(section, index);
            if !ids.insert(&section.id) {
                let id = section.id.to_string();
                walker.within("id", |walker| walker.error(SectionProblem::DuplicateId { id, first: None }));
            }
        });
    }

    fn section(&mut self, section: &Section, index: usize) {
        let headless = plain_text(&section.heading).trim().is_empty();
        if headless && index > 0 {
            self.error(SectionProblem::Headless);
        } else if headless && (*section.id != *"intro" || section.kicker.is_some()) {
            self.error(SectionProblem::Introduction);
        }
        self.within("heading", |walker| walker.line(&section.heading));
        let idle = rule::idle(&section.blocks);
        self.each("blocks", &section.blocks, |walker, index, block| {
            if idle.binary_search(&index).is_ok() {
                walker.error(BlockProblem::IdleRule);
            }
            if matches!(block, Block::Card(_)) {
                walker.error(StageProblem::CardOutside);
            }
            walker.block(block);
        });
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(words) => self.within("paragraph", |walker| walker.line(words)),
            Block::Subheading(words) => self.within("subheading", |walker| walker.line(words)),
            Block::List(list) => self.within("list", |walker| walker.list(list, 1)),
            Block::Rule => {}
            Block::Box(boxout) => self.within("box", |walker| walker.boxout(boxout)),
            Block::Correction(correction) => self.within("correction", |walker| walker.correction(correction)),
            Block::EditorsNote(text) => self.remark("editors-note", text, "an editor's note"),
            Block::Related(links) => self.related(links),
            Block::Pull(words) => self.within("pull", |walker| walker.pull(words)),
            Block::Quote(quote) => self.within("quote", |walker| {
                if quote.text.iter().all(|words| plain_text(words).trim().is_empty()) {
                    walker.error(BlockProblem::QuoteParts);
                }
                walker.each("text", &quote.text, |walker, _, words| walker.line(words));
            }),
            Block::Figures(figures) => self.within("figures", |walker| walker.figures(figures)),
            Block::Photo(photo) => self.within("photo", |walker| walker.photo(photo)),
            Block::Table(table) => self.within("table", |walker| walker.table(table)),
            Block::Chart(chart) => self.within("chart", |walker| walker.chart(chart)),
            Block::Stage(stage) => self.within("stage", |walker| {
                walker.check(validate::steps(stage.steps.len()));
                walker.within("side", |walker| walker.check(validate::side(stage.layout, stage.side)));
                walker.each("steps", &stage.steps, |walker, index, step| {
                    let before = stage.steps.get(..index).unwrap_or_default();
                    walker.check(validate::visual(stage.layout, before, &step.visual));
                    let own = validate::own_transition(index, step);
                    walker.within("transition", |walker| walker.check(own));
                    match &step.visual {
                        Visual::Photo(photo) => walker.within("photo", |walker| walker.photo(photo)),
                        Visual::Figures(figures) => walker.within("figures", |walker| walker.figures(figures)),
                        Visual::Chart(chart) => walker.within("chart", |walker| walker.chart(chart)),
                        Visual::Video(video) => walker.within("video", |walker| walker.video(video)),
                        Visual::Region(region) => walker.within("region", |walker| {
                            walker.check(validate::region_edges(region));
                            if region.alt.trim().is_empty() {
                                walker.error(StageProblem::RegionWords);
                            }
                        }),
                    }
                    walker.each("cards", &step.cards, |walker, _, card| {
                        walker.check(validate::card(card));
                        walker.block(card);
                    });
                });
            }),
            Block::Card(card) => self.within("card", |walker| {
                if card.blocks.is_empty() {
                    walker.error(StageProblem::EmptyCard);
                }
                walker.each("blocks", &card.blocks, |walker, _, block| {
                    walker.check(validate::in_card(block));
                    walker.block(block);
                });
            }),
            Block::Pair(pair) => self.within("pair", |walker| {
                walker.check(validate::pair(pair.photos.len()));
                walker.photos(&pair.photos);
            }),
            Block::Gallery(gallery) => self.within("gallery", |walker| {
                walker.check(validate::gallery(gallery.photos.len()));
                walker.photos(&gallery.photos);
            }),
            Block::Embed(embed) => self.within("embed", |walker| walker.embed(embed)),
            Block::Video(video) => self.within("video", |walker| walker.video(video)),
            Block::Audio(audio) => self.within("audio", |walker| walker.audio(audio)),
        }
    }

    /// A list that is the `level`th around its items.
    fn list(&mut self, list: &List, level: usize) {
        self.check(validate::list_level(level));
        self.each("items", &list.items, |walker, _, item| match &item.list {
            None => walker.line(&item.text),
            Some(list) => {
                walker.within("text", |walker| walker.line(&item.text));
                walker.within("list", |walker| walker.list(list, level + 1));
            }
        });
    }

    fn photos(&mut self, photos: &[Photo]) {
        self.each("photos", photos, |walker, _, photo| walker.photo(photo));
    }

    fn figures(&mut self, figures: &Figures) {
        self.check(validate::figures(figures.counts.len()));
        let unlike = validate::compared(&figures.counts).err().filter(|_| figures.compare);
        self.each("counts", &figures.counts, |walker, index, count| {
            walker.count(count);
            let problem = unlike.clone().filter(|(at, _)| *at == index);
            walker.check(problem.map_or(Ok(()), |(_, problem)| Err(problem)));
        });
    }

    fn count(&mut self, count: &crate::story::Count) {
        self.found.counts.push(self.path.clone());
        if count.text.trim().is_empty() {
            self.error(InlineProblem::NoWords("a count"));
        }
        let quantity = validate::quantity(count, self.language);
        let value = quantity.is_ok().then(|| validate::count(count));
        self.within("text", |walker| walker.check(quantity));
        self.within("value", |walker| walker.check(value.unwrap_or(Ok(()))));
        self.within("motion", |walker| walker.check(validate::motion(count)));
    }

    fn line(&mut self, words: &[Inline]) {
        for (index, inline) in words.iter().enumerate() {
            self.path.push(Step::Index(index));
            self.inline(inline);
            self.path.pop();
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(_) | Inline::Break => {}
            Inline::Note(id) => self.within("note", |walker| walker.note_reference(id)),
            Inline::Emphasis(words) => self.within("emphasis", |walker| walker.line(words)),
            Inline::Strong(words) => self.within("strong", |walker| walker.line(words)),
            Inline::Subscript(words) => self.within("subscript", |walker| walker.line(words)),
            Inline::Superscript(words) => self.within("superscript", |walker| walker.line(words)),
            Inline::Count(count) => self.within("count", |walker| walker.count(count)),
            Inline::Link { href, text } => self.within("link", |walker| {
                walker.within("href", |walker| walker.check(validate::link(href)));
                walker.words(text, "a link");
                walker.check(validate::no_link(text));
                walker.check(validate::no_note(text, "in a link"));
            }),
            Inline::Date { text, .. } => self.within("date", |walker| walker.words(text, "a date")),
            Inline::Foreign { text, .. } => {
                self.within("foreign", |walker| walker.words(text, "a span of foreign words"));
            }
        }
    }

    fn words(&mut self, words: &[Inline], what: &'static str) {
        if plain_text(words).trim().is_empty() {
            self.error(InlineProblem::NoWords(what));
        }
        self.within("text", |walker| walker.line(words));
    }

    fn within(&mut self, field: &str, check: impl FnOnce(&mut Self)) {
        self.path.push(Step::Field(field.to_owned()));
        check(self);
        self.path.pop();
    }

    fn each<'i, T>(&mut self, field: &str, items: &'i [T], mut check: impl FnMut(&mut Self, usize, &'i T)) {
        self.within(field, |walker| {
            let mut at = 0..;
            walker.indexed(items, |walker, item| check(walker, at.next().unwrap_or_default(), item));
        });
    }

    fn indexed<'i, T>(&mut self, items: &'i [T], mut check: impl FnMut(&mut Self, &'i T)) {
        for (index, item) in items.iter().enumerate() {
            self.path.push(Step::Index(index));
            check(self, item);
            self.path.pop();
        }
    }

    fn check(&mut self, form: Result<(), impl Into<ProblemKind>>) {
        if let Err(kind) = form {
            self.error(kind);
        }
    }

    fn error(&mut self, kind: impl Into<ProblemKind>) {
        self.found.problems.push((self.path.clone(), kind.into()));
    }
}
