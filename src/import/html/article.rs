//! Which part of a page is its article, and its headline.

use super::{
    element::{Role, role},
    one_line,
};
use ego_tree::{NodeId, iter::Edge};
use scraper::{ElementRef, Html};
use std::collections::HashSet;

/// The part of a page that is its article.
pub(super) struct Article<'p> {
    /// The element that holds it.
    pub(super) root: ElementRef<'p>,
    /// The headline of the page; empty where the article has its own.
    pub(super) headline: String,
    /// What is no part of the article inside `root`: forms and the head of the page.
    pub(super) furniture: HashSet<NodeId>,
}

/// An element that may hold the article or be none of it.
struct Part<'p> {
    element: ElementRef<'p>,
    /// The characters of text in it.
    length: usize,
    /// Whether it stands in an `article` or `main`.
    inside: bool,
    /// Whether an `h1` stands in it.
    headed: bool,
}

/// The article of `page`: `main` or else `body`, and of these the `article` that holds most of their text: cards of other stories are
/// such elements too. An `article` without a headline is no more than the body of a `main` that has one.
pub(super) fn find(page: &Html) -> Article<'_> {
    let (parts, headings) = parts(page);
    let longest =
        |name: &str| parts.iter().filter(|part| part.element.value().name() == name).max_by_key(|part| part.length);
    let body = longest("body");
    let main = longest("main").filter(|main| main.length > 0);
    let root = main.or(body);
    // Beside its article, the headline, the writer and the date may stand.
    let is_headed = main.is_some_and(|main| main.headed);
    let whole = root.map_or(0, |root| root.length);
    let article = parts.iter().find(|part| {
        let within = || root.is_none_or(|root| part.element.ancestors().any(|node| node.id() == root.element.id()));
        let is_most = part.element.value().name() == "article" && whole > 0 && part.length * 2 >= whole;
        is_most && (part.headed || !is_headed) && within()
    });
    let found = article.or(root);
    let root = found.map_or(page.root_element(), |found| found.element);
    let headline = if found.is_some_and(|found| found.headed) { String::new() } else { headline(page, &headings) };
    let is_furniture = |part: &&Part<'_>| match part.element.value().name() {
        // A whole page may be one form.
        "form" => part.length * 2 < whole,
        "header" => !part.inside && !part.headed,
        _ => false,
    };
    let furniture = parts.iter().filter(is_furniture).map(|part| part.element.id()).collect();
    Article { root, headline, furniture }
}

/// The elements of `page` that may be its article or none of it, and its `h1` that are shown, both in their order.
fn parts(page: &Html) -> (Vec<Part<'_>>, Vec<ElementRef<'_>>) {
    let (mut out, mut open, mut headings) = (Vec::new(), Vec::new(), Vec::new());
    let (mut length, mut skipped, mut inside) = (0_usize, 0_usize, 0_usize);
    for edge in page.tree.root().traverse() {
        let (node, opens) = match edge {
            Edge::Open(node) => (node, true),
            Edge::Close(node) => (node, false),
        };
        if let Some(text) = node.value().as_text().filter(|_| opens && skipped == 0) {
            length += text.trim().chars().count();
        }
        let Some(element) = ElementRef::wrap(node) else { continue };
        let name = element.value().name();
        if matches!(role(element.value()), Role::Skipped | Role::Foot) {
            skipped = if opens { skipped + 1 } else { skipped.saturating_sub(1) };
        }
        headings.extend((opens && name == "h1" && skipped == 0).then_some(element));
        if matches!(name, "article" | "main" | "body" | "form" | "header") {
            let holds = usize::from(matches!(name, "article" | "main"));
            if opens {
                open.push((out.len(), length, headings.len()));
                out.push(Part { element, length: 0, inside: inside > 0, headed: false });
                inside += holds;
            } else if let Some((at, before, headed)) = open.pop() {
                inside = inside.saturating_sub(holds);
                out.get_mut(at).into_iter().for_each(|part: &mut Part<'_>| {
                    (part.length, part.headed) = (length - before, headings.len() > headed);
                });
            }
        }
    }
    (out, headings)
}

/// What stands in the first of `headings` or else in the `title` of `page`, without the name of the site.
fn headline(page: &Html, headings: &[ElementRef<'_>]) -> String {
    let words = |element: ElementRef<'_>| {
        let words = one_line(&element.text().collect::<String>());
        (!words.is_empty()).then_some(words)
    };
    // A drawing has a title of its own.
    let is_title = |element: &ElementRef<'_>| {
        let mut above = element.ancestors().filter_map(ElementRef::wrap);
        element.value().name() == "title" && !above.any(|above| above.value().name() == "svg")
    };
    let title = || page.tree.root().descendants().filter_map(ElementRef::wrap).filter(is_title).find_map(words);
    let site = |title: String| without_site(&title).to_owned();
    headings.iter().copied().find_map(words).or_else(|| title().map(site)).unwrap_or_default()
}

/// A title without the name of the site, which stands behind the last bar or dash.
fn without_site(title: &str) -> &str {
    let end = [" | ", " – ", " — ", " - "].iter().filter_map(|mark| title.rfind(mark)).max();
    end.and_then(|end| title.get(..end)).unwrap_or(title)
}

#[cfg(test)]
mod tests {
    use super::{find, without_site};
    use scraper::Html;

    #[test]
    fn the_name_of_the_site_stands_behind_the_last_bar_or_dash() {
        for (title, headline) in [
            ("The gate | The Dale", "The gate"),
            ("The gate – and the dam – The Dale", "The gate – and the dam"),
            ("The gate - Dale", "The gate"),
            ("The well-kept gate", "The well-kept gate"),
        ] {
            assert_eq!(without_site(title), headline);
        }
    }

    #[test]
    fn cards_of_other_stories_are_no_article() {
        let cards = "<article><h1>Other</h1></article>".repeat(3);
        let page = format!("<title>T</title><main><h1>The gate</h1><p>{}</p>{cards}</main>", "It was shut. ".repeat(9));
        let page = Html::parse_document(&page);
        assert_eq!(find(&page).root.value().name(), "main");
    }
}
