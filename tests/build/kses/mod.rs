//! What WordPress leaves of a snippet that somebody pastes who may not write HTML unfiltered: its filter, KSES, in small.

use crate::workspace::HERE;
use std::{collections::BTreeMap, fs};

/// The elements that stay, each with its attributes; `*` and `style` as `allowed.txt` explains them.
pub(crate) struct Kses(BTreeMap<String, Vec<String>>);

impl Kses {
    pub(crate) fn new() -> Self {
        let list = fs::read_to_string(format!("{HERE}/kses/allowed.txt")).unwrap();
        let mut allowed: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut words = line.split_whitespace().map(str::to_owned);
            allowed.entry(words.next().unwrap()).or_default().extend(words);
        }
        assert!(allowed.len() > 80, "the list is not whole");
        Self(allowed)
    }

    /// What is left of `html`.
    pub(crate) fn filter(&self, html: &str) -> String {
        let mut parts = html.split('<');
        let mut left = parts.next().unwrap().replace('>', "&gt;");
        for part in parts {
            // As KSES does it, at the first `>`, be it in an attribute or not.
            let (tag, text) = part.split_once('>').unwrap();
            left += &self.tag(tag);
            left += &text.replace('>', "&gt;");
        }
        left
    }

    fn tag(&self, tag: &str) -> String {
        let name = tag.trim_start_matches('/').split(|c: char| c.is_whitespace() || c == '/').next().unwrap();
        match tag.strip_prefix('/') {
            _ if !self.0.contains_key(name) => String::new(),
            Some(_) => format!("</{name}>"),
            None => format!("<{name}{}>", self.attributes(name, &tag[name.len()..])),
        }
    }

    /// `attributes`, each written as ` name="value"` or ` name`, without those that do not stay.
    fn attributes(&self, element: &str, attributes: &str) -> String {
        let mut left = String::new();
        let mut rest = attributes.trim();
        while !rest.is_empty() {
            let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let quoted = after.strip_prefix("=\"").map(|after| after.split_once('"').unwrap());
            let (value, after) = quoted.map_or((None, after), |(value, after)| (Some(value), after));
            rest = after.trim_start();
            let value = if name == "style" { value.map(|style| self.style(style)) } else { value.map(str::to_owned) };
            if self.stays(element, name) && value.as_deref() != Some("") || name == "alt" && element == "img" {
                left += &value.map_or(format!(" {name}"), |value| format!(" {name}=\"{value}\""));
            }
        }
        left
    }

    fn stays(&self, element: &str, name: &str) -> bool {
        let one_word = name.strip_prefix("data-").is_some_and(|rest| !rest.contains('-'));
        let name = if one_word { "data-*" } else { name };
        [element, "*"].iter().any(|of| self.0[*of].iter().any(|allowed| allowed == name))
    }

    fn style(&self, style: &str) -> String {
        let stays = |property: &str| {
            let property = property.split(':').next().unwrap().trim();
            self.0["style"].iter().any(|allowed| allowed == property || allowed == "--*" && property.starts_with("--"))
        };
        style.split(';').map(str::trim).filter(|property| stays(property)).collect::<Vec<_>>().join(";")
    }
}

#[test]
fn the_filter_takes_out_tags_and_attributes_and_leaves_text() {
    let kses = Kses::new();
    for (html, left) in [
        ("a &lt; b > c", "a &lt; b &gt; c"),
        ("<script async src=\"x\">y</script>z", "yz"),
        ("<p onclick=\"x\" class=\"y\">z</p>", "<p class=\"y\">z</p>"),
        ("<figure data-story=\"x\" data-sw-photo>z</figure>", "<figure data-story=\"x\">z</figure>"),
        ("<picture><img src=\"x\" srcset=\"y\" alt=\"\"/></picture>", "<img src=\"x\" alt=\"\">"),
        ("<p style=\"--sw-row:1; behavior: x\" hidden>z</p>", "<p style=\"--sw-row:1\" hidden>z</p>"),
        ("<p style=\"behavior: x\">z</p>", "<p>z</p>"),
    ] {
        assert_eq!(kses.filter(html), left, "{html}");
    }
}
