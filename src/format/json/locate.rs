//! Where in a text of JSON the value at a path stands.

use super::steps::Step;
use std::borrow::Cow;

/// The places of all values in a text, found in one go: a story asks for thousands of them.
pub(super) struct Value<'t> {
    at: usize,
    parts: Parts<'t>,
}

enum Parts<'t> {
    Scalar,
    Array(Vec<Value<'t>>),
    /// By name; of fields with one name, the first comes first.
    Object(Vec<(Cow<'t, str>, Value<'t>)>),
}

impl<'t> Value<'t> {
    /// The value that is all of `text`, which is JSON.
    pub(super) fn of(text: &'t str) -> Self {
        Scanner { text, at: 0 }.value()
    }

    /// The offset of the value at `path` in this one; of the last value on the way that is there.
    pub(super) fn locate(&self, path: &[Step]) -> usize {
        let mut value = self;
        for step in path {
            match value.child(step) {
                Some(found) => value = found,
                None => break,
            }
        }
        value.at
    }

    fn child(&self, step: &Step) -> Option<&Self> {
        match (&self.parts, step) {
            (Parts::Array(items), Step::Index(index)) => items.get(*index),
            (Parts::Object(fields), Step::Field(name)) => {
                let first = fields.partition_point(|(known, _)| **known < **name);
                fields.get(first).filter(|(known, _)| known == name).map(|(_, value)| value)
            }
            (Parts::Object(fields), Step::Only) => fields.iter().map(|(_, value)| value).min_by_key(|value| value.at),
            _ => None,
        }
    }
}

/// A text of JSON and how far it has been read.
struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    fn value(&mut self) -> Value<'t> {
        let first = self.next();
        let at = self.at;
        let parts = match first {
            Some(b'[') => Parts::Array(self.parts(b']', Self::value)),
            Some(b'{') => {
                let mut fields = self.parts(b'}', Self::field);
                fields.sort_by(|(a, _), (b, _)| a.cmp(b));
                Parts::Object(fields)
            }
            _ => {
                self.scalar();
                Parts::Scalar
            }
        };
        Value { at, parts }
    }

    /// The parts of an array or object, each read by `part`, up to the `end` of it.
    fn parts<T>(&mut self, end: u8, part: fn(&mut Self) -> T) -> Vec<T> {
        let mut parts = Vec::new();
        self.at += 1;
        while self.next().is_some_and(|byte| byte != end) {
            parts.push(part(self));
            if self.next() == Some(b',') {
                self.at += 1;
            }
        }
        self.at += 1;
        parts
    }

    fn field(&mut self) -> (Cow<'t, str>, Value<'t>) {
        let from = self.at;
        self.scalar();
        let quoted = self.text.get(from..self.at).unwrap_or_default();
        let name = match quoted.contains('\\') {
            true => Cow::Owned(serde_json::from_str(quoted).unwrap_or_default()),
            false => Cow::Borrowed(quoted.trim_matches('"')),
        };
        // Past the colon.
        self.next();
        self.at += 1;
        (name, self.value())
    }

    /// The next byte that is no space, which is not passed.
    fn next(&mut self) -> Option<u8> {
        let rest = self.text.get(self.at..)?;
        self.at += rest.len() - rest.trim_start().len();
        rest.trim_start().bytes().next()
    }

    /// Passes a string, a number or a word.
    fn scalar(&mut self) {
        let (mut quoted, mut escaped) = (false, false);
        let ends = |byte: u8| {
            let inside = quoted;
            match byte {
                _ if escaped => escaped = false,
                b'\\' if quoted => escaped = true,
                b'"' => quoted = !quoted,
                _ => {}
            }
            !inside && !quoted && (matches!(byte, b',' | b':' | b'}' | b']') || byte.is_ascii_whitespace())
        };
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let length = rest.iter().copied().position(ends).unwrap_or(rest.len());
        // Whatever the text is, reading goes on.
        self.at += length.max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_past_strings_that_look_like_structure() {
        let text = r#" { "a\"}": [1, "],[", {"b": [ null ]}], "c" : -1.5e3 , "d": { "x": {"e": true} } , "c": 2 } "#;
        let field = |name: &str| Step::Field(name.to_owned());
        for (path, value) in [
            (vec![field("a\"}"), Step::Index(1)], "\"],[\""),
            (vec![field("a\"}"), Step::Index(2), field("b"), Step::Index(0)], "null"),
            (vec![field("c")], "-1.5e3"),
            (vec![field("d"), Step::Only, field("e")], "true"),
            (vec![field("d"), field("missing")], "{ \"x\""),
            (vec![field("a\"}"), Step::Index(9)], "[1,"),
            (vec![], "{ \"a"),
        ] {
            let at = Value::of(text).locate(&path);
            assert!(text[at..].starts_with(value), "{path:?}: {}", &text[at..]);
        }
    }

    #[test]
    fn no_text_is_read_for_ever() {
        for text in ["", " ", "{", "[", "[[", "{\"a", "{\"a\":", "[1 2", "]", "é", "{é:é", "\"\\"] {
            assert!(Value::of(text).locate(&[Step::Only, Step::Index(0)]) <= text.len() + 1, "{text}");
        }
    }
}
