//! Everything that can be wrong with a story.

use crate::story::NumberKind;
use std::num::NonZeroUsize;

/// The two readings of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoReadings {
    /// The text.
    pub text: String,
    /// Its values in plain digits.
    pub readings: [String; 2],
    /// The language tags with a region whose readers read it so, in the order of the values, where a region decides.
    pub tags: Option<[String; 2]>,
    /// The language tag whose readers write neither so, and how they write the two, where the tag is known.
    pub forms: Option<(String, [String; 2])>,
}

/// Everything that can be wrong with a story, with what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The file is larger than a story can be, in bytes.
    TooLarge(usize),
    /// More is nested in one another than a story needs.
    TooDeep,
    /// The file is not JSON at all; the parser's words.
    NotJson(String),
    /// A value of JSON is not of the form that a story needs; the parser's words.
    WrongJson(String),
    /// A field of JSON that this version does not know.
    UnknownField(String),
    /// A block or inline of JSON that this version does not know, left out.
    UnknownPart(String),
    /// A format number that this version does not read.
    Format(u32),
    /// The file does not begin with front matter.
    NoFrontMatter,
    /// The front matter is not closed.
    OpenFrontMatter,
    /// A line of the front matter that is not `key: value`.
    FrontLine(String),
    /// A key that the front matter does not know.
    UnknownKey(String),
    /// A key that the front matter must have.
    MissingKey(&'static str),
    /// A key without a value.
    EmptyKey(String),
    /// A value of the front matter in quotation marks, which are no part of it.
    QuotedValue(String),
    /// A list as the value of a key of the front matter that may be repeated.
    ListedValue(String),
    /// Words behind a `#` in a value of the front matter, printed with it or left out.
    ValueComment {
        /// The key.
        key: String,
        /// Whether the words are a part of the value.
        printed: bool,
    },
    /// A time of day behind a date, left out.
    TimeOfDay(String),
    /// A key or attribute that is given twice.
    Twice(String),
    /// Not the form of a slug or id.
    Slug(String),
    /// Not the form of a BCP 47 tag.
    Language(String),
    /// Not the form of a colour.
    Colour(String),
    /// Not a date.
    Date(String),
    /// A writer whom the byline does not name.
    UnseenAuthor {
        /// The name.
        name: String,
        /// The byline; empty where there is none.
        byline: String,
    },
    /// Not one of the names that are known.
    Choice {
        /// The attribute.
        name: &'static str,
        /// What it was given.
        found: String,
        /// What it may be given.
        known: Vec<&'static str>,
    },
    /// Not the form of a focal point.
    Focal(String),
    /// Not the form of a size in pixels.
    Size(String),
    /// Not the ratio of an upright crop.
    Portrait(String),
    /// An attribute that this construct does not have.
    UnknownAttribute {
        /// The attribute, with its `.` or `#` where it is a class or an id.
        name: String,
        /// The construct, with its article: `a photo`.
        on: &'static str,
        /// The attributes that it has.
        known: &'static [&'static str],
    },
    /// An attribute that this construct has, and that does nothing where it stands.
    IdleAttribute {
        /// The attribute, with its `.` where it is a class.
        name: &'static str,
        /// Where it stands: `on a photo of a stage`.
        place: &'static str,
        /// What decides in its place.
        because: &'static str,
        /// What to do.
        help: &'static str,
    },
    /// Attributes that no construct follows.
    StrayAttributes,
    /// Text in braces that is not read as attributes.
    BrokenAttributes,
    /// An attribute whose value is not in quotation marks and needs them.
    BareValue {
        /// The attribute.
        name: String,
        /// Its value.
        value: String,
    },
    /// Attributes behind an image instead of above its division.
    ImageAttributes,
    /// A line inside a paragraph that would begin another block, were there a blank line; its mark.
    NoBlankLine(&'static str),
    /// A `:::` division that is not closed; its name, and the line of another that begins within it.
    OpenDivision {
        /// Its name.
        name: String,
        /// The line of the division that begins before this one has ended.
        before: Option<NonZeroUsize>,
    },
    /// A line with `:::` that opens nothing.
    BrokenDivision,
    /// A heading of the level that the title has.
    TopHeading,
    /// A heading below the two levels that a story has.
    DeepHeading(u16),
    /// A heading where none may stand.
    MisplacedHeading,
    /// A `:::` division with a name that is not known, or with none.
    Division(String),
    /// A construct of Djot that a story does not have, in the plural: `tables`.
    Unsupported(&'static str),
    /// A list that is neither bulleted nor numbered 1, 2, 3.
    ListMarker,
    /// A list item that is not one paragraph.
    ListItem,
    /// Two sections of one id, and the line of the first where it is known.
    DuplicateId {
        /// The id.
        id: String,
        /// The line of the first.
        first: Option<NonZeroUsize>,
    },
    /// A heading without words.
    EmptyHeading,
    /// A later section without a heading.
    Headless,
    /// An introduction that cannot be told apart: an id or kicker on the section without a heading.
    Introduction,
    /// A story without text.
    NoSections,
    /// A photo division that is not one image and at most one caption.
    PhotoParts,
    /// An image outside a photo division.
    LooseImage,
    /// An address that a parenthesis of its own ends too early; the whole of it.
    BracketedAddress(String),
    /// An address from which no photo is taken.
    PhotoAddress(String),
    /// An opening photo that does not stand first.
    LateOpening,
    /// A wrong number of figures.
    FigureNumber(usize),
    /// A paragraph of figures that is not one count.
    FigurePart,
    /// A stage with too few photos.
    StageSteps(usize),
    /// A card before the first photo of a stage.
    EarlyCard,
    /// A block that cannot be a card, with its article.
    Card(&'static str),
    /// A quotation without words or with something that is not a paragraph.
    QuoteParts,
    /// A link that does not lead where a link may.
    LinkAddress(String),
    /// A link, date or foreign span without words.
    NoWords(&'static str),
    /// A link within the words of another.
    LinkInLink,
    /// A tag of HTML, which would be printed.
    Tag(String),
    /// A character reference of HTML, which would be printed, and the character that it stands for.
    Entity {
        /// The reference: `&nbsp;`.
        found: String,
        /// The character.
        char: String,
    },
    /// A comment of HTML, which would be printed.
    HtmlComment,
    /// A link by reference.
    Reference,
    /// A span that is neither a count nor a date nor foreign words.
    PlainSpan,
    /// A span that is more than one of them.
    DoubleSpan,
    /// Markup within the text of a count.
    CountMarkup,
    /// A count whose number cannot be read.
    NoValue(String),
    /// A count whose digits or marks are those of no number.
    Marks {
        /// The text.
        text: String,
        /// A number as readers of the language write it.
        form: String,
    },
    /// A count whose number is no amount: a range, a date, a name.
    NoAmount {
        /// The text.
        text: String,
        /// What its number is.
        kind: NumberKind,
    },
    /// A count whose number can be read in two ways.
    TwoReadings(Box<TwoReadings>),
    /// A count with a space between digits in a language where spaces do not group them.
    SpacedNumber {
        /// The text.
        text: String,
        /// The language tag.
        language: String,
        /// Its value in plain digits.
        plain: String,
        /// How readers of the language write the value.
        form: String,
    },
    /// A count whose value is not the number in its text.
    Contradiction {
        /// The text.
        text: String,
        /// The value.
        value: String,
    },
    /// Not a number.
    Number(String),
    /// A number with more digits than are exact.
    ManyDigits(String),
    /// A photo that is not described.
    NoAlt,
    /// A photo without a credit.
    NoCredit,
    /// A photo without a caption.
    NoCaption,
    /// A slug that block lists take for an advertisement's.
    BlockedSlug {
        /// The slug.
        slug: String,
        /// The words in it that they know.
        words: String,
        /// The slug without these; may be empty.
        instead: String,
    },
    /// A story without a dek.
    NoDek,
    /// A count that looks like a year.
    YearCount(String),
    /// A count that looks like an ordinal.
    OrdinalCount(String),
    /// Figures to compare that are in different units, those of the first and of the first other.
    UnlikeUnits(String, String),
}
