//! What each element of a page is to an article.

use scraper::node::Element;

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
    let style = element.attr("style").unwrap_or_default().to_ascii_lowercase();
    // The first word of a value: `!important` may stand behind it.
    let set = |name: &str| {
        style.split(';').find_map(|part| {
            let value = part.trim().strip_prefix(name)?.trim_start().strip_prefix(':')?.trim_start();
            value.split(|letter: char| !letter.is_ascii_alphanumeric()).next().filter(|word| !word.is_empty())
        })
    };
    let is_strong = match set("font-weight") {
        Some(weight) => matches!(weight, "bold" | "bolder") || weight.parse().is_ok_and(|weight: u32| weight >= 600),
        None => matches!(element.name(), "b" | "strong"),
    };
    let is_italic = || set("font-style") == Some("italic") || matches!(element.name(), "i" | "em");
    if is_strong { Some("**") } else { is_italic().then_some("*") }
}

/// Whether an element stands aside of an article or is hidden.
fn is_aside(element: &Element) -> bool {
    let role = element.attr("role").unwrap_or_default();
    matches!(element.name(), "nav" | "aside")
        || matches!(role, "navigation" | "complementary" | "contentinfo" | "search" | "dialog")
        || element.attr("hidden").is_some()
}
