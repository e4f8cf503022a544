//! Escaping of text for HTML and of JSON for script elements.

use serde_json::Value;

/// Escapes `text` for a double-quoted attribute or between tags.
pub(crate) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // No page may hold them, and browsers replace them differently.
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

/// Serializes `value` as JSON for a script element: nothing in it ends the element or begins a comment, and it reads the same.
pub(crate) fn json(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_text_leaves_its_place(text in "[ -~\u{0}-\u{a0}<>&\"'é]{0,40}") {
            let escaped = html(&text);
            prop_assert!(!escaped.contains(['<', '>', '"']));
            let plain = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
            let plain = plain.replace("&amp;", "&");
            let kept = |c: char| !c.is_control() || ['\t', '\n', '\r'].contains(&c);
            prop_assert_eq!(plain, text.replace(|c| !kept(c), "\u{fffd}"));
        }

        #[test]
        fn json_in_a_script_reads_the_same_and_cannot_end_it(text in "[ -~</script>!-\u{2028}]{0,40}") {
            let value = serde_json::json!({ "a": text, (text.clone()): [text] });
            let escaped = json(&value);
            prop_assert!(!escaped.contains(['<', '>', '&']));
            prop_assert_eq!(serde_json::from_str::<Value>(&escaped).unwrap(), value);
        }
    }
}
