//! The loader's sanitizer: its lists let through what is rendered, and nothing else.

use crate::{
    html::{self, FRAGMENTS},
    sources::{Names, found, scripts},
};
use regex::Regex;

/// What the sanitizer treats by itself, and so has on no list.
const ADDRESSES: [&str; 3] = ["href", "src", "srcset"];
const STYLE: &str = "data-sw-style";

/// The alternatives of a list in the loader's source: `const NAME = /^(one|two|…)$/`.
fn list(name: &str) -> Vec<String> {
    let pattern = format!(r"(?s){name} =\s*/\^\((.*?)\)\$/;");
    let list = found(&pattern, &scripts()).pop_first().unwrap_or_else(|| panic!("the loader has no {name}"));
    let mut depth = 0;
    let outside = |char: char| {
        depth += i32::from(char == '(') - i32::from(char == ')');
        char == '|' && depth == 0
    };
    list.split(outside).map(str::to_owned).collect()
}

/// Holds a list against the names that it has to let through.
fn assert_fits(list_name: &str, rendered: &Names) {
    let alternatives = list(list_name);
    let whole = |alternative: &String| Regex::new(&format!("^(?:{alternative})$")).unwrap();
    let patterns: Vec<Regex> = alternatives.iter().map(whole).collect();
    let refused: Vec<_> = rendered.iter().filter(|name| !patterns.iter().any(|list| list.is_match(name))).collect();
    assert!(refused.is_empty(), "{list_name} leaves out {refused:?}");
    for (pattern, alternative) in patterns.iter().zip(&alternatives) {
        assert!(rendered.iter().any(|name| pattern.is_match(name)), "{list_name} has {alternative}, which nothing is");
    }
}

/// The article of each fragment, which is what is copied.
fn articles() -> String {
    let articles = Regex::new(r"(?s)<article.*?</article>").unwrap();
    articles.find_iter(&FRAGMENTS).map(|found| found.as_str()).collect()
}

#[test]
fn its_elements_are_those_that_are_rendered() {
    let rendered: Names = html::elements(&articles()).into_keys().collect();
    assert_fits("ELEMENTS", &rendered);
}

#[test]
fn its_attributes_are_those_that_are_rendered() {
    let mut rendered = html::attributes(&articles());
    for special in ADDRESSES.iter().chain([&STYLE]) {
        assert!(rendered.remove(*special), "{special} is never rendered");
    }
    assert_fits("ATTRIBUTES", &rendered);
}

#[test]
fn the_article_is_what_the_loader_looks_for() {
    let wanted = found(r#"ARTICLE = "(article\.[\w-]+)""#, &scripts());
    let class = html::elements(&FRAGMENTS)["article"]["class"].first().unwrap().clone();
    assert_eq!(wanted, [format!("article.{class}")].into());
}
