//! The problems of a story: the list at the top, and what stands at each line.

use super::{
    finding::Finding,
    html::{escape, line_in_words, with_code},
};

/// The list of all problems, errors first.
pub(super) fn list(findings: &[Finding]) -> String {
    if findings.is_empty() {
        return "<p>None was found.</p>\n".to_owned();
    }
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| !finding.is_error);
    let items: String = sorted.into_iter().map(|finding| format!("<li>{}</li>\n", inside(finding, true))).collect();
    format!("<ol class=\"problems\">\n{items}</ol>\n")
}

/// A problem as it stands at its line.
pub(super) fn at_line(finding: &Finding) -> String {
    format!("<p class=\"problem\">{}</p>", inside(finding, false))
}

fn inside(finding: &Finding, with_line: bool) -> String {
    let name = if finding.is_error { "Error" } else { "Warning" };
    let place = match &finding.file {
        Some(file) => format!(" in <bdi>{}</bdi>, line {}", escape(file), finding.line),
        None if with_line && finding.line > 0 => format!(" in {}", line_in_words(finding.line)),
        None => String::new(),
    };
    let advice = [("Expected", &finding.expected), ("To mend it", &finding.help)];
    let advice: String = advice
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| format!(" <small>{name}: {}.</small>", with_code(text.trim_end_matches('.'))))
        .collect();
    let class = name.to_lowercase();
    format!(
        "<strong class=\"{class}\">{name}</strong>{place}: {}.{advice}",
        with_code(finding.found.trim_end_matches('.'))
    )
}
