//! Photos with what belongs to them: file name, caption, credit.

use super::draft::{Draft, DraftKind, PhotoDraft};
use super::guess::{record_removed, record_set_aside};
use super::image::Image;
use super::languages::LanguageSet;
use super::{Guess, Kind, caption, credit, ending, heuristics};
use std::collections::VecDeque;

/// Makes photos of the image lines with their captions, and of captions that only a photo can have.
pub(super) fn gather(drafts: Vec<Draft>, languages: &LanguageSet, guesses: &mut Vec<Guess>) -> Vec<Draft> {
    let body = last_of_body(&drafts, languages);
    let mut rest = drafts.into_iter().collect::<VecDeque<_>>();
    let mut out: Vec<Draft> = Vec::new();
    let mut unnamed = 0;
    while let Some(draft) = rest.pop_front() {
        let Draft { line, after_empty_line: gap, kind: what } = draft;
        match what {
            DraftKind::Image(image) => {
                let mut photo = photo_of_image(image, line, languages, guesses);
                caption::attach_following(&mut photo, &mut rest, languages, guesses);
                let gap = caption::attach_preceding(&mut photo, &mut out, gap, languages, guesses) || gap;
                out.push(Draft { line, after_empty_line: gap, kind: DraftKind::Photo(photo) });
            }
            DraftKind::Text(text)
                if is_photo(&text, line, gap, &out, body, languages) && !is_over_image(&rest, languages) =>
            {
                unnamed += 1;
                let draft = Draft { line, after_empty_line: gap, kind: DraftKind::Text(text) };
                photo_of_caption(draft, unnamed, &mut out, &mut rest, languages, guesses);
            }
            what => out.push(Draft { line, after_empty_line: gap, kind: what }),
        }
    }
    remove_doubled_captions(out, guesses)
}

/// The line of the last paragraph that is neither a credit nor a line of the ending.
fn last_of_body(drafts: &[Draft], languages: &LanguageSet) -> usize {
    let told = |draft: &&Draft| match &draft.kind {
        DraftKind::Text(text) => !ending::is_ending(text, languages) && !credit::is_credit_line(text, languages),
        what => !matches!(what, DraftKind::Rule | DraftKind::Image(_)),
    };
    drafts.iter().rev().find(told).map_or(0, |draft| draft.line)
}

/// Whether `text` can only stand at a photo: a sure caption, or a credit alone that is not behind the body.
fn is_photo(text: &str, line: usize, gap: bool, out: &[Draft], body: usize, languages: &LanguageSet) -> bool {
    let captioned = !gap && out.last().is_some_and(|draft| draft.text().is_some());
    let (alone, sure) = caption::classify(text, languages);
    if alone {
        return captioned || line < body && !credit::is_source(text, languages);
    }
    sure && !ending::is_ending(text, languages)
}

/// Sets lines aside that only double the caption of the photo beside them, as pages copy alternative texts.
fn remove_doubled_captions(drafts: Vec<Draft>, guesses: &mut Vec<Guess>) -> Vec<Draft> {
    let captions: Vec<Option<String>> = drafts.iter().map(caption_letters).collect();
    let beside = |at: usize| [at.checked_sub(1), at.checked_sub(2), Some(at + 1), Some(at + 2)].into_iter().flatten();
    let copy = |at: usize, text: &str| {
        let mut near = beside(at).filter_map(|near| captions.get(near).and_then(Option::as_ref));
        near.any(|caption| !caption.is_empty() && heuristics::has_letters(text, caption))
    };
    let mut out: Vec<Draft> = Vec::with_capacity(drafts.len());
    let why = "it doubles the caption beside it";
    for (at, mut draft) in drafts.into_iter().enumerate() {
        match &mut draft.kind {
            DraftKind::Text(text) if text.len() <= 600 && copy(at, text) => {
                record_removed(text, draft.line, why, guesses)
            }
            DraftKind::Photo(photo)
                if !photo.alt.is_empty() && heuristics::letters(&photo.alt) == heuristics::letters(&photo.caption) =>
            {
                record_removed(&photo.alt, draft.line, "it doubles the caption and describes nothing", guesses);
                photo.alt.clear();
                out.push(draft);
            }
            _ => out.push(draft),
        }
    }
    out
}

fn caption_letters(draft: &Draft) -> Option<String> {
    match &draft.kind {
        DraftKind::Photo(photo) if !photo.caption.is_empty() => Some(heuristics::letters(&photo.caption)),
        _ => None,
    }
}

/// Whether the draft in hand stands right over an image line that has no caption of its own.
fn is_over_image(rest: &VecDeque<Draft>, languages: &LanguageSet) -> bool {
    let own =
        |draft: &Draft| draft.text().is_some_and(|text| !draft.after_empty_line || caption::is_sure(text, languages));
    let bare =
        rest.front().is_some_and(|draft| matches!(&draft.kind, DraftKind::Image(image) if image.caption.is_empty()));
    bare && !rest.get(1).is_some_and(own)
}

fn photo_of_image(image: Image, line: usize, languages: &LanguageSet, guesses: &mut Vec<Guess>) -> PhotoDraft {
    guesses.push(Guess {
        line,
        kind: Kind::Photo,
        what: format!("`photos/{}`", image.name),
        why: "the line names an image file".to_owned(),
    });
    for words in image.aside {
        record_set_aside(&words, line, "it only says that a photo follows, or where it was", guesses);
    }
    let mut photo = PhotoDraft { name: image.name, alt: image.alt, ..PhotoDraft::default() };
    if !image.caption.is_empty() {
        caption::attach(&mut photo, &image.caption, line, "it stands on the line of the file name", languages, guesses);
    }
    photo
}

/// Makes a photo of which the article gives only the words: `draft` and what belongs to it around.
fn photo_of_caption(
    draft: Draft,
    number: usize,
    out: &mut Vec<Draft>,
    rest: &mut VecDeque<Draft>,
    languages: &LanguageSet,
    guesses: &mut Vec<Guess>,
) {
    let Draft { line, after_empty_line: mut gap, kind: DraftKind::Text(text) } = draft else { return };
    let mut photo = PhotoDraft { name: format!("photo-{number}.jpg"), ..PhotoDraft::default() };
    let what = format!("`photos/{}`", photo.name);
    let why = "only a photo has such a caption or credit, but no line names its file".to_owned();
    guesses.push(Guess { line, kind: Kind::PhotoName, what, why });
    let why = "it ends with a photo credit or says that it is a caption";
    caption::attach(&mut photo, &text, line, why, languages, guesses);
    if photo.caption.is_empty() && !gap {
        gap = caption::attach_preceding(&mut photo, out, gap, languages, guesses) || gap;
    }
    if photo.caption.is_empty() || photo.credit.is_none() {
        caption::attach_following(&mut photo, rest, languages, guesses);
    }
    out.push(Draft { line, after_empty_line: gap, kind: DraftKind::Photo(photo) });
}
