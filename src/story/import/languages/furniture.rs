//! What stands around the text of an article: bylines, dates, credits, captions, quotations, boilerplate.

/// Lines that name who wrote the article.
#[derive(Debug)]
pub(in crate::story::import) struct Bylines {
    /// What stands before the name, with its space: `By `, `Von `.
    pub(in crate::story::import) before: &'static [&'static str],
    /// What stands behind the name: `기자`, `報道`.
    pub(in crate::story::import) behind: &'static [&'static str],
    /// Labels with their colon: `Reporter:`.
    pub(in crate::story::import) labels: &'static [&'static str],
    /// Small words that may stand between names: `and`, `von`.
    pub(in crate::story::import) joiners: &'static [&'static str],
    /// Words that name an office or a post: `correspondent`.
    pub(in crate::story::import) posts: &'static [&'static str],
    /// Words that name no writer though they stand in its place: `By noon`.
    pub(in crate::story::import) not: &'static [&'static str],
}

/// Lines that say when an article was published or changed; names of months and days come from the CLDR.
#[derive(Debug)]
pub(in crate::story::import) struct Dates {
    /// Words for the day of publication.
    pub(in crate::story::import) published: &'static [&'static str],
    /// Words for the day of the last change.
    pub(in crate::story::import) updated: &'static [&'static str],
    /// Other words that only go with a date: `on`, `at`, `Uhr`, zones.
    pub(in crate::story::import) clockwork: &'static [&'static str],
    /// Marks behind year, month and day: `年`, `月`, `日`.
    pub(in crate::story::import) marks: &'static [&'static str],
    /// Names of months beside those of the CLDR.
    pub(in crate::story::import) months: &'static [(&'static str, u8)],
    /// Words that only announce how long reading takes: `minute read`.
    pub(in crate::story::import) reading_time: &'static [&'static str],
}

/// Who made a photo.
#[derive(Debug)]
pub(in crate::story::import) struct Credits {
    /// Labels before a colon; longer ones first.
    pub(in crate::story::import) labels: &'static [&'static str],
    /// Labels without a colon: `Photo by`.
    pub(in crate::story::import) by: &'static [&'static str],
    /// Labels that open a line of their own: `Image source,`.
    pub(in crate::story::import) sources: &'static [&'static str],
    /// Words in brackets that make them a credit: `photo`, `handout`.
    pub(in crate::story::import) words: &'static [&'static str],
    /// Agencies and archives of the language's countries.
    pub(in crate::story::import) agencies: &'static [&'static str],
}

/// What a photo shows.
#[derive(Debug)]
pub(in crate::story::import) struct Captions {
    /// Words that announce a caption.
    pub(in crate::story::import) labels: &'static [&'static str],
    /// Marks that open one: `△`, `▲`.
    pub(in crate::story::import) marks: &'static [&'static str],
    /// Words that say where in the picture something is: `Bild oben`, `(left)`.
    pub(in crate::story::import) words: &'static [&'static str],
}

/// What somebody said.
#[derive(Debug)]
pub(in crate::story::import) struct Quotations {
    /// Pairs of marks around a quotation.
    pub(in crate::story::import) marks: &'static [(char, char)],
    /// Words that tell of speech.
    pub(in crate::story::import) saying: &'static [&'static str],
    /// Words that are no name though they stand beside a word of speech: `He`.
    pub(in crate::story::import) pronouns: &'static [&'static str],
    /// Words that are no first name: `The`, `Mr`.
    pub(in crate::story::import) not_names: &'static [&'static str],
    /// Labels of question and answer in an interview: `Q:`, `Frage:`.
    pub(in crate::story::import) interview: &'static [&'static str],
}

/// Lines that are no part of the article.
#[derive(Debug)]
pub(in crate::story::import) struct Boilerplate {
    /// Labels of a headline.
    pub(in crate::story::import) titles: &'static [&'static str],
    /// Labels of a deck.
    pub(in crate::story::import) decks: &'static [&'static str],
    /// How lines begin that pages set between paragraphs and that open nothing.
    pub(in crate::story::import) notices: &'static [&'static str],
    /// How lines begin that say who else worked on the article.
    pub(in crate::story::import) endings: &'static [&'static str],
    /// What such lines contain.
    pub(in crate::story::import) ending_phrases: &'static [&'static str],
    /// Marks of the end: `ENDS`, `-30-`.
    pub(in crate::story::import) end_marks: &'static [&'static str],
    /// How lines begin that are for the newsroom and never for a reader: `Slug:`, `Embargo`.
    pub(in crate::story::import) newsroom: &'static [&'static str],
}

impl Bylines {
    /// None is known.
    pub(super) const NONE: Self = Self { before: &[], behind: &[], labels: &[], joiners: &[], posts: &[], not: &[] };
}

impl Dates {
    /// None is known.
    pub(super) const NONE: Self =
        Self { published: &[], updated: &[], clockwork: &[], marks: &[], months: &[], reading_time: &[] };
}

impl Credits {
    /// None is known.
    pub(super) const NONE: Self = Self { labels: &[], by: &[], sources: &[], words: &[], agencies: &[] };
}

impl Captions {
    /// None is known.
    pub(super) const NONE: Self = Self { labels: &[], marks: &[], words: &[] };
}

impl Quotations {
    /// None is known.
    pub(super) const NONE: Self = Self { marks: &[], saying: &[], pronouns: &[], not_names: &[], interview: &[] };
}

impl Boilerplate {
    /// None is known.
    pub(super) const NONE: Self = Self {
        titles: &[],
        decks: &[],
        notices: &[],
        endings: &[],
        ending_phrases: &[],
        end_marks: &[],
        newsroom: &[],
    };
}
