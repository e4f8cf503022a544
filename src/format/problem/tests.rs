//! Every problem has words, and they are printed as a terminal and an editor expect them.

use super::{Location, Problem, ProblemKind::*, Severity, *};

#[rustfmt::skip]
fn every_kind() -> Vec<ProblemKind> {
    let text = || "x".to_owned();
    let known: &[&str] = &["focal"];
    vec![
        TooLarge(3_000_000), TooDeep, NotJson(text()), WrongJson(text()), UnknownField(text()),
        UnknownPart(text()), Format(0), Format(2), NoFrontMatter, OpenFrontMatter, FrontLine(text()), UnknownKey(text()),
        MissingKey("title"), EmptyKey(text()), QuotedValue(text()), ListedValue(text()),
        ValueComment { key: text(), printed: true }, ValueComment { key: text(), printed: false }, TimeOfDay(text()),
        Tag(text()), BlockedSlug { slug: text(), words: text(), instead: text() }, Entity { found: text(), char: text() }, HtmlComment, BracketedAddress(text()),
        OpenDivision { name: text(), before: None }, OpenDivision { name: text(), before: std::num::NonZeroUsize::new(3) },
        IdleAttribute { name: "width", place: "here", because: "", help: "" }, Twice(text()), Slug(text()), Language(text()),
        Colour(text()), Date(text()), Choice { name: "width", found: text(), known: vec!["wide"] },
        UnseenAuthor { name: text(), byline: text() },
        UnseenAuthor { name: text(), byline: String::new() }, Focal(text()), Size(text()), Portrait(text()), UnknownAttribute { name: text(), on: "a photo", known },
        UnknownAttribute { name: text(), on: "a link", known: &[] }, StrayAttributes, BrokenAttributes,
        ImageAttributes, NoBlankLine("#"), BrokenDivision, TopHeading, DeepHeading(5), MisplacedHeading,
        Division(String::new()), Division(text()), Unsupported("tables"), ListMarker, ListItem, DuplicateId
        { id: text(), first: None }, EmptyHeading, Headless, Introduction, NoSections, PhotoParts,
        LooseImage, PhotoAddress(text()), LateOpening, FigureNumber(0), FigureNumber(5), FigurePart,
        StageSteps(0), StageSteps(1), EarlyCard, Card("a photo"), QuoteParts, LinkAddress(String::new()),
        LinkAddress(text()), NoWords("a link"), LinkInLink, Reference, PlainSpan, DoubleSpan, CountMarkup,
        NoValue(text()), Marks { text: text(), form: text() }, SpacedNumber { text: text(), language: text(), plain: text(), form: text() },
        NoAmount { text: text(), kind: crate::story::NumberKind::Range }, BareValue { name: text(), value: text() },
        TwoReadings(Box::new(crate::format::TwoReadings { text: text(), readings: [text(), text()], tags: None, forms: None })), UnlikeUnits(text(), text()), Contradiction { text: text(), value: text() }, Number(text()), ManyDigits(text()),
        NoAlt, NoCredit, NoCaption, NoDek, YearCount(text()), OrdinalCount(text()),
    ]
}

#[test]
fn every_problem_says_what_was_found() {
    for kind in every_kind() {
        assert!(!kind.found().is_empty(), "{kind:?}");
        assert!(!kind.found().ends_with('.') && !kind.help().ends_with('.'), "{kind:?}");
    }
}

#[test]
fn a_problem_is_printed_with_its_place_first() {
    let place = Location { file: "story.dj".to_owned(), line: 12, column: 5, path: None };
    let kind = UnknownAttribute { name: "fical".to_owned(), on: "a photo", known: &["credit", "focal"] };
    let mut problem = Problem { location: place, severity: Severity::Error, kind };
    assert_eq!(
        problem.to_string(),
        "story.dj:12:5: error: unknown attribute `fical` on a photo\n  expected: one of credit, focal\n  help: did you mean `focal`?"
    );
    problem.kind = NoCaption;
    problem.severity = Severity::Warning;
    problem.location.path = Some("opening".to_owned());
    assert_eq!(problem.to_string(), "story.dj:12:5: warning: opening: a photo without a caption");
}
