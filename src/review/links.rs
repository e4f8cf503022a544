//! The table of links.

use super::html::{escape, line_number, tick_box, words};
use crate::story::is_remote;

/// A link that the story makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// The address.
    pub(super) href: String,
    /// What readers click.
    pub(super) words: String,
    /// The index of the passage that it is in.
    pub(super) passage: usize,
    /// Its line, from 1; 0 where that is not known.
    pub(super) line: usize,
}

/// The table of all links, in the order of the story.
pub(super) fn table(links: &[Link]) -> String {
    if links.is_empty() {
        return "<p>This story links to nothing.</p>\n".to_owned();
    }
    let rows: String = links.iter().map(row).collect();
    let head: String = ["Checked", "Line", "Words", "Address"]
        .map(|name| format!("<th role=\"columnheader\" scope=\"col\">{name}</th>"))
        .concat();
    format!(
        "<table role=\"table\" class=\"links\">\n<thead role=\"rowgroup\"><tr role=\"row\">{head}</tr></thead>\n\
         <tbody role=\"rowgroup\">\n{rows}</tbody>\n</table>\n"
    )
}

fn row(link: &Link) -> String {
    let address = escape(&link.href);
    let is_whole = is_remote(&link.href) || link.href.starts_with("http://");
    // Other addresses lead from the story's page, and from here nowhere.
    let address = if is_whole { format!("<a href=\"{address}\" rel=\"noreferrer\">{address}</a>") } else { address };
    format!(
        "<tr role=\"row\"><td role=\"cell\" class=\"tick\">{}</td><td role=\"cell\" class=\"number\">{}</td>\
         <th role=\"rowheader\" scope=\"row\">{}</th><td role=\"cell\" class=\"address\">{address}</td></tr>\n",
        tick_box(&format!("Checked: {}", link.words)),
        line_number(link.line),
        words(&link.words),
    )
}
