//! Spans with a meaning: counts, dates and foreign words.

use super::{attributes::Attributes, reader::Reader, tree::Node};
use crate::format::{ProblemKind, normalize, validate};
use crate::story::{Count, Inline, Qualifier, numeral, plain_text};
use jotdown::AttributeKind;

const COUNT: &[&str] = &[".count", "value", "unit", "qualifier", "period", ".partial", "as-of", "label", "source"];

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
                    self.error(node.span.start, ProblemKind::DoubleSpan);
                } else if node.attributes.iter().any(|(kind, _)| matches!(kind, AttributeKind::Class)) {
                    self.attributes(node, "a span", &[".count", "date", "lang"]);
                } else {
                    self.error(node.span.start, ProblemKind::PlainSpan);
                }
                out.extend(self.inlines(&node.children));
            }
        }
    }

    fn count(&mut self, node: &Node<'_>, out: &mut Vec<Inline>) {
        let fields = self.attributes(node, "a count", COUNT);
        let words = self.inlines(&node.children);
        let text = normalize::text(&plain_text(&words));
        let problem = if !fields.has(".count") {
            Some(ProblemKind::PlainSpan)
        } else if text.is_empty() {
            Some(ProblemKind::NoWords("a count"))
        } else if !words.iter().all(|word| matches!(word, Inline::Text(_))) {
            Some(ProblemKind::CountMarkup)
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

    fn count_of(&mut self, node: &Node<'_>, fields: &Attributes, text: String) -> Option<Count> {
        let value = match fields.get("value") {
            Some(_) => self.parsed(fields, "value", numeral::written_value)?,
            None => match numeral::value_of(&text, &self.language) {
                Ok(value) => value,
                Err(kind) => {
                    self.error(node.span.start, kind);
                    return None;
                }
            },
        };
        let count = Count {
            text,
            value,
            unit: fields.text("unit"),
            qualifier: self.choice(fields, "qualifier", Qualifier::ALL, Qualifier::words),
            period: fields.text("period"),
            as_of: self.parsed(fields, "as-of", validate::date),
            partial: fields.has(".partial"),
            label: fields.text("label"),
            source: fields.text("source"),
        };
        let value_at = fields.get("value").map_or(node.span.start, |(_, at)| at);
        match validate::amount(&count, &self.language) {
            Ok(()) => self.check(value_at, validate::count(&count)),
            Err(kind) => self.error(node.span.start, kind),
        }
        Some(count)
    }

    fn date(&mut self, node: &Node<'_>, out: &mut Vec<Inline>) {
        let fields = self.attributes(node, "a date", &["date"]);
        let text = self.words(node, "a date");
        match self.parsed(&fields, "date", validate::date) {
            Some(date) => out.push(Inline::Date { date, text }),
            None => out.extend(text),
        }
    }

    fn foreign(&mut self, node: &Node<'_>, out: &mut Vec<Inline>) {
        let fields = self.attributes(node, "foreign words", &["lang"]);
        let text = self.words(node, "a span of foreign words");
        match self.parsed(&fields, "lang", |tag| validate::language(tag).map(|()| tag.to_owned())) {
            Some(language) => out.push(Inline::Foreign { language, text }),
            None => out.extend(text),
        }
    }

    /// The inlines of a span, which must have some.
    fn words(&mut self, node: &Node<'_>, what: &'static str) -> Vec<Inline> {
        let words = self.inlines(&node.children);
        if plain_text(&words).trim().is_empty() {
            self.error(node.span.start, ProblemKind::NoWords(what));
        }
        words
    }
}
