//! Running text: where links may lead, notes, and numbers that are said.

use crate::format::{CountProblem, InlineProblem, NoteProblem, PullProblem};
use crate::story::{Count, Inline, NumeralError, Quantity, any_inline, is_default, numeral, plain_text, url};

/// Where a link may lead.
pub(crate) fn link(href: &str) -> Result<(), InlineProblem> {
    if url::is_link(href) { Ok(()) } else { Err(InlineProblem::LinkAddress(href.to_owned())) }
}

/// Words that hold no link, as the words of a link must.
pub(crate) fn no_link(words: &[Inline]) -> Result<(), InlineProblem> {
    if any_inline(words, &|inline| matches!(inline, Inline::Link { .. })) {
        Err(InlineProblem::LinkInLink)
    } else {
        Ok(())
    }
}

/// Words that refer to no note; `place` says where they stand.
pub(in crate::format) fn no_note(words: &[Inline], place: &'static str) -> Result<(), NoteProblem> {
    if any_inline(words, &|inline| matches!(inline, Inline::Note(_))) {
        Err(NoteProblem::NotePlace(place))
    } else {
        Ok(())
    }
}

/// The form of a note's name.
pub(in crate::format) fn note_name(name: &str) -> Result<(), NoteProblem> {
    let plain = !name.is_empty() && name.chars().all(|char| char.is_alphanumeric() || matches!(char, '-' | '_'));
    plain.then_some(()).ok_or_else(|| NoteProblem::NoteName(name.to_owned()))
}

/// A count whose text is of its kind to the readers of `language`.
pub(in crate::format) fn quantity(count: &Count, language: &str) -> Result<(), NumeralError> {
    numeral::fits(&count.text, language, count.kind)
}

/// A count whose value and numbers are those in its text.
pub(in crate::format) fn count(count: &Count) -> Result<(), CountProblem> {
    let quantity = Quantity { kind: count.kind, value: count.value, numbers: count.numbers.clone() };
    if numeral::is_said(&count.text, &quantity) {
        return Ok(());
    }
    Err(CountProblem::Contradiction { text: count.text.clone(), value: count.value.to_string() })
}

/// The motion of a count whose digits move.
pub(crate) fn motion(count: &Count) -> Result<(), CountProblem> {
    if is_default(&count.motion) || count.moves() { Ok(()) } else { Err(CountProblem::NoRoll(count.text.clone())) }
}

/// The words of a pull quotation: some, and nothing that does something.
pub(crate) fn pull(words: &[Inline]) -> Result<(), PullProblem> {
    let acts = |inline: &Inline| matches!(inline, Inline::Link { .. } | Inline::Count(_) | Inline::Note(_));
    let has_words = !plain_text(words).trim().is_empty();
    if has_words && !any_inline(words, &acts) { Ok(()) } else { Err(PullProblem::PullParts) }
}

/// The most pull quotations of a story. Each is looked for in all of its text.
pub(in crate::format) const MAX_PULLS: usize = 50;

/// The number of pull quotations.
pub(in crate::format) fn pulls(number: usize) -> Result<(), PullProblem> {
    if number <= MAX_PULLS { Ok(()) } else { Err(PullProblem::ManyPulls) }
}
