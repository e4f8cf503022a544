//! Which words near a photo are its caption and its credit.

use super::credit::is_credit_only;
use super::draft::{Draft, DraftKind, PhotoDraft};
use super::guess::record_set_aside;
use super::languages::LanguageSet;
use super::{Guess, Kind, credit, ending, heuristics};
use std::collections::VecDeque;

/// The longest caption, in characters: beyond, it is a paragraph of the article.
const LONGEST: usize = 500;

/// Marks that agencies set before a caption.
const MARKS: [char; 8] = ['△', '▲', '▼', '▽', '◀', '▶', '◁', '▷'];

/// Whether only a photo has such a text: a caption with a photo credit, or one that says that it is one.
pub(super) fn is_sure(text: &str, languages: &LanguageSet) -> bool {
    let text = heuristics::without_brackets(text);
    text.len() <= 4 * LONGEST
        && (is_labelled(text, languages) || credit::split(text, languages).is_some_and(|cut| is_placed(&cut)))
}

/// Whether `text` is nothing but a credit, and whether it is [`sure`](is_sure): both at once, for most texts are asked for both.
pub(super) fn classify(text: &str, languages: &LanguageSet) -> (bool, bool) {
    let bare = heuristics::without_brackets(text);
    if bare.len() > 4 * LONGEST {
        return (false, false);
    }
    let cut = credit::split(bare, languages);
    let alone = match bare.len() == text.len() {
        true => cut.as_ref().is_some_and(|cut| credit::is_alone(text, cut)),
        false => credit::is_credit_line(text, languages),
    };
    (alone, is_labelled(bare, languages) || cut.is_some_and(|cut| is_placed(&cut)))
}

/// Whether `text` says that it is a caption.
fn is_labelled(text: &str, languages: &LanguageSet) -> bool {
    (label(text, languages).is_some() || is_opened(text, languages)) && text.chars().count() <= LONGEST
}

/// Whether a text that was cut so can only be at a photo. A label alone may stand at the end of an article; a name alone, or
/// "Image source", only at a photo.
fn is_placed(cut: &credit::CreditSplit) -> bool {
    let placed = !cut.caption.is_empty() || cut.label.is_empty() || cut.label.starts_with("Image source");
    cut.sure && placed && cut.caption.chars().count() <= LONGEST
}

/// The label that announces a caption at the front of `text`: `Image caption,`, `Bild:` before a sentence, `▲`.
fn label<'a>(text: &'a str, languages: &LanguageSet) -> Option<&'a str> {
    if let Some(mark) = text.chars().next().filter(|mark| MARKS.contains(mark)) {
        return text.get(..mark.len_utf8());
    }
    if let Some(end) = counter(text) {
        return text.get(..end);
    }
    let said = languages
        .words(|language| language.captions.labels)
        .filter_map(|label| heuristics::begins_with(text, label))
        .max();
    said.and_then(|end| text.get(..end)).or_else(|| credit::captioned(text, languages))
}

/// Where the count of the photos of a gallery ends, with which `text` begins: `[1/3]`.
fn counter(text: &str) -> Option<usize> {
    let (count, _) = text.strip_prefix('[')?.split_once(']')?;
    let (photo, all) = count.split_once('/')?;
    let number = |digits: &str| digits.trim().parse::<u8>().ok();
    (number(photo)? <= number(all)?).then_some(count.len() + 2)
}

/// Whether `text` begins as only captions do: `图为…`.
fn is_opened(text: &str, languages: &LanguageSet) -> bool {
    languages
        .words(|language| language.captions.openings)
        .any(|words| heuristics::begins_with_word(text, words).is_some())
        && heuristics::width(text) <= 400
}

/// Takes caption and credit from the drafts behind the photo.
pub(super) fn attach_following(
    photo: &mut PhotoDraft,
    rest: &mut VecDeque<Draft>,
    languages: &LanguageSet,
    guesses: &mut Vec<Guess>,
) {
    while let Some(next) = rest.front() {
        let Some(text) = next.text().filter(|text| belongs(photo, next, text, languages)) else { return };
        let why = if next.after_empty_line {
            "it ends with a photo credit or says that it is one"
        } else {
            "it stands right under the photo"
        };
        let (text, line) = (text.to_owned(), next.line);
        rest.pop_front();
        attach(photo, &text, line, why, languages, guesses);
    }
}

