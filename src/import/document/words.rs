//! The words of a paragraph, written with the marks that the importer reads.

use super::{
    budget::Budget,
    caption::Setting,
    format::{Format, Mark},
};
use crate::import::superscript::raised_numbers;

/// The words of a paragraph.
#[derive(Debug, Default)]
pub(in crate::import) struct Words {
    /// Words, those of one format together.
    pieces: Vec<(Format, String)>,
    /// What is no part of the text, in the marks of changes and remarks.
    aside: Vec<String>,
    has_words: bool,
    /// What the words and their marks come to. More than there may be is left out.
    pub(in crate::import) budget: Budget,
}

impl Words {
    /// Adds words. Spaces take the format of what stands before them.
    pub(in crate::import) fn push(&mut self, format: &Format, text: &str) {
        if self.budget.take(text.len()) {
            self.join(format, text);
        }
    }

    /// Joins words to those of the same format, whatever they come to.
    fn join(&mut self, format: &Format, text: &str) {
        let is_blank = text.trim().is_empty();
        self.has_words |= !is_blank;
        match self.pieces.last_mut() {
            Some((last, words)) if last == format || is_blank => words.push_str(text),
            Some((last, words)) if last.is_marked_as(format) => {
                last.size = last.size.max(format.size);
                words.push_str(text);
            }
            _ if text.is_empty() => {}
            _ => {
                self.budget.take(format.href.as_ref().map_or(0, String::len));
                self.pieces.push((format.clone(), text.to_owned()));
            }
        }
    }

    /// Adds the mark of a note, in the format of the word that it is on.
    pub(in crate::import) fn note(&mut self, number: usize) {
        let format = self.pieces.last().map(|(format, _)| format.clone()).unwrap_or_default();
        self.push(&Format { raised: false, ..format }, &format!("[^{number}]"));
    }

    /// Sets a remark aside.
    pub(in crate::import) fn remark(&mut self, text: &str) {
        if self.budget.take(text.len()) {
            self.aside.extend(remark(text));
        }
    }

    /// Sets words aside that were struck.
    pub(in crate::import) fn struck(&mut self, text: &str) {
        if !self.budget.take(text.len()) {
            return;
        }
        let text = one_line(text).replace("--}", "-- }");
        if !text.is_empty() {
            self.aside.push(format!("{{--{text}--}}"));
        }
    }

    /// Whether there are words yet, more than white space.
    pub(in crate::import) fn has_words(&self) -> bool {
        self.has_words
    }

    /// The words without marks.
    pub(in crate::import) fn plain(&self) -> String {
        self.written().pieces.into_iter().map(|(_, words)| words).collect()
    }

    /// The same with raised digits as characters of their own, so that `10` and a raised `6` is not `106`. These have up to three
    /// times as many bytes, so that what was taken is not counted again.
    fn written(&self) -> Self {
        let mut out = Self::default();
        for (format, words) in &self.pieces {
            let inner = words.trim();
            let digits =
                raised_numbers(inner).filter(|_| format.raised).map(|digits| words.replacen(inner, &digits, 1));
            out.join(&Format { raised: false, ..format.clone() }, digits.as_ref().unwrap_or(words));
        }
        out
    }

    /// How all words are set; `centred` is what their paragraph says.
    pub(in crate::import) fn setting(&self, centred: bool) -> Setting {
        let formats =
            || self.pieces.iter().filter(|(_, words)| words.contains(char::is_alphanumeric)).map(|(format, _)| format);
        Setting {
            italic: formats().all(|format| format.italic),
            bold: formats().all(|format| format.bold),
            centred,
            size: formats().map(|format| format.size).max().unwrap_or_default(),
        }
    }

    /// The words with the marks of links alone.
    pub(in crate::import) fn linked(&self) -> String {
        let plain = |(format, words): &(Format, String)| {
            (Format { href: format.href.clone(), ..Format::default() }, words.clone())
        };
        Self { pieces: self.written().pieces.iter().map(plain).collect(), ..Self::default() }.marked()
    }

    /// What was set aside.
    pub(in crate::import) fn aside(&self) -> String {
        self.aside.join(" ")
    }

    /// The words with marks where the importer can read them: around whole words that hold no mark.
    pub(in crate::import) fn marked(&self) -> String {
        let mut out = String::new();
        let pieces = self.written().pieces;
        for (index, (format, words)) in pieces.iter().enumerate() {
            let inner = words.trim();
            let (start, end) = words.split_at(words.len() - words.trim_start().len());
            let end = end.get(inner.len()..).unwrap_or_default();
            out.push_str(start);
            let before = out.chars().next_back();
            let next = pieces.get(index + 1).and_then(|(_, words)| words.chars().next()).filter(|_| end.is_empty());
            let is_apart = ![before, next]
                .into_iter()
                .flatten()
                .any(|beside| beside.is_alphanumeric() || matches!(beside, '*' | '_'));
            match format.mark(inner) {
                Some(Mark::Around(mark)) if is_apart => out.extend([mark, inner, mark]),
                Some(Mark::Link(href)) => out.extend(["[", inner, "](", href, ")"]),
                _ => out.push_str(inner),
            }
            out.push_str(end);
        }
        out.trim().to_owned()
    }
}

/// A remark as the importer reads it; `None` where it says nothing.
pub(in crate::import) fn remark(text: &str) -> Option<String> {
    let text = one_line(text).replace("<<}", "<< }");
    (!text.is_empty()).then(|| format!("{{>>{text}<<}}"))
}

/// `text` in one line.
pub(in crate::import) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(bold: bool, italic: bool, href: Option<&str>) -> Format {
        Format { bold, italic, href: href.map(str::to_owned), ..Format::default() }
    }

    #[test]
    fn marks_stand_around_whole_words() {
        let mut words = Words::default();
        words.push(&format(false, false, None), "It ");
        words.push(&format(true, false, None), "must ");
        words.push(&format(true, false, None), "go");
        words.note(1);
        words.push(&format(false, false, None), ", un");
        words.push(&format(false, true, None), "believ");
        words.push(&format(false, false, None), "ably, says ");
        words.push(&format(true, true, Some("https://a.org/b")), "Ann");
        words.push(&format(false, false, Some("https://a.org/ b")), " and Bob");
        assert_eq!(words.marked(), "It **must go[^1]**, unbelievably, says [Ann](https://a.org/b) and Bob");
        assert_eq!(words.plain(), "It must go[^1], unbelievably, says Ann and Bob");
    }

    #[test]
    fn what_is_set_aside_is_closed_by_its_own_mark_alone() {
        let mut words = Words::default();
        words.remark("Ann: really <<} so?\n");
        words.struck("a --} b");
        words.struck(" ");
        assert_eq!(words.aside(), "{>>Ann: really << } so?<<} {--a -- } b--}");
    }
}
