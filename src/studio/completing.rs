//! Completion of attributes: what the reader would have taken in the place of a name that it does not know.
//!
//! No list beside the reader's own can go stale: the reader is asked about the very place, with a word there that is none of its names.

use crate::format::{AttributeProblem, ParseOptions, ProblemKind, ValueProblem, read_djot};
use wasm_bindgen::prelude::wasm_bindgen;

/// What may stand in the place of `probe` in `text`: where that is an attribute, those of its construct; where it is a value, those that its
/// attribute has names for. A JSON array of strings, empty where any words may stand, or none.
///
/// Classes are written `.name`, an id `#id`. An attribute is asked for by a class: a span without one is none to the reader.
#[wasm_bindgen]
#[must_use]
pub fn known(text: &str, probe: &str) -> String {
    let problems = read_djot(text, &ParseOptions::named("story.dj")).problems;
    let known = problems.iter().find_map(|problem| match &problem.kind {
        ProblemKind::Attribute(AttributeProblem::UnknownAttribute { name, known, .. }) if name == probe => {
            Some(known.to_vec())
        }
        ProblemKind::Value(ValueProblem::Choice { found, known, .. }) if found == probe => Some(known.clone()),
        _ => None,
    });
    serde_json::to_string(&known.unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(body: &str) -> Vec<String> {
        let probe = if body.contains(".x-probe") { ".x-probe" } else { "x-probe" };
        serde_json::from_str(&known(&format!("---\ntitle: Tolls\n---\n\n{body}\n"), probe)).unwrap()
    }

    #[test]
    fn each_construct_has_its_own_attributes() {
        let photo = "::: photo\n![A gate](gate.jpg)\n:::";
        assert!(asked(&format!("{{.x-probe}}\n{photo}")).contains(&"focal".to_owned()));
        assert!(asked(&format!("{{credit=AP .x-probe}}\n{photo}")).contains(&"portrait".to_owned()));
        assert!(asked("It cost [5]{.count .x-probe} pounds.").contains(&"as-of".to_owned()));
        assert_eq!(asked("It cost [5]{.x-probe} pounds."), [".count", "date", "lang"]);
        assert_eq!(asked("{.x-probe}\n## The ford\n\nNobody paid."), ["kicker", "#id"]);
        assert!(asked("{.x-probe}\nA paragraph has none.").is_empty());
    }

    #[test]
    fn an_attribute_with_names_for_its_values_has_them() {
        let photo = "::: photo\n![A gate](gate.jpg)\n:::";
        assert_eq!(asked(&format!("{{width=x-probe}}\n{photo}")), ["text", "wide", "full"]);
        assert!(asked(&format!("{{transition=x-probe}}\n{photo}")).contains(&"develop".to_owned()));
        assert!(asked("{type=x-probe}\n::: chart\n| A | B |\n|---|---|\n| c | 1 |\n:::").contains(&"bars".to_owned()));
        assert!(asked(&format!("{{credit=x-probe}}\n{photo}")).is_empty(), "a credit may be any words");
    }

    #[test]
    fn a_text_that_is_no_story_has_nothing_and_brings_nothing_down() {
        for text in ["", "---", "{.x-probe}", "{x-probe=", "::: photo", "\u{0}"] {
            assert_eq!(known(text, "x-probe"), "[]", "{text}");
        }
    }
}
