//! A sentence cut into words, numbers and marks.

use crate::story::numeral;
use std::{borrow::Cow, ops::Range};

/// A word, a number or a single mark of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    /// Where it stands in the paragraph, in bytes.
    pub(super) at: Range<usize>,
    /// Its text.
    pub(super) text: &'t str,
    /// Its text in small letters.
    pub(super) lower: Cow<'t, str>,
    /// What it is.
    pub(super) kind: TokenKind,
    /// Whether no space stands before it.
    pub(super) glued: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters, with apostrophes inside; `U.S.` is one word.
    Word,
    /// Digits with the marks that group them.
    Number,
    /// Any other character.
    Mark,
}

/// The tokens of one sentence. Asking for a token that does not exist gives nothing, so rules may look about freely.
#[derive(Debug)]
pub(super) struct Sentence<'t>(pub(super) Vec<Token<'t>>);

impl<'t> Sentence<'t> {
    /// Cuts `text`, which begins at byte `from` of its paragraph.
    pub(super) fn new(text: &'t str, from: usize) -> Self {
        // A word and the space behind it have five bytes or more, as a rule.
        let mut tokens = Vec::with_capacity(text.len() / 4);
        let (mut at, mut glued) = (0, false);
        while let Some(first) = text[at..].chars().next() {
            if first.is_whitespace() {
                glued = false;
                at += first.len_utf8();
                continue;
            }
            let rest = &text[at..];
            let (length, kind) = measure(rest, first);
            let word = &rest[..length];
            tokens.push(Token { at: from + at..from + at + length, text: word, lower: lower(word), kind, glued });
            at += length;
            glued = true;
        }
        Self(tokens)
    }

    /// The token `steps` from `at`, backwards where negative.
    pub(super) fn token(&self, at: usize, steps: isize) -> Option<&Token<'t>> {
        self.0.get(at.checked_add_signed(steps)?)
    }

    /// The text of that token in small letters; empty where there is none.
    pub(super) fn lower(&self, at: usize, steps: isize) -> &str {
        self.token(at, steps).map_or("", |token| &*token.lower)
    }

    /// Whether there is such a token and it is of `kind`.
    pub(super) fn is(&self, at: usize, steps: isize, kind: TokenKind) -> bool {
        self.token(at, steps).is_some_and(|token| token.kind == kind)
    }

    /// Whether there is such a token and no space stands before it.
    pub(super) fn glued(&self, at: usize, steps: isize) -> bool {
        self.token(at, steps).is_some_and(|token| token.glued)
    }

    /// Whether the token at `at` begins with a capital letter.
    pub(super) fn capital(&self, at: usize, steps: isize) -> bool {
        self.token(at, steps).is_some_and(|token| token.text.starts_with(char::is_uppercase))
    }

    /// Whether the words behind `at` are those of `phrase`.
    pub(super) fn follows(&self, at: usize, phrase: &str) -> bool {
        phrase.split(' ').zip(1..).all(|(word, steps)| self.lower(at, steps) == word)
    }

    /// Whether the words before `at` are those of `phrase`.
    pub(super) fn precedes(&self, at: usize, phrase: &str) -> bool {
        phrase.rsplit(' ').zip(1..).all(|(word, steps)| self.lower(at, -steps) == word)
    }
}

/// `word` in small letters, with the apostrophe of typewriters.
fn lower(word: &str) -> Cow<'_, str> {
    match word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        true => Cow::Borrowed(word),
        false => Cow::Owned(word.to_lowercase().replace('’', "'")),
    }
}

/// How long the token at the front of `rest` is, in bytes, and what it is.
fn measure(rest: &str, first: char) -> (usize, TokenKind) {
    if first.is_numeric() {
        let end = numeral::tight(rest);
        let behind = rest.get(end..).unwrap_or_default();
        // `²` and `Ⅳ` are numerals, but no digits of a number.
        let length = rest.len() - behind.trim_start_matches(char::is_numeric).len();
        return (length.max(first.len_utf8()), TokenKind::Number);
    }
    if !first.is_alphabetic() {
        return (first.len_utf8(), TokenKind::Mark);
    }
    if let Some(length) = initials(rest) {
        return (length, TokenKind::Word);
    }
    (plain_word(rest).unwrap_or_else(|| word(rest)), TokenKind::Word)
}

/// How long the word at the front of `rest` is where it is of plain letters and ends at a plain mark that is no apostrophe.
fn plain_word(rest: &str) -> Option<usize> {
    let end = rest.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len());
    let plain = rest.as_bytes().get(end).is_none_or(|next| next.is_ascii() && *next != b'\'');
    plain.then_some(end)
}

/// How long the word at the front of `rest` is, with the apostrophes inside.
fn word(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let apostrophe = matches!(char, '\'' | '’') && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !char.is_alphabetic() && !apostrophe {
            break;
        }
        end = at + char.len_utf8();
    }
    end
}

/// How long `U.S.` or `p.m.` at the front is: two or more single letters, each with its point.
fn initials(rest: &str) -> Option<usize> {
    let mut end = 0;
    let mut chars = rest.chars();
    while let (Some(letter), Some('.')) = (chars.next().filter(|c| c.is_alphabetic()), chars.next()) {
        end += letter.len_utf8() + 1;
    }
    (end >= 4).then_some(end)
}
