//! What every part of the reader shares: the text, the problems found so far and the places of what was read.

use super::{front::Front, nesting, tree};
use crate::story::{
    FORMAT, Photo, Place, Problem, ProblemKind, Reading, Section, Source, Story, lines::Lines, normal, reading::Places,
    slug,
};

/// A reader of one file.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) lines: Lines<'t>,
    pub(super) file: &'t str,
    pub(super) language: String,
    pub(super) problems: Vec<Problem>,
    pub(super) places: Places,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, file: &'t str) -> Self {
        let lines = Lines::new(text);
        let places = Places { front: lines.place(file, 0), ..Places::default() };
        Self { text, lines, file, language: "en".to_owned(), problems: Vec::new(), places }
    }

    /// Notes what is wrong at byte `at`.
    pub(super) fn error(&mut self, at: usize, kind: ProblemKind) {
        let place = self.place(at);
        self.problems.push(Problem { place, severity: kind.severity(), kind });
    }

    /// Notes the error, if it is one.
    pub(super) fn check(&mut self, at: usize, form: Result<(), ProblemKind>) {
        if let Err(kind) = form {
            self.error(at, kind);
        }
    }

    pub(super) fn place(&self, at: usize) -> Place {
        self.lines.place(self.file, at)
    }

    /// Reads the whole file.
    pub(super) fn read(mut self, source: &Source) -> Reading {
        let (front, base) = self.front();
        if let Some(language) = &front.language {
            self.language.clone_from(language);
        }
        self.markup();
        let body = self.text.get(base..).unwrap_or_default();
        if let Some(at) = nesting::too_deep(body) {
            self.error(base + at, ProblemKind::TooDeep);
            return Reading { story: None, problems: self.problems, places: self.places }.sorted();
        }
        let (nodes, too_deep) = tree::tree(body, base);
        if let Some(at) = too_deep {
            self.error(at, ProblemKind::TooDeep);
        }
        let nodes = self.closed(nodes);
        let (opening, sections) = self.body(&nodes);
        if sections.is_empty() {
            self.error(self.text.trim_end().len(), ProblemKind::NoSections);
        }
        let story = normal::story(story(front, opening, sections, self.language, source));
        Reading { story: Some(story), problems: self.problems, places: self.places }.sorted()
    }
}

/// The opening photo and the sections of a text without a front block; `None` where anything is wrong.
pub(super) fn read_body(text: &str, language: &str) -> Option<(Option<Photo>, Vec<Section>)> {
    let mut reader = Reader { language: language.to_owned(), ..Reader::new(text, "") };
    let (nodes, too_deep) = tree::tree(text, 0);
    let nodes = reader.closed(nodes);
    let body = reader.body(&nodes);
    (reader.problems.is_empty() && too_deep.is_none()).then_some(body)
}

fn story(front: Front, opening: Option<Photo>, sections: Vec<Section>, language: String, source: &Source) -> Story {
    let title = front.title.unwrap_or_default();
    let from_title = || Some(slug::slugify(&title)).filter(|slug| !slug.is_empty());
    let from_folder = source.slug.as_deref().map(slug::slugify).filter(|slug| !slug.is_empty());
    Story {
        format: FORMAT,
        slug: front.slug.or(from_folder).or_else(from_title).unwrap_or_else(|| "story".to_owned()),
        title,
        dek: front.dek,
        language,
        accent: front.accent,
        byline: front.byline,
        authors: front.authors.into_iter().map(|(author, _)| author).collect(),
        published: front.published,
        updated: front.updated,
        credits: front.credits,
        opening,
        sections,
    }
}
