//! Divisions whose fences do not pair: each fault is told, and the text is read as if it were mended.

use super::{
    fence_line::Opening,
    fences::{Fault, fault},
    mended::Mended,
    reader::Reader,
    tree::{self, Node},
};
use crate::format::{DivisionProblem, Edit, Fence, StrayCause};
use std::{collections::BTreeSet, num::NonZeroUsize, ops::Range};

/// How many faults are mended, so that reading a text full of them ends.
const MOST: usize = 40;

/// How many bytes are parsed again for that, at most.
const MOST_BYTES: usize = 4_000_000;

/// What has been told and mended so far, by its place in the text as it is typed.
#[derive(Default)]
struct Told {
    /// Divisions without an end.
    open: BTreeSet<usize>,
    /// Divisions that were given more colons.
    grown: BTreeSet<usize>,
    /// Lines that close nothing.
    strays: BTreeSet<usize>,
    /// Lines that open nothing, whose end has been found.
    refused: BTreeSet<usize>,
}

impl<'t> Reader<'t> {
    /// The text with an end of its own for every division; `None` where each has one and `nodes`, which were read from the text, are
    /// right.
    pub(super) fn mended(&mut self, nodes: &[Node<'_>], base: usize) -> Option<Mended<'t>> {
        let mut found = fault(nodes, self.text)?;
        let (mut mended, mut told) = (Mended::new(self.text), Told::default());
        for round in 1..=MOST {
            let edits = self.edits(&found, &mended, &mut told);
            if edits.is_empty() || round * self.text.len() > MOST_BYTES {
                break;
            }
            mended.edit(edits);
            let (nodes, _) = tree::tree(mended.text().get(base..).unwrap_or_default(), base);
            let Some(next) = fault(&nodes, mended.text()) else { break };
            found = next;
        }
        Some(mended)
    }

    /// Tells a fault in the text that is mended so far, unless it follows from what has been told. Gives what mends it.
    fn edits(&mut self, fault: &Fault, mended: &Mended<'_>, told: &mut Told) -> Vec<Edit> {
        let typed = |range: &Range<usize>| mended.typed_at(range.start)..mended.typed_at(range.end);
        match fault {
            Fault::Stray { colons, refused, within, ends, .. } => {
                let range = typed(colons);
                let refused = refused.iter().map(|at| mended.typed_at(*at)).rfind(|at| !told.refused.contains(at));
                let is_told = !told.strays.insert(range.start);
                if let Some(at) = refused {
                    told.refused.insert(at);
                } else if !is_told {
                    let cause = self.cause(fault, mended);
                    self.error(range.start, DivisionProblem::StrayDivision { colons: colons.len(), cause });
                }
                // One in a quotation ends nothing, whatever its colons.
                let end = within.as_ref().filter(|_| *ends && refused.is_none() && !is_told);
                vec![Edit::new(range, end.map_or(String::new(), |open| mark(open.colons.len())))]
            }
            Fault::Open { division, end, before } => {
                let at = mended.typed_at(division.colons.start);
                if !told.open.insert(at) {
                    return Vec::new();
                }
                let before = before.as_ref().map(|next| self.line_of(mended.typed_at(next.colons.start)));
                let (name, colons) = (division.name.clone(), division.colons.len());
                self.error(at, DivisionProblem::OpenDivision { name, colons, before });
                let end = mended.typed_at(*end);
                vec![Edit::new(end..end, format!("\n{}", mark(colons)))]
            }
            Fault::FewColons { .. } => self.more_colons(fault, mended, told),
        }
    }

    /// More colons for a division that the end of one inside closes.
    fn more_colons(&mut self, fault: &Fault, mended: &Mended<'_>, told: &mut Told) -> Vec<Edit> {
        let Fault::FewColons { division, inner, meant, sole } = fault else { return Vec::new() };
        let typed = |range: &Range<usize>| mended.typed_at(range.start)..mended.typed_at(range.end);
        let (own, meant, colons) = (typed(&division.colons), typed(meant), inner.colons.len() + 1);
        // With more colons than it has, it would not have been closed by what is mended in it.
        let is_caused = told.grown.contains(&mended.typed_at(inner.colons.start));
        if told.grown.insert(own.start) && !is_caused {
            let (name, sole) = (division.name.clone(), *sole);
            let (closed, meant) = (self.line_of(mended.typed_at(division.end - 1)), self.line_of(meant.start));
            let inner = self.fence(inner, mended);
            self.error(own.start, DivisionProblem::FewColons { name, colons, inner, closed, meant, sole });
        }
        vec![Edit::new(own, mark(colons)), Edit::new(meant, mark(colons))]
    }

    /// Why colons close nothing.
    fn cause(&self, stray: &Fault, mended: &Mended<'_>) -> StrayCause {
        let Fault::Stray { within, behind, again, ends, .. } = stray else { return StrayCause::First };
        match (within, behind) {
            // What has no end of its own was to end here, though something in it has just ended.
            (Some(open), behind) if *ends || !again || behind.is_none() => {
                StrayCause::FewerThan(self.fence(open, mended))
            }
            (_, Some(last)) => {
                let line = self.line_of(mended.typed_at(last.end - 1));
                StrayCause::Behind { last: self.fence(last, mended), line, again: *again }
            }
            _ => StrayCause::First,
        }
    }

    fn fence(&self, opening: &Opening, mended: &Mended<'_>) -> Fence {
        let line = self.line_of(mended.typed_at(opening.colons.start));
        Fence { name: opening.name.clone(), colons: opening.colons.len(), line }
    }

    /// The line of byte `at`, from 1.
    fn line_of(&self, at: usize) -> NonZeroUsize {
        NonZeroUsize::new(self.place(at).line).unwrap_or(NonZeroUsize::MIN)
    }
}

/// So many colons.
fn mark(colons: usize) -> String {
    ":".repeat(colons)
}

#[cfg(test)]
mod tests {
    use crate::format::{ParseOptions, ProblemKind, fix_djot, read_djot, strategies, write_djot};
    use proptest::{prelude::*, sample::Index};

    fn problems(text: &str) -> Vec<ProblemKind> {
        read_djot(text, &ParseOptions::default()).problems.into_iter().map(|problem| problem.kind).collect()
    }

    fn fixed(text: &str) -> String {
        fix_djot(text, &ParseOptions::default()).0
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_fence_too_few_or_too_many_is_told(story in strategies::story(), at in any::<Index>(), twice in any::<bool>()) {
            let text = write_djot(&story);
            let lines: Vec<&str> = text.split_inclusive('\n').collect();
            let fences: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].starts_with(":::")).collect();
            prop_assume!(!fences.is_empty());
            let at = fences[at.index(fences.len())];
            let mut wrong = lines.clone();
            if twice {
                wrong.insert(at, lines[at]);
            } else {
                wrong.remove(at);
            }
            let wrong = wrong.concat();
            let before = problems(&text);
            prop_assert!(!before.iter().any(|kind| matches!(kind, ProblemKind::Division(_))), "{}", text);
            prop_assert!(problems(&wrong).len() > before.len(), "{}", wrong);
            // A line that is there twice is taken away again.
            if twice && lines[at].trim_end().bytes().all(|byte| byte == b':') {
                prop_assert_eq!(fixed(&wrong), fixed(&text), "{}", wrong);
            }
        }
    }
}
