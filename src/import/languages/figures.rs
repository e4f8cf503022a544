//! How a language writes numbers in prose.

use crate::story::Qualifier;

/// The words around numbers. A phrase that ends in `*` is the beginning of a word.
#[derive(Debug)]
pub(in crate::import) struct Figures {
    /// Whether words stand without spaces between them or take endings, so that letters may follow a phrase.
    pub(in crate::import) joined: bool,
    /// Words for whole numbers, which count where a scale or a counted noun stands behind them: `zwölf` is 12.
    pub(in crate::import) words: &'static [(&'static str, u32)],
    /// Names of powers of ten, with those that the CLDR does not have: `Mrd`, `lakh crore`.
    pub(in crate::import) scales: &'static [&'static str],
    /// How many zeros a scale has, where numbers are written with several of them: `3조9538억`.
    pub(in crate::import) powers: &'static [(&'static str, u32)],
    /// Words behind a number that make it a share, the one to print first: `Prozent`.
    pub(in crate::import) percent: &'static [&'static str],
    /// The same before a number: `百分之`, `yüzde`.
    pub(in crate::import) percent_before: &'static [&'static str],
    /// Names of currencies beside those of the CLDR, as prose has them: `dollars`.
    pub(in crate::import) currencies: &'static [&'static str],
    /// Names of currencies that stand before the number.
    pub(in crate::import) currencies_before: &'static [&'static str],
    /// Units of measurement beside those of the CLDR.
    pub(in crate::import) units: &'static [&'static str],
    /// Units of time beside those of the CLDR.
    pub(in crate::import) times: &'static [&'static str],
    /// What news counts: people, dead, houses; classifiers where the language has them.
    pub(in crate::import) counted: &'static [&'static str],
    /// Small words between a number and its unit: `de`, `d'`.
    pub(in crate::import) links: &'static [&'static str],
    /// Words before a number that say that it counts more of what was named before: `otras`, `ещё`.
    pub(in crate::import) others: &'static [&'static str],
    /// Words behind a number that say that it is a part of what was named before: `davon`, `из которых`.
    pub(in crate::import) parts: &'static [&'static str],
    /// Words between a part and its whole: `sur`, `of the`.
    pub(in crate::import) wholes: &'static [&'static str],
    /// The same between two numbers in words: `em`.
    pub(in crate::import) shares: &'static [&'static str],
    /// Words before a number that say that it is a sum of what was named before: `salito a`, `संख्या`.
    pub(in crate::import) totals: &'static [&'static str],
    /// Words before what is counted, in a sentence that goes on with how many there are: `die Zahl der`.
    pub(in crate::import) numbers_of: &'static [&'static str],
    /// Adjectives that stand before what is counted there, where most stand behind it: `nouveaux`.
    pub(in crate::import) leading: &'static [&'static str],
    /// Words before a bare number there that make it a name or a place: `le`, `in`.
    pub(in crate::import) articles: &'static [&'static str],
    /// Words before a number that add a half to it or take something off: `डेढ़`.
    pub(in crate::import) halves: &'static [&'static str],
    /// Forms of the scales of `powers` that have an ending, which is no part of the number: `binin`.
    pub(in crate::import) declined: &'static [&'static str],
    /// Phrases before a number that say how exact it is.
    pub(in crate::import) before: &'static [(&'static str, Qualifier)],
    /// The same behind a number, its scale or its unit.
    pub(in crate::import) behind: &'static [(&'static str, Qualifier)],
    /// Words that tell of a number that is wished for.
    pub(in crate::import) targets: &'static [&'static str],
    /// Verbs at the end of a clause, behind a participle or with it, with which a word of `targets` tells no wish but what is said:
    /// `soll 14 Uhren gestohlen haben`.
    pub(in crate::import) hearsay: &'static [&'static str],
    /// Words between two numbers that make one range, score or share of them: `bis`.
    pub(in crate::import) between: &'static [&'static str],
    /// Two words that make a range of the numbers behind them: `zwischen` … `und`.
    pub(in crate::import) pairs: &'static [(&'static str, &'static str)],
    /// Two words between which stands what the number behind the second was before: `von` … `auf`.
    pub(in crate::import) changed: &'static [(&'static str, &'static str)],
    /// Words before the first of two numbers that say that it became the second: `passé de`.
    pub(in crate::import) changes: &'static [&'static str],
    /// Words before a number that make it a name, a place in a row, a year, an age or a time: `article`, `第`, `im Jahr`.
    pub(in crate::import) names: &'static [&'static str],
    /// Words before a number that make it the base of a rate: `por cada`.
    pub(in crate::import) bases: &'static [&'static str],
    /// The same right behind its unit: `当たり`.
    pub(in crate::import) bases_behind: &'static [&'static str],
    /// Words that do so only between another number and a round one: `12 Fälle auf 100.000 Einwohner`.
    pub(in crate::import) ratios: &'static [&'static str],
    /// What behind a number makes it a place in a row, a date, an age or a time of day: `Uhr`, `-й`, `日`.
    pub(in crate::import) orders: &'static [&'static str],
    /// Words before a number with a unit of time that say how long something lasts: `während`.
    pub(in crate::import) lasting: &'static [&'static str],
    /// Words before a number with a unit of time that place it: `vor`, `in den letzten`.
    pub(in crate::import) spans: &'static [&'static str],
    /// The same behind its unit: `Jahre alt`, `ago`.
    pub(in crate::import) spans_behind: &'static [&'static str],
    /// Words behind a span of time that say that it is spent in prison: `Haft`, `de prison`.
    pub(in crate::import) prisons: &'static [&'static str],
    /// How verbs end that may stand right behind a number, in words of five letters or more: `aron`.
    pub(in crate::import) verb_endings: &'static [&'static str],
    /// Articles behind which a number names one thing, as that of a telephone: `el`.
    pub(in crate::import) singular_articles: &'static [&'static str],
    /// What is said of people who came to harm, and of those who were taken: `getötet`.
    pub(in crate::import) harms: &'static [&'static str],
    /// Words for people: `personnes`.
    pub(in crate::import) people: &'static [&'static str],
    /// Words that cannot be what a number counts: prepositions, conjunctions, verbs.
    pub(in crate::import) stops: &'static [&'static str],
    /// Phrases that end in one of `before` and say no more than what the amount is of: `Angebot über`. One that begins with `*`
    /// may be the end of a longer word.
    pub(in crate::import) topics: &'static [&'static str],
    /// Words of sports, beside which a distance in metres names an event: `im Finale über 1500 Meter`.
    pub(in crate::import) races: &'static [&'static str],
    /// Words that announce a correction: the numbers of its paragraph are not true.
    pub(in crate::import) corrections: &'static [&'static str],
}

impl Figures {
    /// A language of which nothing is known.
    pub(super) const NONE: Self = Self {
        joined: false,
        words: &[],
        scales: &[],
        powers: &[],
        percent: &[],
        percent_before: &[],
        currencies: &[],
        currencies_before: &[],
        units: &[],
        times: &[],
        counted: &[],
        links: &[],
        others: &[],
        parts: &[],
        wholes: &[],
        shares: &[],
        totals: &[],
        numbers_of: &[],
        leading: &[],
        articles: &[],
        halves: &[],
        declined: &[],
        before: &[],
        behind: &[],
        targets: &[],
        hearsay: &[],
        between: &[],
        pairs: &[],
        changed: &[],
        changes: &[],
        names: &[],
        bases: &[],
        bases_behind: &[],
        ratios: &[],
        orders: &[],
        lasting: &[],
        spans: &[],
        spans_behind: &[],
        prisons: &[],
        verb_endings: &[],
        singular_articles: &[],
        harms: &[],
        people: &[],
        stops: &[],
        topics: &[],
        races: &[],
        corrections: &[],
    };
}
