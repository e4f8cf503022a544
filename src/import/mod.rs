//! Turns a finished article, pasted as plain text or read from a document, into a story, and says what it guessed on the way.
//!
//! The text goes through these steps, a file each: tracked changes are accepted (`revision`), what pages set inside of lines (`page_words`), comments and
//! notes (`annotation`) taken out; lines become draft blocks (`line`, `table`, `draft_parser`); what is no part of the article is taken out (`boilerplate`);
//! drafts find their role (`list`, `live_blog`, `article_head`, `photo`, `ending`, `quotation`, `heading`); they become a story (`to_story`) with its notes (`note`), whose
//! running text gets its counts and links (`inline_builder`, `count`, `markup`); proposals are ranked (`rank`). [`import`] is the list
//! of these passes in their order.
//!
//! **Nothing is lost.** Every letter and digit of the article is in the story once, or is listed in the report as
//! a word that became structure (`Credit:`, a list number), as a comment, as a note or as boilerplate. Where a guess could not keep every word, it is not made
//! but suggested: `“…,” she said.` stays a paragraph, because a pull quote would lose "said".
//!
//! **Nothing is invented.** No byline, date or alt text that the article does not give. The one exception is
//! the file name of a photo of which the article gives only caption and credit; the report lists it.
//!
//! Next: the file that is written of it, and that authors go on with, [`format`](crate::format).

mod agency;
mod annotation;
mod boilerplate;
mod byline;
mod caption;
#[rustfmt::skip]
mod characters;
mod article_head;
mod count;
mod credit;
#[cfg(feature = "docx")]
pub mod document;
#[cfg(feature = "docx")]
mod docx;
mod draft;
mod draft_parser;
mod ending;
mod guess;
mod heading;
mod heuristics;
#[cfg(all(feature = "html", not(target_family = "wasm")))]
pub mod html;
mod image;
mod inline_builder;
mod interview;
mod language;
mod languages;
mod line;
mod list;
mod live_blog;
mod markup;
mod metadata_row;
mod note;
mod number_custom;
#[cfg(feature = "docx")]
mod odt;
mod page_words;
mod persian;
mod photo;
mod publication;
mod quotation;
mod rank;
mod relative_time;
mod report;
mod revision;
mod signature;
#[cfg(any(feature = "docx", all(feature = "html", not(target_family = "wasm"))))]
mod superscript;
mod table;
mod to_story;

pub use guess::{Guess, Kind};
#[cfg(feature = "ssr")]
pub(crate) use heuristics::sentence_ends;
pub(super) use languages::{names_month, power};
pub(super) use publication::month;

use crate::story::{LanguageTag, Slug, Story};
use interview::Interview;
use languages::LanguageSet;

/// What is known of an article beside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The name of the story in addresses; made from the title where absent.
    pub slug: Option<Slug>,
    /// The language of the text; guessed from the text where absent.
    pub language: Option<LanguageTag>,
}

/// A story made from an article, and what was guessed to make it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The story.
    pub story: Story,
    /// Every guess, by line; those of numbers by how much they carry the story.
    pub guesses: Vec<Guess>,
    /// The counts of the story, those first that carry it most, each as its place among them in reading order; their guesses are in
    /// the same order.
    pub strongest: Vec<usize>,
}

/// Makes a story of `text`, an article as plain text in any house style.
///
/// ```
/// use scrollwork::import::{Options, import};
///
/// let article = "The bridge that waited\n\nWork stopped in 2019.\n\nThe town spent $4.5 million on 12 pillars.\n";
/// let import = import(article, &Options::default());
/// assert_eq!(import.story.title, "The bridge that waited");
/// assert!(import.report().contains("$4.5 million"));
/// ```
#[must_use]
pub fn import(text: &str, options: &Options) -> Import {
    let mut guesses = Vec::new();
    let language = language::detect(text, options, &mut guesses);
    let languages = LanguageSet::new(&language);
    let (mut drafts, mut notes) = draft_parser::parse(text, &languages, &mut guesses);
    boilerplate::remove(&mut drafts, &languages, &mut guesses);
    ending::split_glued_credits(&mut drafts, &languages);
    let mut drafts = list::gather(drafts, &mut guesses);
    live_blog::mark_times(&mut drafts, &languages);
    let interview = Interview::detect(&drafts, &languages);
    let mut head = article_head::extract(&mut drafts, &interview, &languages, &mut guesses);
    article_head::take_late_dates(&mut head, &mut drafts, &languages, &mut guesses);
    let mut drafts = photo::gather(drafts, &languages, &mut guesses);
    let credits = ending::extract(&mut drafts, &mut head.byline, &languages, &mut guesses);
    let mut drafts = quotation::mark(drafts, &languages, &mut guesses);
    heading::mark(&mut drafts, &interview, &languages, &mut guesses);
    if !note::is_ambiguous(text) {
        notes.place(&mut drafts);
    }
    let mut story = to_story::story(head, credits, drafts, language.clone(), options, &mut guesses);
    story.notes = notes.finish(&mut guesses);
    guesses.extend(language::not_looked_for(&language));
    guesses.sort_by_key(|guess| guess.line);
    let strongest = rank::rank(&mut story, &mut guesses);
    Import { story, guesses, strongest }
}
