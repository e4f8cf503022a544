//! The state of the reader, which all its parts share: the text, the problems found so far and the places of what was read.

use super::{front_matter::FrontMatter, nesting, notes::Notes, tree};
use crate::format::line_index::LineIndex;
use crate::format::parsed::Locations;
use crate::format::{FileProblem, Location, ParseOptions, Parsed, Problem, ProblemKind, SectionProblem, normalize};
use crate::story::{Date, FORMAT, Inline, LanguageTag, Note, Photo, Section, Slug, Story};

/// A reader of one file.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) lines: LineIndex<'t>,
    pub(super) file: &'t str,
    pub(super) language: LanguageTag,
    pub(super) problems: Vec<Problem>,
    pub(super) places: Locations,
    pub(super) notes: Notes,
    /// The pull quotations with their places.
    pub(super) pulls: Vec<(Vec<Inline>, usize)>,
    /// The day of publication.
    pub(super) published: Option<Date>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, file: &'t str) -> Self {
        let lines = LineIndex::new(text);
        let places = Locations { front: lines.place(file, 0), ..Locations::default() };
        let (notes, language) = (Notes::default(), LanguageTag::english());
        Self { text, lines, file, language, problems: Vec::new(), places, notes, pulls: Vec::new(), published: None }
    }

    /// Notes what is wrong at byte `at`.
    pub(super) fn error(&mut self, at: usize, kind: impl Into<ProblemKind>) {
        let place = self.place(at);
        self.problems.push(Problem::new(place, kind));
    }

    /// Notes the error, if it is one.
    pub(super) fn check(&mut self, at: usize, form: Result<(), impl Into<ProblemKind>>) {
        self.valid(at, form);
    }

    /// What was read at byte `at`; notes the error, if it is one.
    pub(super) fn valid<T>(&mut self, at: usize, form: Result<T, impl Into<ProblemKind>>) -> Option<T> {
        form.map_err(|kind| self.error(at, kind)).ok()
    }

    pub(super) fn place(&self, at: usize) -> Location {
        self.lines.place(self.file, at)
    }

    /// How many photos, counts and files have a place so far.
    pub(super) fn placed(&self) -> [usize; 3] {
        [self.places.photos.len(), self.places.counts.len(), self.places.files.len()]
    }

    /// Forgets the places of what came after that, which is no part of the story.
    pub(super) fn forget(&mut self, [photos, counts, files]: [usize; 3]) {
        self.places.photos.truncate(photos);
        self.places.counts.truncate(counts);
        self.places.files.truncate(files);
    }

    /// Reads the whole file.
    pub(super) fn read(mut self, source: &ParseOptions) -> Parsed {
        let (front, base) = self.front_matter();
        if let Some(language) = &front.language {
            self.language.clone_from(language);
        }
        self.published = front.published;
        self.markup();
        let body = self.text.get(base..).unwrap_or_default();
        if let Some(at) = nesting::too_deep(body) {
            self.error(base + at, FileProblem::TooDeep);
            return Parsed { story: None, problems: self.problems, locations: self.places }.sorted();
        }
        let (nodes, too_deep) = tree::tree(body, base);
        if let Some(at) = too_deep {
            self.error(at, FileProblem::TooDeep);
        }
        let mended = self.mended(&nodes, base);
        let nodes = mended.as_ref().map_or(nodes, |mended| mended.nodes(base));
        let (opening, sections, notes) = self.body(&nodes);
        self.notes_and_references();
        if sections.is_empty() {
            self.error(self.text.trim_end().len(), SectionProblem::NoSections);
        }
        let language = self.language.clone();
        let story = normalize::story(story(front, (opening, sections, notes), language, source));
        self.unsaid(&story);
        Parsed { story: Some(story), problems: self.problems, locations: self.places }.sorted()
    }
}

/// The opening photo, the sections and the notes of a text.
pub(super) type Body = (Option<Photo>, Vec<Section>, Vec<Note>);

/// The body of a text without front matter; `None` where anything is wrong in one of its blocks.
pub(super) fn read_body(text: &str, language: &LanguageTag) -> Option<Body> {
    let mut reader = Reader { language: language.clone(), ..Reader::new(text, "") };
    let (nodes, too_deep) = tree::tree(text, 0);
    if reader.mended(&nodes, 0).is_some() || too_deep.is_some() {
        return None;
    }
    let body = reader.body(&nodes);
    reader.problems.is_empty().then_some(body)
}

fn story(front: FrontMatter, (opening, sections, notes): Body, language: LanguageTag, source: &ParseOptions) -> Story {
    let title = front.title.unwrap_or_default();
    let from_title = || Slug::of(&title);
    let from_folder = source.slug.as_deref().and_then(Slug::of);
    Story {
        format: FORMAT,
        slug: front.slug.or(from_folder).or_else(from_title).unwrap_or_else(Slug::story),
        title,
        dek: front.dek,
        language,
        accent: front.accent,
        byline: front.byline,
        authors: front.authors.into_iter().map(|(author, _)| author).collect(),
        published: front.published,
        updated: front.updated,
        hide_reading_time: front.hide_reading_time,
        links: front.links,
        credits: front.credits,
        opening,
        sections,
        notes,
    }
}
