//! Figures divisions: rows of large counts.

use super::{attribute_names::FiguresAttribute, reader::Reader, tree::Node};
use crate::format::{AttributeProblem, FiguresProblem, Problem, validate};
use crate::story::{Count, Figures, Inline};

impl Reader<'_> {
    /// A row of figures; `None` where it holds no count.
    pub(super) fn figures(&mut self, node: &Node<'_>) -> Option<Figures> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "figures");
        let counts: Vec<Count> = node.children.iter().filter_map(|child| self.figure(child)).collect();
        if counts.is_empty() && !node.children.is_empty() {
            // Each of them has been reported.
            return None;
        }
        self.check(at, validate::figures(counts.len()));
        if let Some((_, at)) = fields.get(FiguresAttribute::Compare).filter(|_| counts.len() == 1) {
            let (name, place) = (".compare", "on one figure");
            let because = "two figures or more, which bars compare";
            self.error(at, AttributeProblem::IdleAttribute { name, place, because, help: "take it away" });
        }
        if fields.has(FiguresAttribute::Compare)
            && let Err((index, problem)) = validate::compared(&counts)
        {
            let places = &self.places.counts;
            let place = places.len().checked_sub(counts.len()).and_then(|first| places.get(first + index)).cloned();
            self.problems.extend(place.map(|place| Problem::new(place, problem)));
        }
        (!counts.is_empty()).then(|| Figures { compare: fields.has(FiguresAttribute::Compare), counts })
    }

    fn figure(&mut self, node: &Node<'_>) -> Option<Count> {
        let (problems, counts) = (self.problems.len(), self.places.counts.len());
        let words = if node.is_paragraph() { self.caption(node) } else { Vec::new() };
        if let [Inline::Count(count)] = words.as_slice() {
            return Some(count.clone());
        }
        self.places.counts.truncate(counts);
        if self.problems.len() == problems {
            self.error(node.span.start, FiguresProblem::FigurePart);
        }
        None
    }
}
