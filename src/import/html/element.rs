//! What each element of a page is to an article.

use scraper::{ElementRef, node::Element};

/// What an element is to an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A block.
    Block,
    /// A block with a mark before it: `## `.
    Heading(&'static str),
    /// A quotation set apart.
    Quotation,
    /// Who said what is quoted; outside of a quotation, the foot of a page.
    Foot,
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// A table.
    Table,
    /// Text whose line ends are shown.
    Lines,
    /// Pictures and their caption.
    Figure,
    /// The caption of a figure.
    Caption,
    /// A line between two parts.
    Rule,
    /// A line break.
    Break,
    /// A picture.
    Picture,
    /// Words that link.
    Link,
    /// Raised letters: an exponent or the mark of a note.
    Superscript,
    /// Nothing of it is shown, or it is no part of an article.
    Skipped,
    /// Its text goes on with the text around it.
    Inline,
}

/// The role of `element`.
pub(super) fn role(element: &Element) -> Role {
    if is_aside(element) {
        return Role::Skipped;
    }
    match element.name() {
        "h1" => Role::Heading("# "),
        "h2" => Role::Heading("## "),
        "h3" | "h4" | "h5" | "h6" => Role::Heading("### "),
        "blockquote" => Role::Quotation,
        "footer" => Role::Foot,
        "ul" | "ol" => Role::List,
        "li" => Role::Item,
        "table" => Role::Table,
        "pre" => Role::Lines,
        "figure" => Role::Figure,
        "figcaption" => Role::Caption,
        "hr" => Role::Rule,
        "br" => Role::Break,
        "img" => Role::Picture,
        "a" => Role::Link,
        "sup" => Role::Superscript,
        "p" | "div" | "section" | "article" | "main" | "header" | "form" | "fieldset" | "tbody" | "thead" | "tfoot"
        | "tr" | "td" | "th" | "caption" | "address" | "dl" | "dt" | "dd" | "details" | "summary" | "hgroup"
        | "body" | "center" => Role::Block,
        "script" | "style" | "noscript" | "svg" | "math" | "button" | "template" | "iframe" | "object" | "video"
        | "audio" | "canvas" | "head" | "input" | "select" | "textarea" | "option" | "dialog" | "title" => {
            Role::Skipped
        }
        _ => Role::Inline,
    }
}

/// The mark on both sides of the words of `element`, by its style or else its name.
pub(super) fn mark(element: &Element) -> Option<&'static str> {
    let is_strong = match declared(element, "font-weight").as_deref() {
        Some(weight) => matches!(weight, "bold" | "bolder") || weight.parse().is_ok_and(|weight: u32| weight >= 600),
        None => matches!(element.name(), "b" | "strong"),
    };
    let is_italic =
        || declared(element, "font-style").as_deref() == Some("italic") || matches!(element.name(), "i" | "em");
    if is_strong { Some("**") } else { is_italic().then_some("*") }
}

/// What the style attribute of `element` declares of a property: the first word, in small letters.
fn declared(element: &Element, name: &str) -> Option<String> {
    let style = element.attr("style")?.to_ascii_lowercase();
    style.split(';').find_map(|part| {
        let value = part.trim().strip_prefix(name)?.trim_start().strip_prefix(':')?.trim_start();
        // `!important` may stand behind it.
        let word = value.split(|letter: char| !letter.is_ascii_alphanumeric()).next()?;
        (!word.is_empty()).then(|| word.to_owned())
    })
}

/// The classes of words that are there only for those who hear a page: labels of buttons and of what else stands around an article.
const HEARD_ONLY: [&str; 4] = ["screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden"];

/// Whether `element` is only heard. In a figure such words say whose a photo is.
pub(super) fn is_heard_only(element: ElementRef<'_>) -> bool {
    let in_figure = || {
        let mut above = element.ancestors().filter_map(ElementRef::wrap);
        above.any(|above| matches!(above.value().name(), "figure" | "figcaption"))
    };
    element.value().classes().any(|class| HEARD_ONLY.contains(&class)) && !in_figure()
}

/// Whether an element of a caption names by its class whose the photo is.
pub(super) fn is_credit(element: &Element) -> bool {
    element.classes().any(|class| {
        let class = class.to_ascii_lowercase();
        ["credit", "copyright", "source", "attribution", "byline"].iter().any(|name| class.contains(name))
    })
}

/// Whether an element stands aside of an article or is hidden.
fn is_aside(element: &Element) -> bool {
    let role = element.attr("role").unwrap_or_default();
    matches!(element.name(), "nav" | "aside")
        || matches!(role, "navigation" | "complementary" | "contentinfo" | "search" | "dialog")
        || element.attr("hidden").is_some()
        || declared(element, "display") == Some("none".to_owned())
        || declared(element, "visibility") == Some("hidden".to_owned())
}
