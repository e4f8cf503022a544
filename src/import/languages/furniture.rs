//! What stands around the text of an article: bylines, dates, credits, captions, quotations, boilerplate.
//!
//! Every word is in small letters. Where one stands in a line, the letters beside it are of another word, except beside
//! scripts that set no spaces.

/// Lines that name who wrote the article.
#[derive(Debug)]
pub(in crate::import) struct Bylines {
    /// What stands before the name: `by`, `von`, `автор`. A colon or a slash may follow.
    pub(in crate::import) before: &'static [&'static str],
    /// What stands behind the name: `기자`, `報導`.
    pub(in crate::import) behind: &'static [&'static str],
    /// Labels with their colon, which are no part of the byline: `Reporter:`.
    pub(in crate::import) labels: &'static [&'static str],
    /// Small words that may stand in and between names: `and`, `von`.
    pub(in crate::import) joiners: &'static [&'static str],
    /// Words that name an office or a post: `correspondent`.
    pub(in crate::import) posts: &'static [&'static str],
    /// Words that name no writer though they stand in its place: `By noon`.
    pub(in crate::import) not: &'static [&'static str],
}

/// Lines that say when an article was published or changed; names of months and days come from the CLDR.
#[derive(Debug)]
pub(in crate::import) struct Dates {
    /// Words for the day of publication.
    pub(in crate::import) published: &'static [&'static str],
    /// Words for the day of the last change.
    pub(in crate::import) updated: &'static [&'static str],
    /// Other words that only go with a date: `on`, `at`, `Uhr`, `年`, zones.
    pub(in crate::import) clockwork: &'static [&'static str],
    /// Words before a year that count from another one, and the year before their first: `令和`, 2018.
    pub(in crate::import) eras: &'static [(&'static str, u32)],
    /// Names of months beside those of the CLDR.
    pub(in crate::import) months: &'static [(&'static str, u8)],
    /// Words that make a span of time one that ends now: `ago`, `vor`.
    pub(in crate::import) ago: &'static [&'static str],
    /// Whether `5/7/2022` begins with its day; unclear where absent.
    pub(in crate::import) day_first: bool,
    /// Words that only say how long reading takes: `minute read`.
    pub(in crate::import) reading_time: &'static [&'static str],
}

/// Who made a photo.
#[derive(Debug)]
pub(in crate::import) struct Credits {
    /// Labels before a colon, `=` or a slash.
    pub(in crate::import) labels: &'static [&'static str],
    /// Labels without a colon: `photo by`.
    pub(in crate::import) by: &'static [&'static str],
    /// What stands behind the name: `摄`, `撮影`.
    pub(in crate::import) behind: &'static [&'static str],
    /// Labels that open a line of their own: `image source,`.
    pub(in crate::import) sources: &'static [&'static str],
    /// Words in brackets that make them a credit: `photo`, `handout`.
    pub(in crate::import) words: &'static [&'static str],
    /// Agencies and archives of the language's countries, in their own case.
    pub(in crate::import) agencies: &'static [&'static str],
}

/// What a photo shows.
#[derive(Debug)]
pub(in crate::import) struct Captions {
    /// Words that announce a caption, with their colon or comma.
    pub(in crate::import) labels: &'static [&'static str],
    /// Words that only captions begin with: `图为`.
    pub(in crate::import) openings: &'static [&'static str],
}

/// What somebody said.
#[derive(Debug)]
pub(in crate::import) struct Quotations {
    /// Pairs of marks around a quotation.
    pub(in crate::import) marks: &'static [(char, char)],
    /// Words that tell of speech.
    pub(in crate::import) saying: &'static [&'static str],
    /// Words that are no name though they stand beside a word of speech: `He`.
    pub(in crate::import) pronouns: &'static [&'static str],
    /// Words that are no first name: `The`, `Mr`.
    pub(in crate::import) not_names: &'static [&'static str],
    /// Words for whoever is asked, which a question of an interview has: `you`.
    pub(in crate::import) addressed: &'static [&'static str],
    /// Labels of question and answer in an interview: `q`, `frage`.
    pub(in crate::import) interview: &'static [&'static str],
}

/// Lines that are no part of the article.
#[derive(Debug)]
pub(in crate::import) struct Boilerplate {
    /// Labels of a headline.
    pub(in crate::import) titles: &'static [&'static str],
    /// Labels of a deck.
    pub(in crate::import) decks: &'static [&'static str],
    /// How lines begin that pages set between paragraphs: advertisements, sharing, subscriptions, other articles.
    pub(in crate::import) notices: &'static [&'static str],
    /// What pages set inside of lines, behind links and credits, in its own case: `opens new tab`.
    pub(in crate::import) inside: &'static [&'static str],
    /// Labels, in capitals where they stand, of lines that lead to pictures and films elsewhere: `PHOTOS:`.
    pub(in crate::import) teasers: &'static [&'static str],
    /// Notices that are nothing else: `share`, which may begin a sentence.
    pub(in crate::import) buttons: &'static [&'static str],
    /// Words that say over the body what kind of article follows (kickers): `interview`, `reportage`.
    pub(in crate::import) kickers: &'static [&'static str],
    /// Names of parts of a paper, which stand over a headline: `sport`, `wirtschaft`.
    pub(in crate::import) rubrics: &'static [&'static str],
    /// How lines begin that say who else worked on the article.
    pub(in crate::import) endings: &'static [&'static str],
    /// What such lines contain.
    pub(in crate::import) ending_phrases: &'static [&'static str],
    /// Words that stand alone behind the last line: `ends`, `完`.
    pub(in crate::import) end_marks: &'static [&'static str],
    /// How lines begin that are for the newsroom: `slug`, `embargo`. A colon must follow where the word may begin a sentence.
    pub(in crate::import) newsroom: &'static [&'static str],
    /// Words for words, in a line that counts them: `1,200 words`.
    pub(in crate::import) words: &'static [&'static str],
    /// What a remark says that nobody outside may read: `off the record`.
    pub(in crate::import) off_record: &'static [&'static str],
    /// Labels of lines that are no headings: `source:`, `correction:`.
    pub(in crate::import) labels: &'static [&'static str],
}

impl Bylines {
    /// None is known.
    pub(super) const NONE: Self = Self { before: &[], behind: &[], labels: &[], joiners: &[], posts: &[], not: &[] };
}

impl Dates {
    /// None is known.
    pub(super) const NONE: Self = Self {
        published: &[],
        updated: &[],
        clockwork: &[],
        eras: &[],
        months: &[],
        ago: &[],
        day_first: true,
        reading_time: &[],
    };
}

impl Credits {
    /// None is known.
    pub(super) const NONE: Self = Self { labels: &[], by: &[], behind: &[], sources: &[], words: &[], agencies: &[] };
}

impl Captions {
    /// None is known.
    pub(super) const NONE: Self = Self { labels: &[], openings: &[] };
}

impl Quotations {
    /// None is known.
    pub(super) const NONE: Self =
        Self { marks: &[], saying: &[], pronouns: &[], not_names: &[], addressed: &[], interview: &[] };
}

impl Boilerplate {
    /// None is known.
    pub(super) const NONE: Self = Self {
        titles: &[],
        decks: &[],
        notices: &[],
        inside: &[],
        teasers: &[],
        buttons: &[],
        kickers: &[],
        rubrics: &[],
        endings: &[],
        ending_phrases: &[],
        end_marks: &[],
        newsroom: &[],
        words: &[],
        off_record: &[],
        labels: &[],
    };
}
