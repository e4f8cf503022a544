//! Burmese.

use super::{Boilerplate, Bylines, Captions, Credits, Dates, Figures, Language, Quotations, cldr};

pub(super) static BURMESE: Language = Language {
    tag: "my",
    cldr: &cldr::MY,
    figures: &FIGURES,
    bylines: &BYLINES,
    dates: &DATES,
    credits: &CREDITS,
    captions: &CAPTIONS,
    quotations: &QUOTATIONS,
    boilerplate: &BOILERPLATE,
};

static FIGURES: Figures = Figures::NONE;

// Who wrote the article.

static BYLINES: Bylines = Bylines::NONE;

// When it was published.

static DATES: Dates = Dates::NONE;

// Who made a photo, and what it shows.

static CREDITS: Credits = Credits::NONE;

static CAPTIONS: Captions = Captions::NONE;

// What somebody said.

static QUOTATIONS: Quotations = Quotations::NONE;

// What is no part of the article.

static BOILERPLATE: Boilerplate = Boilerplate::NONE;
