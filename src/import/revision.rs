//! Tracked changes and comments written into the text (CriticMarkup, HTML comments, struck words): what an editor struck
//! or only remarked is set aside, what was put in stays.

use super::{Guess, Kind};
use std::borrow::Cow;

/// What stands between two marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    /// Words that were struck.
    Struck,
    /// Words that were put in.
    Inserted,
    /// Words that were struck, and those put in for them.
    Replaced,
    /// A remark.
    Remark,
    /// Words that a remark is on.
    Marked,
}

const MARKS: [(&str, &str, Change); 7] = [
    ("{--", "--}", Change::Struck),
    ("{++", "++}", Change::Inserted),
    ("{~~", "~~}", Change::Replaced),
    ("{>>", "<<}", Change::Remark),
    ("{==", "==}", Change::Marked),
    ("<!--", "-->", Change::Remark),
    ("~~", "~~", Change::Struck),
];

/// How many changes may stand within one another.
const DEEPEST: usize = 8;

/// `text` with every change accepted and every remark set aside, also those within others; its lines keep their numbers.
pub(super) fn accept<'a>(text: &'a str, guesses: &mut Vec<Guess>) -> Cow<'a, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..DEEPEST {
        let Cow::Owned(accepted) = accept_outer(&text, guesses) else { break };
        let is_done = *text == *accepted;
        text = Cow::Owned(accepted);
        if is_done {
            break;
        }
    }
    text
}

/// The same, with changes within others left as they are.
fn accept_outer<'a>(text: &'a str, guesses: &mut Vec<Guess>) -> Cow<'a, str> {
    if !MARKS.iter().any(|(open, ..)| text.contains(open)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let (mut from, mut line) = (0, 1);
    // What was once not found further on is not looked for again.
    let mut closed = [true; MARKS.len()];
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(['{', '<', '~'])).map(|at| from + at) {
        let plain = text.get(from..at).unwrap_or_default();
        line += plain.matches('\n').count();
        out.push_str(plain);
        let rest = text.get(at..).unwrap_or_default();
        let found = MARKS.iter().zip(&mut closed).find_map(|((open, close, change), closed)| {
            let inner = rest.strip_prefix(open).filter(|_| *closed)?;
            let Some(end) = inner.find(close) else {
                *closed = false;
                return None;
            };
            let inner = inner.get(..end)?;
            let one_line = *open != "~~" || !inner.contains('\n') && inner.trim() == inner && !inner.is_empty();
            one_line.then_some((inner, *change, open.len() + end + close.len()))
        });
        let Some((inner, change, length)) = found else {
            let first = rest.chars().next().map_or(1, char::len_utf8);
            out.push_str(rest.get(..first).unwrap_or_default());
            from = at + first;
            continue;
        };
        from = at + length;
        apply(&mut out, inner, change, line, guesses);
        if out.ends_with(' ') && text.get(from..).is_some_and(|rest| rest.starts_with([' ', '.', ',', ';', '\n'])) {
            out.pop();
        }
        line += inner.matches('\n').count();
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

fn apply(out: &mut String, inner: &str, change: Change, line: usize, guesses: &mut Vec<Guess>) {
    let (struck, kept) = match change {
        Change::Struck | Change::Remark => (inner, ""),
        Change::Inserted | Change::Marked => ("", inner),
        Change::Replaced => inner.split_once("~>").unwrap_or((inner, "")),
    };
    let mut say = |kind, words: &str, why: &str| {
        if words.chars().any(char::is_alphanumeric) {
            let what = format!("`{}`", words.split_whitespace().collect::<Vec<_>>().join(" "));
            guesses.push(Guess { line, kind, what, why: why.to_owned() });
        }
    };
    let why = if change == Change::Remark { "a remark in the text" } else { "it was struck from the text" };
    say(Kind::Comment, struck, why);
    if change != Change::Marked {
        say(Kind::Inserted, kept, "it was put into the text and is taken as accepted");
    }
    out.extend(struck.matches('\n'));
    out.push_str(kept);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_accepted_and_remarks_set_aside() {
        for (text, accepted, listed) in [
            ("The {--fifty--}{++forty++} boats.", "The forty boats.", &["`fifty`", "`forty`"][..]),
            ("The {~~old~>new~~} mill {>>which?<<}.", "The new mill.", &["`old`", "`new`", "`which?`"]),
            ("A <!-- not for\nprint --> word", "A \n word", &["`not for print`"]),
            ("It was ~~never~~ sold.", "It was sold.", &["`never`"]),
            ("a ~~~ b {-- c", "a ~~~ b {-- c", &[]),
            (
                "The {++new <!-- not for print -->++} mill",
                "The new mill",
                &["`new <!-- not for print -->`", "`not for print`"],
            ),
        ] {
            let mut guesses = Vec::new();
            assert_eq!(accept(text, &mut guesses), accepted);
            assert_eq!(guesses.into_iter().map(|guess| guess.what).collect::<Vec<_>>(), listed, "{text}");
        }
    }
}
