//! Photos with what belongs to them: file name, caption, credit.

use super::image::Image;
use super::piece::{Piece, What};
use super::{Guess, Kind, caption, credit, ending};
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
pub(super) fn gather(pieces: Vec<Piece>, guesses: &mut Vec<Guess>) -> Vec<Piece> {
    let mut rest = pieces.into_iter().collect::<VecDeque<_>>();
    let mut out: Vec<Piece> = Vec::new();
    let mut unnamed = 0;
    while let Some(piece) = rest.pop_front() {
        let Piece { line, gap, what } = piece;
        match what {
            What::Image(image) => {
                let mut photo = from_line(image, line, guesses);
                caption::behind(&mut photo, &mut rest, guesses);
                let gap = caption::before(&mut photo, &mut out, gap, guesses) || gap;
                out.push(Piece { line, gap, what: What::Photo(photo) });
            }
            What::Text(text) if caption::is_sure(&text) && !ending::is_ending(&text) && !is_over_image(&rest) => {
                unnamed += 1;
                let photo = without_name(text, line, unnamed, &mut rest, guesses);
                out.push(Piece { line, gap, what: What::Photo(photo) });
            }
            what => out.push(Piece { line, gap, what }),
        }
    }
    out
}

/// Whether the piece in hand stands right over an image line that has no caption of its own.
fn is_over_image(rest: &VecDeque<Piece>) -> bool {
    let own = |piece: &Piece| piece.text().is_some_and(|text| !piece.gap || caption::is_sure(text));
    let bare = rest.front().is_some_and(|piece| matches!(&piece.what, What::Image(image) if image.caption.is_empty()));
    bare && !rest.get(1).is_some_and(own)
}

fn from_line(image: Image, line: usize, guesses: &mut Vec<Guess>) -> Found {
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
        caption::take(&mut photo, &image.caption, line, "it stands on the line of the file name", guesses);
    }
    photo
}

/// A photo of which the article gives only the words.
fn without_name(
    text: String,
    line: usize,
    number: usize,
    rest: &mut VecDeque<Piece>,
    guesses: &mut Vec<Guess>,
) -> Found {
    let mut photo = Found { name: format!("photo-{number}.jpg"), ..Found::default() };
    let what = format!("`photos/{}`", photo.name);
    let why = "only a photo has such a caption or credit, but no line names its file".to_owned();
    guesses.push(Guess { line, kind: Kind::PhotoName, what, why });
    caption::take(&mut photo, &text, line, "it ends with a photo credit", guesses);
    if photo.caption.is_empty() || photo.credit.is_none() {
        caption::behind(&mut photo, rest, guesses);
    }
    photo
}

/// Records words of the article that do not stand in the story's text.
pub(super) fn set_aside(words: &str, line: usize, why: &str, guesses: &mut Vec<Guess>) {
    if words.chars().any(char::is_alphanumeric) {
        let what = format!("`{}`", words.trim());
        guesses.push(Guess { line, kind: Kind::SetAside, what, why: why.to_owned() });
    }
}

/// Whether `text` announces itself as a credit and nothing else.
pub(super) fn is_credit_only(text: &str) -> bool {
    credit::cut(text).is_some_and(|cut| cut.caption.is_empty())
}
