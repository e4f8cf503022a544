//! Fences: the lines of colons that open and close divisions, paired as the parser pairs them, and those that pair with nothing.
//!
//! A fence closes the outermost division that has no more colons than it: so the `:::` of a photo closes a `::: stage` around it, and the
//! line that was to close the stage closes nothing.

use super::closed::CONTAINERS;
use crate::format::{Fence, StrayCause};
use std::{collections::BTreeMap, num::NonZeroUsize, ops::Range};

/// The fences of a text that are wrong.
#[derive(Debug, Default)]
pub(super) struct Fences {
    /// Those that close nothing.
    pub(super) strays: Vec<Stray>,
    /// The divisions that were closed by the fence of one inside, by the line of their opening.
    pub(super) early: BTreeMap<usize, EarlyEnd>,
}

/// A fence that closes nothing.
#[derive(Debug)]
pub(super) struct Stray {
    /// Where its colons stand in the text.
    pub(super) range: Range<usize>,
    /// Why; `None` where the division that it was to close has been told of.
    pub(super) cause: Option<StrayCause>,
}

/// How a division was closed by the fence of one inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EarlyEnd {
    /// The division inside.
    pub(super) inner: Fence,
    /// The line of the fence that was meant for that.
    pub(super) closed: NonZeroUsize,
    /// The line of the fence that was meant for the division itself.
    pub(super) meant: Option<NonZeroUsize>,
}

/// A division that is open.
struct Open {
    fence: Fence,
    /// Whether the parser sees it: not where it stands in a paragraph, or with more than a name.
    is_real: bool,
}

/// What is known while the lines are read.
#[derive(Default)]
struct Scan {
    fences: Fences,
    open: Vec<Open>,
    /// The line of the division that was closed too early last.
    suspect: Option<usize>,
    /// What was closed last, and on which line.
    last: Option<(Fence, NonZeroUsize)>,
}

/// The wrong fences in `text` from byte `base` on.
pub(super) fn scan(text: &str, base: usize) -> Fences {
    let mut scan = Scan::default();
    let front = text.get(..base).unwrap_or_default();
    let (mut at, mut number) = (base, front.matches('\n').count());
    let mut is_text = false;
    for line in text.get(base..).unwrap_or_default().split_inclusive('\n') {
        number += 1;
        let bare = line.trim();
        let colons = bare.len() - bare.trim_start_matches(':').len();
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        let Some(line_number) = NonZeroUsize::new(number).filter(|_| colons >= 3) else {
            is_text = !bare.is_empty() && !bare.starts_with('{');
            continue;
        };
        let name = bare.trim_start_matches(':').trim();
        if name.is_empty() {
            scan.close(colons, line_number, start..start + colons);
        } else {
            let is_real = !is_text && !name.contains(char::is_whitespace);
            scan.open.push(Open { fence: Fence { name: name.to_owned(), colons, line: line_number }, is_real });
        }
        is_text = is_text && !name.is_empty();
    }
    scan.fences
}

impl Scan {
    /// Takes a fence of so many `colons` without a name.
    fn close(&mut self, colons: usize, line: NonZeroUsize, range: Range<usize>) {
        let Some(outermost) = self.open.iter().position(|open| open.fence.colons <= colons) else {
            let cause = self.stray(line);
            return self.fences.strays.push(Stray { range, cause });
        };
        let mut closed = self.open.split_off(outermost).into_iter();
        let (Some(outer), inner) = (closed.next(), closed.next()) else { return };
        let inner = inner.filter(|inner| {
            inner.is_real
                && outer.is_real
                && inner.fence.colons >= outer.fence.colons
                && CONTAINERS.contains(&outer.fence.name.as_str())
        });
        if let Some(Open { fence: inner, .. }) = inner {
            let opening = outer.fence.line.get();
            self.fences.early.insert(opening, EarlyEnd { inner, closed: line, meant: None });
            self.suspect = Some(opening);
        }
        self.last = Some((outer.fence, line));
    }

    /// Why the fence on `line` closes nothing; `None` where it was meant for a division that was closed too early.
    fn stray(&mut self, line: NonZeroUsize) -> Option<StrayCause> {
        if let Some(early) = self.suspect.take().and_then(|opening| self.fences.early.get_mut(&opening)) {
            early.meant = Some(line);
            return None;
        }
        Some(match (self.open.last(), &self.last) {
            (Some(open), _) => StrayCause::FewerThan(open.fence.clone()),
            (None, Some((fence, line))) => StrayCause::Behind(fence.clone(), *line),
            (None, None) => StrayCause::First,
        })
    }
}

/// `text` from byte `base` on without the fences that close nothing, and as long as before.
pub(super) fn without(text: &str, base: usize, strays: &[Stray]) -> String {
    let mut body = text.get(base..).unwrap_or_default().to_owned();
    for Stray { range, .. } in strays {
        body.replace_range(range.start - base..range.end - base, &" ".repeat(range.len()));
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_pairs_as_the_parser_pairs_it() {
        let wrong = |text: &str| {
            let Fences { strays, early } = scan(text, 0);
            let early: Vec<_> = early
                .into_iter()
                .map(|(line, early)| {
                    (line, early.inner.line.get(), early.closed.get(), early.meant.map(NonZeroUsize::get))
                })
                .collect();
            (strays.into_iter().map(|stray| stray.range.start).collect::<Vec<_>>(), early)
        };
        assert_eq!(wrong(":::: stage\n::: photo\n:::\n\na\n::::\n"), (vec![], vec![]));
        assert_eq!(wrong("::: photo\n:::\n\na\n:::\n"), (vec![17], vec![]));
        assert_eq!(wrong(":::: stage\n::: photo\n:::\n:::\n::::\n"), (vec![25], vec![]));
        assert_eq!(
            wrong("::: stage\n::: photo\n:::\n\n::: photo\n:::\na\n:::\n"),
            (vec![41], vec![(1, 2, 3, Some(8))])
        );
        // An inner one that is not closed is told of otherwise, and so is a division in a paragraph.
        assert_eq!(wrong(":::: stage\n::: photo\n::::\n"), (vec![], vec![]));
        assert_eq!(wrong("a\n::: photo\nb\n:::\n"), (vec![], vec![]));
        assert_eq!(wrong("::: photo {a=b}\nb\n:::\n"), (vec![], vec![]));
    }

    #[test]
    fn a_text_stays_as_long_as_it_was() {
        let text = "---\n---\n\nä :::\n  :::\n:::\n";
        let fences = scan(text, 8);
        assert_eq!(without(text, 8, &fences.strays), "\nä :::\n     \n   \n");
    }
}
