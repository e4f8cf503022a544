//! Photos with what belongs to them: file name, caption, credit.

use super::draft::{Draft, DraftKind};
use super::image::Image;
use super::languages::Spoken;
use super::{Guess, Kind, caption, credit, ending, heuristics};
use std::collections::VecDeque;

/// A photo found in the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The name of its file, without folders.
    pub(super) name: String,
    /// What it shows, where the article says so.
    pub(super) alt: String,
    /// Its caption; empty where there is none.
    pub(super) caption: String,
    /// Who made it.
    pub(super) credit: Option<String>,
}

/// Makes photos of the image lines with their captions, and of captions that only a photo can have.
pub(super) fn gather(pieces: Vec<Draft>, spoken: &Spoken, guesses: &mut Vec<Guess>) -> Vec<Draft> {
    let body = last_of_body(&pieces, spoken);
    let mut rest = pieces.into_iter().collect::<VecDeque<_>>();
    let mut out: Vec<Draft> = Vec::new();
    let mut unnamed = 0;
    while let Some(piece) = rest.pop_front() {
        let Draft { line, after_empty_line: gap, kind: what } = piece;
        match what {
            DraftKind::Image(image) => {
                let mut photo = from_line(image, line, spoken, guesses);
                caption::behind(&mut photo, &mut rest, spoken, guesses);
                let gap = caption::before(&mut photo, &mut out, gap, spoken, guesses) || gap;
                out.push(Draft { line, after_empty_line: gap, kind: DraftKind::Photo(photo) });
            }
            DraftKind::Text(text)
                if is_photo(&text, line, gap, &out, body, spoken) && !is_over_image(&rest, spoken) =>
            {
                unnamed += 1;
                let piece = Draft { line, after_empty_line: gap, kind: DraftKind::Text(text) };
                without_name(piece, unnamed, &mut out, &mut rest, spoken, guesses);
            }
            what => out.push(Draft { line, after_empty_line: gap, kind: what }),
        }
    }
    doubled(out, guesses)
}

/// The line of the last paragraph that is neither a credit nor a line of the ending.
fn last_of_body(pieces: &[Draft], spoken: &Spoken) -> usize {
    let told = |piece: &&Draft| match &piece.kind {
        DraftKind::Text(text) => !ending::is_ending(text, spoken) && !credit::is_credit_line(text, spoken),
        what => !matches!(what, DraftKind::Rule | DraftKind::Image(_)),
    };
    pieces.iter().rev().find(told).map_or(0, |piece| piece.line)
}

/// Whether `text` can only stand at a photo: a sure caption, or a credit alone that is not behind the body.
fn is_photo(text: &str, line: usize, gap: bool, out: &[Draft], body: usize, spoken: &Spoken) -> bool {
    let captioned = !gap && out.last().is_some_and(|piece| piece.text().is_some());
    let (alone, sure) = caption::judge(text, spoken);
    if alone {
        return captioned || line < body && !credit::is_source(text, spoken);
    }
    sure && !ending::is_ending(text, spoken)
}

/// Sets lines aside that only double the caption of the photo beside them, as pages copy alternative texts.
fn doubled(pieces: Vec<Draft>, guesses: &mut Vec<Guess>) -> Vec<Draft> {
    let captions: Vec<Option<String>> = pieces.iter().map(caption_letters).collect();
    let beside = |at: usize| [at.checked_sub(1), at.checked_sub(2), Some(at + 1), Some(at + 2)].into_iter().flatten();
    let copy = |at: usize, text: &str| {
        let mut near = beside(at).filter_map(|near| captions.get(near).and_then(Option::as_ref));
        near.any(|caption| !caption.is_empty() && heuristics::has_letters(text, caption))
    };
    let mut out: Vec<Draft> = Vec::with_capacity(pieces.len());
    let why = "it doubles the caption beside it";
    for (at, mut piece) in pieces.into_iter().enumerate() {
        match &mut piece.kind {
            DraftKind::Text(text) if text.len() <= 600 && copy(at, text) => leave_out(text, piece.line, why, guesses),
            DraftKind::Photo(photo)
                if !photo.alt.is_empty() && heuristics::letters(&photo.alt) == heuristics::letters(&photo.caption) =>
            {
                leave_out(&photo.alt, piece.line, "it doubles the caption and describes nothing", guesses);
                photo.alt.clear();
                out.push(piece);
            }
            _ => out.push(piece),
        }
    }
    out
}

