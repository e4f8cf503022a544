//! A photo: its reserved box, its caption and its credit.

use super::{inline, picture, setting::Setting, story_view::is_colour};
use crate::story::{Photo, Size, Transition};
use leptos::prelude::*;

/// Where a photo stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Behind the headline: fetched first and complete in the first paint.
    Opening,
    /// Between the blocks of a section, in its own width.
    Text,
    /// In the frame of a stage, which exchanges it.
    Stage,
}

/// The box of a photo whose size the story does not know.
const UNKNOWN: Size = Size { width: 1200, height: 800 };

/// A photo with its caption.
pub(super) fn view(photo: &Photo, place: Place, setting: &Setting) -> impl IntoView + use<> {
    let size = photo.size.filter(|size| size.width > 0 && size.height > 0).unwrap_or(UNKNOWN);
    let class = match place {
        Place::Opening => "sw-photo sw-full".to_owned(),
        Place::Text => format!("sw-photo sw-{}", photo.width.name()),
        Place::Stage => "sw-photo".to_owned(),
    };
    let image = picture::view(photo, size, place, setting);
    let upright = photo.renditions.as_ref().and_then(|found| found.portrait.iter().find(|file| file.height > 0));
    let upright = upright.map(|file| format!("{} / {}", file.width, file.height));
    let tone = photo.renditions.as_ref().and_then(|found| found.tone.clone()).filter(|tone| is_colour(tone));
    view! {
        <figure
            class=class
            data-sw-photo
            data-sw-transition=transition(photo, place)
            style=("--sw-focal-x", format!("{}%", photo.focal.x.min(100)))
            style=("--sw-focal-y", format!("{}%", photo.focal.y.min(100)))
            style=("--sw-ratio", format!("{} / {}", size.width, size.height))
            style=("--sw-ratio-portrait", upright)
            style=("--sw-tone", tone)
        >
            {image}
            {caption(photo, setting)}
        </figure>
    }
}

/// The photo's own transition. The opening is complete in the first paint, so it does not develop; in a stage, the stage
/// decides.
fn transition(photo: &Photo, place: Place) -> Option<&'static str> {
    match (place, photo.transition) {
        (Place::Stage, _) => None,
        (Place::Opening, Transition::Develop) => Some(Transition::Push.name()),
        (_, transition) => Some(transition.name()),
    }
}

/// What the photo shows and who made it; nothing where the author says neither.
fn caption(photo: &Photo, setting: &Setting) -> Option<impl IntoView + use<>> {
    let words = inline::view(&photo.caption, setting);
    let credit = photo.credit.clone().filter(|credit| !credit.is_empty());
    (!words.is_empty() || credit.is_some()).then(|| {
        let blank = (!words.is_empty() && credit.is_some()).then_some(" ");
        let credit = credit.map(|credit| view! { <span class="sw-credit">{credit}</span> });
        view! { <figcaption class="sw-caption">{words}{blank}{credit}</figcaption> }
    })
}
