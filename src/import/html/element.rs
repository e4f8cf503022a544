//! What each element of a page is to an article.

/// What an element is to an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A block, with the mark before it.
    Block(&'static str),
    /// A line break.
    Break,
    /// A picture.
    Picture,
    /// Words between two equal marks.
    Mark(&'static str),
    /// Words that link.
    Link,
    /// Nothing of it is shown, or it is no part of the article.
    Skipped,
    /// Its text goes on with the text around it.
    Inline,
}

/// The role of the element `name`, in small letters.
pub(super) fn role(name: &str) -> Role {
    match name {
        "h1" => Role::Block("# "),
        "h2" => Role::Block("## "),
        "h3" | "h4" | "h5" | "h6" => Role::Block("### "),
        "li" => Role::Block("- "),
        "blockquote" => Role::Block("> "),
        "p" | "div" | "section" | "article" | "main" | "header" | "figure" | "figcaption" | "ul" | "ol" | "table"
        | "tr" | "td" | "th" | "time" | "address" | "hr" | "pre" | "dl" | "dt" | "dd" | "details" | "summary"
        | "hgroup" | "body" => Role::Block(""),
        "br" => Role::Break,
        "img" => Role::Picture,
        "b" | "strong" => Role::Mark("**"),
        "i" | "em" => Role::Mark("*"),
        "a" => Role::Link,
        "script" | "style" | "nav" | "aside" | "footer" | "form" | "noscript" | "svg" | "button" | "template"
        | "iframe" | "video" | "audio" | "head" | "select" | "dialog" => Role::Skipped,
        _ => Role::Inline,
    }
}
