//! Where in a text of JSON the value at a path stands.

use super::steps::Step;

/// The offset of the value at `path` in `text`, which is JSON; of the last value on the way that is there.
pub(super) fn locate(text: &str, path: &[Step]) -> usize {
    let mut at = after_space(text, 0);
    for step in path {
        match child(text, at, step) {
            Some(found) => at = found,
            None => break,
        }
    }
    at
}

fn child(text: &str, parent: usize, step: &Step) -> Option<usize> {
    let open = *text.as_bytes().get(parent)?;
    let mut at = after_space(text, parent + 1);
    let mut index = 0;
    while !matches!(text.as_bytes().get(at)?, b'}' | b']') {
        let mut found = matches!(step, Step::Index(wanted) if open == b'[' && *wanted == index);
        if open == b'{' {
            let end = after_value(text, at);
            let key: String = serde_json::from_str(text.get(at..end)?).ok()?;
            found = match step {
                Step::Field(wanted) => *wanted == key,
                Step::Only => true,
                Step::Index(_) => false,
            };
            // Past the colon.
            at = after_space(text, after_space(text, end) + 1);
        }
        if found {
            return Some(at);
        }
        at = after_space(text, after_value(text, at));
        if text.as_bytes().get(at) == Some(&b',') {
            at = after_space(text, at + 1);
        }
        index += 1;
    }
    None
}

fn after_space(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start().len()
}

/// The end of the value that begins at `at`.
fn after_value(text: &str, at: usize) -> usize {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (offset, byte) in text.bytes().enumerate().skip(at) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => {
                quoted = !quoted;
                if !quoted && depth == 0 {
                    return offset + 1;
                }
            }
            _ if quoted => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 0 => return offset,
            b'}' | b']' if depth == 1 => return offset + 1,
            b'}' | b']' => depth -= 1,
            b',' if depth == 0 => return offset,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_past_strings_that_look_like_structure() {
        let text = r#" { "a\"}": [1, "],[", {"b": [ null ]}], "c" : -1.5e3 , "d": { "x": {"e": true} } } "#;
        let field = |name: &str| Step::Field(name.to_owned());
        for (path, value) in [
            (vec![field("a\"}"), Step::Index(1)], "\"],[\""),
            (vec![field("a\"}"), Step::Index(2), field("b"), Step::Index(0)], "null"),
            (vec![field("c")], "-1.5e3"),
            (vec![field("d"), Step::Only, field("e")], "true"),
            (vec![field("d"), field("missing")], "{ \"x\""),
            (vec![], "{ \"a"),
        ] {
            let at = locate(text, &path);
            assert!(text[at..].starts_with(value), "{path:?}: {}", &text[at..]);
        }
    }
}
