//! Photos: a `figure` with its box reserved, its caption and its credit.

use super::{inline, picture, piece::Piece, render_context::RenderContext};
use crate::{
    hooks::{class, property},
    story::{Fit, HexColor, Inline, Photo, Size, Transition, Width},
};
use leptos::prelude::*;

/// The layout slot of a photo.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LayoutSlot {
    /// Behind the headline: fetched first and complete in the first paint.
    Opening,
    /// Between the blocks of a section, in its own width.
    Text,
    /// In the frame of a stage, where it comes over the visual before it in this way.
    Stage(Transition),
    /// The same, where it is contained in the frame whole.
    Contained(Transition),
    /// The same, where the frame also moves to parts of it, the narrowest of which is so wide, in per cent of the photo.
    Regions(Transition, u8),
    /// Beside a link.
    Thumbnail,
    /// In a pair that is compared.
    Pair,
    /// In a row of a gallery.
    Gallery,
    /// In the place of a film, in its own width.
    Film,
}

impl LayoutSlot {
    /// The frame of a stage for `photo`, which comes over the visual before it in this way.
    pub(super) fn staged(photo: &Photo, transition: Transition) -> Self {
        match photo.fit {
            Fit::Cover => Self::Stage(transition),
            Fit::Contain => Self::Contained(transition),
        }
    }
}

/// The box of a photo whose size the story does not know.
pub(super) const UNKNOWN: Size = Size::at_least_one(1200, 800);

/// The size whose shape the box of `photo` has.
pub(super) fn size(photo: &Photo) -> Size {
    photo.size.unwrap_or(UNKNOWN)
}

/// A photo with its caption.
pub(super) fn view(photo: &Photo, place: LayoutSlot, setting: &RenderContext) -> impl IntoView + use<> {
    labelled(photo, place, None, setting)
}

/// A photo with its caption, and with a few words that stand on it.
pub(super) fn labelled(
    photo: &Photo,
    place: LayoutSlot,
    label: Option<Piece>,
    setting: &RenderContext,
) -> impl IntoView + use<> {
    let image = picture::view(photo, size(photo), place, setting);
    figure(photo, place, image, label, setting)
}

/// A photo whose picture is `image`.
pub(super) fn figure(
    photo: &Photo,
    place: LayoutSlot,
    image: Option<Piece>,
    label: Option<Piece>,
    setting: &RenderContext,
) -> impl IntoView + use<> {
    let size = size(photo);
    let width = match (place, photo.width) {
        (LayoutSlot::Opening, _) | (LayoutSlot::Text | LayoutSlot::Film, Width::Full) => " sw-full",
        (LayoutSlot::Text | LayoutSlot::Film, Width::Wide) => " sw-wide",
        (LayoutSlot::Regions(..), _) => " sw-zoomed sw-rare",
        (LayoutSlot::Contained(_), _) => " sw-contain sw-rare",
        // What stands on it is the button of a film.
        (LayoutSlot::Stage(_), _) if label.is_some() => " sw-rare",
        (LayoutSlot::Text | LayoutSlot::Film, Width::Text)
        | (LayoutSlot::Stage(_) | LayoutSlot::Pair | LayoutSlot::Gallery | LayoutSlot::Thumbnail, _) => "",
    };
    let upright = photo.renditions.as_ref().and_then(|found| found.portrait.first());
    let upright = upright.map(|file| format!("{} / {}", file.width, file.height));
    let tone = tone(photo);
    let words_on = tone.map(words_on);
    // In the others, the whole has it.
    let id = matches!(place, LayoutSlot::Text | LayoutSlot::Film).then(|| setting.next_figure());
    view! {
        <figure
            class=[class::PHOTO, width].concat()
            id=id
            data-sw-photo
            data-sw-transition=transition(photo, place)
            style=(property::FOCAL_X, photo.focal.x.to_string())
            style=(property::FOCAL_Y, photo.focal.y.to_string())
            style=(property::RATIO, format!("{} / {}", size.width, size.height))
            style=(property::RATIO_PORTRAIT, upright)
            style=(property::TONE, tone.map(String::from))
            style=(property::WORDS, words_on)
        >
            {image}
            {label}
            {caption(&photo.caption, photo.credit.as_deref(), setting)}
        </figure>
    }
}

/// The colour that stands in the place of `photo` until it comes.
pub(super) fn tone(photo: &Photo) -> Option<HexColor> {
    photo.renditions.as_ref()?.tone
}

/// Black or white, whichever can be read on the colour `tone`: in that the words for a photo are set that did not come.
fn words_on(tone: HexColor) -> &'static str {
    // Where both are as far from it.
    if luminance(tone) > 0.179 { "#000" } else { "#fff" }
}

/// The light of a colour, 0 to 1, as the Web Content Accessibility Guidelines define it.
fn luminance(color: HexColor) -> f64 {
    let [red, green, blue] = color.channels().map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The light of a channel of a colour, 0 to 1.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
#[test]
fn the_words_for_a_photo_can_be_read_on_every_tone() {
    for tone in (0..0x0100_0000).step_by(0x0101).map(|tone| format!("#{tone:06x}").parse().unwrap()) {
        let words = if words_on(tone) == "#fff" { 1.0 } else { 0.0 };
        let tone_light: f64 = luminance(tone);
        let contrast = (tone_light.max(words) + 0.05) / (tone_light.min(words) + 0.05);
        // What the Web Content Accessibility Guidelines ask for (1.4.3).
        assert!(contrast >= 4.5, "{tone}: {contrast}");
    }
}

/// The photo's own transition. The opening is complete in the first paint, so it does not develop; in a stage, the step decides.
fn transition(photo: &Photo, place: LayoutSlot) -> Option<&'static str> {
    match (place, photo.transition) {
        (LayoutSlot::Pair | LayoutSlot::Gallery | LayoutSlot::Film, _) => None,
        (LayoutSlot::Opening, Transition::Develop) => Some(Transition::Push.name()),
        (LayoutSlot::Stage(transition) | LayoutSlot::Contained(transition) | LayoutSlot::Regions(transition, _), _) => {
            Some(exchange(transition))
        }
        (_, transition) => Some(transition.name()),
    }
}

/// How a visual comes over another in a stage. Nothing moves there as the reader scrolls, so a slow move is a fade.
pub(super) fn exchange(transition: Transition) -> &'static str {
    if transition == Transition::Push { Transition::Fade } else { transition }.name()
}

/// What a photo or an embed shows and who made it; nothing where the author says neither.
pub(super) fn caption(
    words: &[Inline],
    credit: Option<&str>,
    setting: &RenderContext,
) -> Option<impl IntoView + use<>> {
    let words = inline::view(words, setting);
    let credit = credit.filter(|credit| !credit.is_empty()).map(str::to_owned);
    (!words.is_empty() || credit.is_some()).then(|| {
        let blank = (!words.is_empty() && credit.is_some()).then_some(" ");
        let credit = credit.map(|credit| view! { <span class="sw-credit">{credit}</span> });
        view! { <figcaption class="sw-caption">{words}{blank}{credit}</figcaption> }
    })
}
