//! The table of figures, for a fact checker to tick off.

use super::html::{escape, line_number, tick_box, words};

/// A figure with the words that it stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Figure {
    /// As readers see it.
    pub(super) text: String,
    /// What is said of it besides, in words.
    pub(super) facts: Vec<String>,
    /// Who says so.
    pub(super) source: Option<String>,
    /// What stands before it, and behind it.
    pub(super) around: [String; 2],
    /// Where it stands: `in a sentence`.
    pub(super) setting: String,
    /// Its index among the counts of the story; none where it is no count.
    pub(super) count: Option<usize>,
    /// The index of its passage.
    pub(super) passage: usize,
    /// Its line, from 1; 0 where that is not known.
    pub(super) line: usize,
}

/// The table of all figures, in the order of the story.
pub(super) fn table(figures: &[Figure]) -> String {
    if figures.is_empty() {
        return "<p>There is no figure in this story.</p>\n".to_owned();
    }
    let rows: String = figures.iter().map(row).collect();
    let head: String = ["Checked", "Line", "Figure", "Where it stands", "Source"]
        .map(|name| format!("<th role=\"columnheader\" scope=\"col\">{name}</th>"))
        .concat();
    format!(
        "<p class=\"hint\">Ticks stay while this page is open: print it to keep them.</p>\n\
         <table role=\"table\" class=\"figures\">\n<thead role=\"rowgroup\"><tr role=\"row\">{head}</tr></thead>\n\
         <tbody role=\"rowgroup\">\n{rows}</tbody>\n</table>\n"
    )
}

/// Its cells keep their roles where they are not laid out as a table.
fn row(figure: &Figure) -> String {
    let [before, behind] = figure.around.each_ref().map(|part| escape(part));
    let (text, facts) = (escape(&figure.text), figure.facts.join("; "));
    let facts = if facts.is_empty() { String::new() } else { format!(" <small>{}</small>", words(&facts)) };
    let source = match &figure.source {
        Some(source) => words(source),
        None => "<em class=\"missing\">no source given</em>".to_owned(),
    };
    format!(
        "<tr role=\"row\"><td role=\"cell\" class=\"tick\">{}</td><td role=\"cell\" class=\"number\">{}</td>\
         <th role=\"rowheader\" scope=\"row\"><bdi>{text}</bdi>{facts}</th>\
         <td role=\"cell\" class=\"sentence\"><bdi>{before}<mark>{text}</mark>{behind}</bdi> <small>{}</small></td>\
         <td role=\"cell\" class=\"source\">{source}</td></tr>\n",
        tick_box(&format!("Checked: {}", figure.text)),
        line_number(figure.line),
        escape(&figure.setting),
    )
}