/// Where a short sentence stands under each image line with an empty line between, the sentences are captions: they
/// are attached to it. One image line does not make a habit, unless the article has hardly any empty lines (`flat`).
pub(super) fn attach_captions(drafts: &mut [Draft], flat: bool, languages: &LanguageSet) {
    if flat {
        attach_captions_over_credits(drafts, languages);
    }
    let images: Vec<usize> = (0..drafts.len()).filter(|at| is_bare_image(drafts, *at)).collect();
    let short = |at: &usize| {
        let text = drafts.get(at + 1).filter(|draft| draft.after_empty_line).and_then(Draft::text);
        let body = drafts.get(at + 2).and_then(Draft::text).is_some_and(|text| !heuristics::is_capitals(text));
        body && text.is_some_and(|text| {
            text.chars().count() <= 160 && heuristics::sentences(text) == 1 && !ending::is_ending(text, languages)
        })
    };
    let habit = images.len() > 1 && images.iter().all(short);
    let near: Vec<usize> = images.into_iter().filter(|at| habit || flat && short(at)).collect();
    near.into_iter().filter_map(|at| at.checked_add(1)).for_each(|at| {
        drafts.get_mut(at).into_iter().for_each(|draft| draft.after_empty_line = false);
    });
}

/// Where no empty lines tell what belongs together, a short sentence right over a line that is only a credit is its caption.
fn attach_captions_over_credits(drafts: &mut [Draft], languages: &LanguageSet) {
    let near: Vec<usize> = (1..drafts.len())
        .filter(|at| {
            let over = at.checked_sub(1).and_then(|over| drafts.get(over)).and_then(Draft::text);
            let own = drafts.get(*at).and_then(Draft::text);
            own.is_some_and(|text| credit::is_credit_line(text, languages))
                && over.is_some_and(|text| {
                    heuristics::width(text) <= 160 && heuristics::sentences(text) == 1 && !is_sure(text, languages)
                })
        })
        .collect();
    near.into_iter().for_each(|at| drafts.get_mut(at).into_iter().for_each(|draft| draft.after_empty_line = false));
}

fn is_bare_image(drafts: &[Draft], at: usize) -> bool {
    drafts.get(at).is_some_and(|draft| matches!(&draft.kind, DraftKind::Image(image) if image.caption.is_empty()))
}

/// Whether `text` behind `photo` is its caption or credit, given what the photo has.
fn belongs(photo: &PhotoDraft, next: &Draft, text: &str, languages: &LanguageSet) -> bool {
    let short = text.chars().count() <= LONGEST && !ending::is_ending(text, languages);
    if !photo.caption.is_empty() {
        return photo.credit.is_none() && short && is_credit_only(text, languages);
    }
    let marked = is_sure(text, languages)
        || heuristics::without_emphasis(text).is_some()
        || (photo.credit.is_none() && is_credit_only(text, languages));
    let one_credit = photo.credit.is_none() || credit::split(text, languages).is_none();
    short && one_credit && (!next.after_empty_line || marked)
}

/// Takes the caption from the draft before the photo, where none stands behind; says what gap the photo then has.
pub(super) fn attach_preceding(
    photo: &mut PhotoDraft,
    out: &mut Vec<Draft>,
    gap: bool,
    languages: &LanguageSet,
    guesses: &mut Vec<Guess>,
) -> bool {
    if !photo.caption.is_empty() {
        return false;
    }
    let fits = out.last().and_then(Draft::text).is_some_and(|text| {
        let near = !gap && text.chars().count() <= 300 && heuristics::sentences(text) <= 2 && photo.credit.is_some();
        (near || !gap && text.chars().count() <= 200 || is_sure(text, languages)) && !ending::is_ending(text, languages)
    });
    if let Some(Draft { line, after_empty_line: above, kind: DraftKind::Text(text) }) =
        fits.then(|| out.pop()).flatten()
    {
        attach(photo, &text, line, "it stands right over the photo", languages, guesses);
        return above;
    }
    false
}

/// Gives `text` to the photo: as caption, credit or both.
pub(super) fn attach(
    photo: &mut PhotoDraft,
    text: &str,
    line: usize,
    why: &str,
    languages: &LanguageSet,
    guesses: &mut Vec<Guess>,
) {
    let mut text = heuristics::without_brackets(text);
    if let Some(label) = label(text, languages) {
        record_set_aside(label, line, "it only says that the caption follows", guesses);
        text = text.get(label.len()..).unwrap_or_default().trim_start();
    }
    text = heuristics::without_emphasis(text).unwrap_or(text);
    let cut = credit::split(text, languages).filter(|_| photo.credit.is_none());
    let caption = cut.as_ref().map_or(text, |cut| cut.caption.as_str());
    // `*The ford in May.* Photo: …`
    let caption = heuristics::without_emphasis(caption).unwrap_or(caption);
    if !caption.is_empty() {
        let what = format!("“{}”", heuristics::head(caption, 8));
        guesses.push(Guess { line, kind: Kind::Caption, what, why: why.to_owned() });
        if !photo.caption.is_empty() {
            photo.caption.push(' ');
        }
        photo.caption.push_str(caption);
    }
    if let Some(cut) = cut {
        record_set_aside(&cut.label, line, "it only says that a photo credit follows", guesses);
        let why = if cut.label.is_empty() { "it names an agency or has the form of a credit" } else { "it says so" };
        guesses.push(Guess { line, kind: Kind::Credit, what: format!("`{}`", cut.credit), why: why.to_owned() });
        photo.credit = Some(cut.credit);
    }
}
