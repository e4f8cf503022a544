//! Headings, at the level that the host page leaves for them.

use super::piece::{IntoPiece, Piece};
use leptos::prelude::*;

/// The headings of a page, by what they stand over.
#[derive(Clone, Copy)]
pub(super) enum Rank {
    /// The story.
    Headline,
    /// A section.
    Section,
    /// A part of a section.
    Subheading,
}

/// A heading of `rank`, where the headline has `level` 1 to 3.
pub(super) fn view(rank: Rank, level: u8, text: impl IntoView + 'static) -> Piece {
    let (depth, class) = match rank {
        Rank::Headline => (0, "sw-headline"),
        Rank::Section => (1, "sw-heading"),
        Rank::Subheading => (2, "sw-subheading"),
    };
    match level + depth {
        1 => view! { <h1 class=class>{text}</h1> }.into_piece(),
        2 => view! { <h2 class=class>{text}</h2> }.into_piece(),
        3 => view! { <h3 class=class>{text}</h3> }.into_piece(),
        4 => view! { <h4 class=class>{text}</h4> }.into_piece(),
        _ => view! { <h5 class=class>{text}</h5> }.into_piece(),
    }
}
