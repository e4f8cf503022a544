//! Which words near a photo are its caption and its credit.

use super::draft::{Draft, DraftKind};
use super::languages::Spoken;
use super::photo::{Found, is_credit_only, set_aside};
use super::{Guess, Kind, credit, ending, heuristics};
use std::collections::VecDeque;

/// The longest caption, in characters: beyond, it is a paragraph of the article.
const LONGEST: usize = 500;

/// Marks that agencies set before a caption.
const MARKS: [char; 8] = ['△', '▲', '▼', '▽', '◀', '▶', '◁', '▷'];

/// Whether only a photo has such a text: a caption with a photo credit, or one that says that it is one.
pub(super) fn is_sure(text: &str, spoken: &Spoken) -> bool {
    let text = heuristics::without_brackets(text);
    text.len() <= 4 * LONGEST
        && (is_labelled(text, spoken) || credit::cut(text, spoken).is_some_and(|cut| is_placed(&cut)))
}

/// Whether `text` is nothing but a credit, and whether it is [`sure`](is_sure): both at once, for most texts are asked for both.
pub(super) fn judge(text: &str, spoken: &Spoken) -> (bool, bool) {
    let bare = heuristics::without_brackets(text);
    if bare.len() > 4 * LONGEST {
        return (false, false);
    }
    let cut = credit::cut(bare, spoken);
    let alone = match bare.len() == text.len() {
        true => cut.as_ref().is_some_and(|cut| credit::is_alone(text, cut)),
        false => credit::is_credit_line(text, spoken),
    };
    (alone, is_labelled(bare, spoken) || cut.is_some_and(|cut| is_placed(&cut)))
}

/// Whether `text` says that it is a caption.
fn is_labelled(text: &str, spoken: &Spoken) -> bool {
    (label(text, spoken).is_some() || is_opened(text, spoken)) && text.chars().count() <= LONGEST
}

/// Whether a text that was cut so can only be at a photo. A label alone may stand at the end of an article; a name alone, or
/// "Image source", only at a photo.
fn is_placed(cut: &credit::CreditSplit) -> bool {
    let placed = !cut.caption.is_empty() || cut.label.is_empty() || cut.label.starts_with("Image source");
    cut.sure && placed && cut.caption.chars().count() <= LONGEST
}

/// The label that announces a caption at the front of `text`: `Image caption,`, `Bild:` before a sentence, `▲`.
fn label<'a>(text: &'a str, spoken: &Spoken) -> Option<&'a str> {
    if let Some(mark) = text.chars().next().filter(|mark| MARKS.contains(mark)) {
        return text.get(..mark.len_utf8());
    }
    let said = spoken
        .words(|language| language.captions.labels)
        .filter_map(|label| heuristics::begins_with(text, label))
        .max();
    said.and_then(|end| text.get(..end)).or_else(|| credit::captioned(text, spoken))
}

/// Whether `text` begins as only captions do: `图为…`.
fn is_opened(text: &str, spoken: &Spoken) -> bool {
    spoken.words(|language| language.captions.openings).any(|words| heuristics::begins_with_word(text, words).is_some())
        && heuristics::width(text) <= 400
}

/// Takes caption and credit from the pieces behind the photo.
pub(super) fn behind(photo: &mut Found, rest: &mut VecDeque<Draft>, spoken: &Spoken, guesses: &mut Vec<Guess>) {
    while let Some(next) = rest.front() {
        let Some(text) = next.text().filter(|text| belongs(photo, next, text, spoken)) else { return };
        let why = if next.after_empty_line {
            "it ends with a photo credit or says that it is one"
        } else {
            "it stands right under the photo"
        };
        let (text, line) = (text.to_owned(), next.line);
        rest.pop_front();
        take(photo, &text, line, why, spoken, guesses);
    }
}

/// Where a short sentence stands under each image line with an empty line between, the sentences are captions: they
/// are drawn near. One image line does not make a habit, unless the article has hardly any empty lines (`flat`).
pub(super) fn draw_near(pieces: &mut [Draft], flat: bool, spoken: &Spoken) {
    if flat {
        credits_near(pieces, spoken);
    }
    let images: Vec<usize> = (0..pieces.len()).filter(|at| is_bare_image(pieces, *at)).collect();
    let short = |at: &usize| {
        let text = pieces.get(at + 1).filter(|piece| piece.after_empty_line).and_then(Draft::text);
        let body = pieces.get(at + 2).and_then(Draft::text).is_some_and(|text| !heuristics::is_capitals(text));
        body && text.is_some_and(|text| {
            text.chars().count() <= 160 && heuristics::sentences(text) == 1 && !ending::is_ending(text, spoken)
        })
    };
    let habit = images.len() > 1 && images.iter().all(short);
    let near: Vec<usize> = images.into_iter().filter(|at| habit || flat && short(at)).collect();
    near.into_iter().filter_map(|at| at.checked_add(1)).for_each(|at| {
        pieces.get_mut(at).into_iter().for_each(|piece| piece.after_empty_line = false);
    });
}

