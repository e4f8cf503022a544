//! Formulas as characters, those of Word (OMML of ECMA-376) and of OpenDocument (MathML): their exponents are raised, so that
//! 10 and 6 over it is not 106.

use super::xml::{Element, Node};
use crate::import::superscript::{raised, raised_letter};

/// The characters of a formula.
pub(in crate::import) fn formula(element: &Element) -> String {
    let mut out = String::new();
    add(element, &mut out);
    out
}

fn add(element: &Element, out: &mut String) {
    // In MathML, what is raised is told by its place behind the base.
    let raised = match element.name.as_str() {
        "msup" => Some(1),
        "msubsup" => Some(2),
        _ => None,
    };
    let mut place = 0;
    for node in element.nodes() {
        match node {
            Node::Text(text) if raised.is_some() && text.trim().is_empty() => {}
            Node::Text(text) => add_characters(text, out),
            Node::Element(child) => {
                match child.name == "sup" || raised == Some(place) {
                    true => out.push_str(&exponent(formula(child).trim())),
                    false => add(child, out),
                }
                place += 1;
            }
        }
    }
}

/// Adds characters with one space for each run of white space.
fn add_characters(text: &str, out: &mut String) {
    for letter in text.chars() {
        let letter = if letter.is_whitespace() { ' ' } else { letter };
        if letter != ' ' || !out.ends_with(' ') {
            out.push(letter);
        }
    }
}

/// What is raised as characters: `⁶`, `^n`, `^(n+1)`; a prime is itself.
fn exponent(words: &str) -> String {
    let mut letters = words.chars();
    match (raised(words), letters.next(), letters.next()) {
        (Some(digits), ..) => digits,
        (None, Some(letter), None) if letter.is_alphanumeric() => format!("^{letter}"),
        (None, Some(letter), None) => raised_letter(letter).unwrap_or(letter).to_string(),
        (None, Some(_), _) => format!("^({words})"),
        (None, None, _) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::document::xml::parse;

    #[test]
    fn exponents_of_word_and_of_mathml_are_raised() {
        let cases = [
            ("<oMath><sSup><e><r><t>10</t></r></e><sup><r><t>−6</t></r></sup></sSup></oMath>", "10⁻⁶"),
            (
                "<oMath><sSup><sSupPr/><e><r><t>x</t></r></e><sup><r><t>n</t></r></sup></sSup><r><t>+1</t></r></oMath>",
                "x^n+1",
            ),
            (
                "<oMath><sSubSup><e><r><t>x</t></r></e><sub><r><t>i</t></r></sub><sup><r><t>n+1</t></r></sup></sSubSup></oMath>",
                "xi^(n+1)",
            ),
            ("<math>\n <msup>\n  <mn>10</mn>\n  <mn> 6 </mn>\n </msup></math>", "10⁶"),
            (
                "<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup><msup><mi>f</mi><mo>′</mo></msup></math>",
                "x1²f′",
            ),
            (
                "<math><msup><mi>x</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msup><msup><mi>R</mi><mo>+</mo></msup></math>",
                "x^(n+1)R⁺",
            ),
        ];
        for (xml, expected) in cases {
            assert_eq!(formula(&parse(xml.as_bytes()).unwrap()).trim(), expected, "{xml}");
        }
    }
}