fn caption_letters(piece: &Draft) -> Option<String> {
    match &piece.kind {
        DraftKind::Photo(photo) if !photo.caption.is_empty() => Some(heuristics::letters(&photo.caption)),
        _ => None,
    }
}

/// Records a line of the article that is no part of it.
pub(super) fn leave_out(text: &str, line: usize, why: &str, guesses: &mut Vec<Guess>) {
    if text.chars().any(char::is_alphanumeric) {
        guesses.push(Guess { line, kind: Kind::Boilerplate, what: format!("`{}`", text.trim()), why: why.to_owned() });
    }
}

/// Whether the piece in hand stands right over an image line that has no caption of its own.
fn is_over_image(rest: &VecDeque<Draft>, spoken: &Spoken) -> bool {
    let own =
        |piece: &Draft| piece.text().is_some_and(|text| !piece.after_empty_line || caption::is_sure(text, spoken));
    let bare =
        rest.front().is_some_and(|piece| matches!(&piece.kind, DraftKind::Image(image) if image.caption.is_empty()));
    bare && !rest.get(1).is_some_and(own)
}

fn from_line(image: Image, line: usize, spoken: &Spoken, guesses: &mut Vec<Guess>) -> Found {
    guesses.push(Guess {
        line,
        kind: Kind::Photo,
        what: format!("`photos/{}`", image.name),
        why: "the line names an image file".to_owned(),
    });
    for words in image.aside {
        set_aside(&words, line, "it only says that a photo follows, or where it was", guesses);
    }
    let mut photo = Found { name: image.name, alt: image.alt, ..Found::default() };
    if !image.caption.is_empty() {
        caption::take(&mut photo, &image.caption, line, "it stands on the line of the file name", spoken, guesses);
    }
    photo
}

/// Makes a photo of which the article gives only the words: `piece` and what belongs to it around.
fn without_name(
    piece: Draft,
    number: usize,
    out: &mut Vec<Draft>,
    rest: &mut VecDeque<Draft>,
    spoken: &Spoken,
    guesses: &mut Vec<Guess>,
) {
    let Draft { line, after_empty_line: mut gap, kind: DraftKind::Text(text) } = piece else { return };
    let mut photo = Found { name: format!("photo-{number}.jpg"), ..Found::default() };
    let what = format!("`photos/{}`", photo.name);
    let why = "only a photo has such a caption or credit, but no line names its file".to_owned();
    guesses.push(Guess { line, kind: Kind::PhotoName, what, why });
    let why = "it ends with a photo credit or says that it is a caption";
    caption::take(&mut photo, &text, line, why, spoken, guesses);
    if photo.caption.is_empty() && !gap {
        gap = caption::before(&mut photo, out, gap, spoken, guesses) || gap;
    }
    if photo.caption.is_empty() || photo.credit.is_none() {
        caption::behind(&mut photo, rest, spoken, guesses);
    }
    out.push(Draft { line, after_empty_line: gap, kind: DraftKind::Photo(photo) });
}

/// Records words of the article that do not stand in the story's text.
pub(super) fn set_aside(words: &str, line: usize, why: &str, guesses: &mut Vec<Guess>) {
    if words.chars().any(char::is_alphanumeric) {
        let what = format!("`{}`", words.trim());
        guesses.push(Guess { line, kind: Kind::SetAside, what, why: why.to_owned() });
    }
}

/// Whether `text` announces itself as a credit and nothing else.
pub(super) fn is_credit_only(text: &str, spoken: &Spoken) -> bool {
    credit::cut(text, spoken).is_some_and(|cut| cut.caption.is_empty())
}