/// Where no empty lines tell what belongs together, a short sentence right over a line that is only a credit is its caption.
fn credits_near(pieces: &mut [Draft], spoken: &Spoken) {
    let near: Vec<usize> = (1..pieces.len())
        .filter(|at| {
            let over = at.checked_sub(1).and_then(|over| pieces.get(over)).and_then(Draft::text);
            let own = pieces.get(*at).and_then(Draft::text);
            own.is_some_and(|text| credit::is_credit_line(text, spoken))
                && over.is_some_and(|text| {
                    heuristics::width(text) <= 160 && heuristics::sentences(text) == 1 && !is_sure(text, spoken)
                })
        })
        .collect();
    near.into_iter().for_each(|at| pieces.get_mut(at).into_iter().for_each(|piece| piece.after_empty_line = false));
}

fn is_bare_image(pieces: &[Draft], at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| matches!(&piece.kind, DraftKind::Image(image) if image.caption.is_empty()))
}

/// Whether `text` behind `photo` is its caption or credit, given what the photo has.
fn belongs(photo: &Found, next: &Draft, text: &str, spoken: &Spoken) -> bool {
    let short = text.chars().count() <= LONGEST && !ending::is_ending(text, spoken);
    if !photo.caption.is_empty() {
        return photo.credit.is_none() && short && is_credit_only(text, spoken);
    }
    let marked = is_sure(text, spoken)
        || heuristics::without_emphasis(text).is_some()
        || (photo.credit.is_none() && is_credit_only(text, spoken));
    let one_credit = photo.credit.is_none() || credit::cut(text, spoken).is_none();
    short && one_credit && (!next.after_empty_line || marked)
}

/// Takes the caption from the piece before the photo, where none stands behind; says what gap the photo then has.
pub(super) fn before(
    photo: &mut Found,
    out: &mut Vec<Draft>,
    gap: bool,
    spoken: &Spoken,
    guesses: &mut Vec<Guess>,
) -> bool {
    if !photo.caption.is_empty() {
        return false;
    }
    let fits = out.last().and_then(Draft::text).is_some_and(|text| {
        let near = !gap && text.chars().count() <= 300 && heuristics::sentences(text) <= 2 && photo.credit.is_some();
        (near || !gap && text.chars().count() <= 200 || is_sure(text, spoken)) && !ending::is_ending(text, spoken)
    });
    if let Some(Draft { line, after_empty_line: above, kind: DraftKind::Text(text) }) =
        fits.then(|| out.pop()).flatten()
    {
        take(photo, &text, line, "it stands right over the photo", spoken, guesses);
        return above;
    }
    false
}

/// Gives `text` to the photo: as caption, credit or both.
pub(super) fn take(photo: &mut Found, text: &str, line: usize, why: &str, spoken: &Spoken, guesses: &mut Vec<Guess>) {
    let mut text = heuristics::without_brackets(text);
    if let Some(label) = label(text, spoken) {
        set_aside(label, line, "it only says that the caption follows", guesses);
        text = text.get(label.len()..).unwrap_or_default().trim_start();
    }
    text = heuristics::without_emphasis(text).unwrap_or(text);
    let cut = credit::cut(text, spoken).filter(|_| photo.credit.is_none());
    let caption = cut.as_ref().map_or(text, |cut| cut.caption.as_str());
    if !caption.is_empty() {
        let what = format!("“{}”", heuristics::head(caption, 8));
        guesses.push(Guess { line, kind: Kind::Caption, what, why: why.to_owned() });
        if !photo.caption.is_empty() {
            photo.caption.push(' ');
        }
        photo.caption.push_str(caption);
    }
    if let Some(cut) = cut {
        set_aside(&cut.label, line, "it only says that a photo credit follows", guesses);
        let why = if cut.label.is_empty() { "it names an agency or has the form of a credit" } else { "it says so" };
        guesses.push(Guess { line, kind: Kind::Credit, what: format!("`{}`", cut.credit), why: why.to_owned() });
        photo.credit = Some(cut.credit);
    }
}
