//! The role of a paragraph: title, heading, quotation, caption.

/// What a paragraph is by its style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::import) enum Role {
    /// A paragraph.
    #[default]
    Text,
    /// The title of the document.
    Title,
    /// What stands under the title and says more than it.
    Subtitle,
    /// A heading, from 1.
    Heading(usize),
    /// A quotation that stands apart.
    Quotation,
    /// A line of a table of contents.
    Contents,
    /// The caption of a picture.
    Caption,
}

/// The role of a built-in style, whose name, in small letters, is English in every language of the word processor.
pub(in crate::import) fn role_by_name(name: &str) -> Option<Role> {
    if let Some(level) = name.strip_prefix("heading ") {
        return level.parse().ok().map(|level: usize| Role::Heading(level.clamp(1, 9)));
    }
    match name {
        "title" => Some(Role::Title),
        "subtitle" => Some(Role::Subtitle),
        "quote" | "intense quote" | "block text" | "quotations" => Some(Role::Quotation),
        // LibreOffice has one for each kind of what it captions.
        "illustration" | "figure" | "drawing" => Some(Role::Caption),
        "table caption" => None,
        _ if CAPTIONS.iter().any(|word| name.contains(word)) => Some(Role::Caption),
        _ => name.starts_with("toc ").then_some(Role::Contents),
    }
}

/// What the names of styles for captions contain, those that editors make for themselves too.
const CAPTIONS: [&str; 14] = [
    "caption",
    "cutline",
    "bildunterschrift",
    "bildlegende",
    "bildtext",
    "légende",
    "didascalia",
    "pie de foto",
    "legenda",
    "подпись",
    "підпис",
    "图注",
    "キャプション",
    "캡션",
];
