//! Tables of a page as Markdown tables.

use scraper::ElementRef;

/// The most columns that a cell may span.
const MOST: usize = 50;

/// The lines of `table`, whose cells `write` writes on one line each; `None` where it only sets out the page.
pub(super) fn lines<'p>(table: ElementRef<'p>, mut write: impl FnMut(ElementRef<'p>) -> String) -> Option<Vec<String>> {
    let is_block =
        |name: &str| matches!(name, "table" | "h1" | "h2" | "h3" | "h4" | "img" | "ul" | "ol" | "blockquote");
    if table.descendants().skip(1).filter_map(ElementRef::wrap).any(|element| is_block(element.value().name())) {
        return None;
    }
    let named = |element: &ElementRef<'p>, names: &[&str]| names.contains(&element.value().name());
    let rows = table.descendants().filter_map(ElementRef::wrap).filter(|element| named(element, &["tr"]));
    let cells = |row: ElementRef<'p>| -> Vec<String> {
        let cells = row.children().filter_map(ElementRef::wrap).filter(|element| named(element, &["td", "th"]));
        cells
            .flat_map(|cell| {
                let span = cell.value().attr("colspan").and_then(|span| span.trim().parse().ok()).unwrap_or(1_usize);
                std::iter::once(write(cell)).chain(std::iter::repeat_n(String::new(), span.clamp(1, MOST) - 1))
            })
            .collect()
    };
    let rows: Vec<Vec<String>> = rows.map(cells).filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
    let (first, others) = rows.split_first()?;
    // The importer reads no table with a column that has no heading.
    let is_headed = first.iter().skip(1).all(|heading| !heading.is_empty());
    if others.is_empty() || !is_headed || !rows.iter().all(|row| row.len() > 1) {
        return None;
    }
    let line = |cells: &Vec<String>| {
        format!("| {} |", cells.iter().map(|cell| cell.replace('|', "\\|")).collect::<Vec<_>>().join(" | "))
    };
    let under = format!("|{}", "---|".repeat(first.len()));
    Some([line(first), under].into_iter().chain(others.iter().map(line)).collect())
}
