//! Spans with a meaning: counts, dates and foreign words.

use super::{
    attribute_names::{CountAttribute, DateAttribute, ForeignAttribute, SpanAttribute},
    attributes::Attributes,
    reader::Reader,
    tree::Node,
};
use crate::format::{CountProblem, InlineProblem, ProblemKind, normalize, validate};
use crate::story::{Count, CountKind, CountMotion, Inline, Qualifier, Quantity, numeral, plain_text};
use jotdown::AttributeKind;

impl Reader<'_> {
    /// A span; where it cannot be read, its words.
    pub(super) fn span(&mut self, node: &Node<'_>, out: &mut Vec<Inline>) {
        let given = |name: &str| {
            node.attributes.iter().any(|(kind, value)| {
                kind.key() == Some(name)
                    && (name != "class" || matches!(value.to_string().as_str(), "count" | "partial"))
            })
        };
        let is = [given("class") || given("value"), given("date"), given("lang")];
        match is {
            [true, false, false] => self.count(node, out),
            [false, true, false] => self.date(node, out),
            [false, false, true] => self.foreign(node, out),
            _ => {
                if is.contains(&true) {
                    self.error(node.span.start, InlineProblem::DoubleSpan);
                } else if node.attributes.iter().any(|(kind, _)| matches!(kind, AttributeKind::Class)) {
                    self.attributes::<SpanAttribute>(node, "a span");
                } else {
                    self.error(node.span.start, InlineProblem::PlainSpan);
                }
                out.extend(self.inlines(&node.children));
            }
        }
    }

    fn count(&mut self, node: &Node<'_>, out: &mut Vec<Inline>) {
        let fields = self.attributes(node, "a count");
        let words = self.inlines(&node.children);
        let text = normalize::text(&plain_text(&words));
        let problem: Option<ProblemKind> = if !fields.has(CountAttribute::Count) {
            Some(InlineProblem::PlainSpan.into())
        } else if text.is_empty() {
            Some(InlineProblem::NoWords("a count").into())
        } else if !words.iter().all(|word| matches!(word, Inline::Text(_))) {
            Some(CountProblem::CountMarkup.into())
        } else {
            None
        };
        if let Some(kind) = problem {
            self.error(node.span.start, kind);
            return out.extend(words);
        }
        match self.count_of(node, &fields, text) {
            Some(count) => {
                let place = self.place(node.span.start);
                self.places.counts.push(place);
                out.push(Inline::Count(count));
            }
            None => out.extend(words),
        }
    }

    fn count_of(&mut self, node: &Node<'_>, fields: &Attributes<CountAttribute>, text: String) -> Option<Count> {
        let Quantity { kind, value, numbers } = self.quantity(node, fields, &text)?;
        let count = Count {
            text,
            kind,
            value,
            numbers,
            motion: self
                .choice(fields, CountAttribute::Motion, CountMotion::ALL, CountMotion::name)
                .unwrap_or_default(),
            unit: fields.text(CountAttribute::Unit),
            qualifier: self.choice(fields, CountAttribute::Qualifier, Qualifier::ALL, Qualifier::words),
            period: fields.text(CountAttribute::Period),
            as_of: self.parsed(fields, CountAttribute::AsOf, validate::date),
            partial: fields.has(CountAttribute::Partial),
            label: fields.text(CountAttribute::Label),
            source: fields.text(CountAttribute::Source),
        };
        let value_at = fields.get(CountAttribute::Value).map_or(node.span.start, |(_, at)| at);
        match validate::quantity(&count, &self.language) {
            Ok(()) => self.check(value_at, validate::count(&count)),
            Err(kind) => self.error(node.span.start, kind),
        }
        if let Some((_, at)) = fields.get(CountAttribute::Motion) {
            self.check(at, validate::motion(&count));
        }
        Some(count)
    }

    /// What the text of a count says, with the value that is given.
    fn quantity(&mut self, node: &Node<'_>, fields: &Attributes<CountAttribute>, text: &str) -> Option<Quantity> {
        let stated = self.choice(fields, CountAttribute::Kind, CountKind::ALL, CountKind::name);
        let value = match fields.get(CountAttribute::Value) {
            Some(_) => Some(self.parsed(fields, CountAttribute::Value, numeral::written_value)?),
            None => None,
        };
        match (numeral::quantity(text, &self.language, stated), value) {
            (Ok(read), value) => Some(Quantity { value: value.unwrap_or(read.value), ..read }),
            // The value tells what the text does not.
            (Err(_), Some(value)) if stated.is_none_or(CountKind::is_single) => {
                Some(Quantity { kind: stated.unwrap_or_default(), value, numbers: Vec::new() })
            }
            (Err(kind), _) => {
                self.error(node.span.start, kind);
                None
            }
        }
    }

    fn date(&mut self, node: &Node<'_>, out: &mut Vec<Inline>) {
        let fields = self.attributes(node, "a date");
        let text = self.words(node, "a date");
        match self.parsed(&fields, DateAttribute::Date, validate::date) {
            Some(date) => out.push(Inline::Date { date, text }),
            None => out.extend(text),
        }
    }

    fn foreign(&mut self, node: &Node<'_>, out: &mut Vec<Inline>) {
        let fields = self.attributes(node, "foreign words");
        let text = self.words(node, "a span of foreign words");
        match self.parsed(&fields, ForeignAttribute::Lang, validate::language) {
            Some(language) => out.push(Inline::Foreign { language, text }),
            None => out.extend(text),
        }
    }

    /// The inlines of a span, which must have some.
    fn words(&mut self, node: &Node<'_>, what: &'static str) -> Vec<Inline> {
        let words = self.inlines(&node.children);
        if plain_text(&words).trim().is_empty() {
            self.error(node.span.start, InlineProblem::NoWords(what));
        }
        words
    }
}
