//! Tables: rows of cells between bars, as Markdown and the text of documents have them, or between tabs.

use super::line::Line;
use super::list;
use crate::format::validate::{MOST_COLUMNS, MOST_ROWS};

/// A table in the lines of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TableDraft {
    /// What stands above each column.
    pub(super) headings: Vec<String>,
    /// The other rows.
    pub(super) rows: Vec<Row>,
}

/// A row with a cell for every column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The line of the input, from 1.
    pub(super) line: usize,
    /// Its cells, in reading order.
    pub(super) cells: Vec<String>,
}

/// A table, with how many lines it takes and what spoke for it.
pub(super) type Found = (TableDraft, usize, &'static str);

/// The table that begins with the first of `lines`.
pub(super) fn find(lines: &[Line]) -> Option<Found> {
    between_bars(lines).or_else(|| between_tabs(lines))
}

/// Rows between bars, the first of them underlined.
fn between_bars(lines: &[Line]) -> Option<Found> {
    let (first, after) = lines.split_first()?;
    let (under, after) = after.split_first().filter(|(under, _)| !under.gap)?;
    let headings = barred(first)?;
    barred(under).filter(|cells| cells.len() == headings.len() && is_rule(cells))?;
    let row = |line: &Line| {
        let mut cells = barred(line).filter(|cells| cells.len() <= headings.len() && !is_rule(cells))?;
        cells.resize(headings.len(), String::new());
        Some(Row { line: line.number, cells })
    };
    let rows: Vec<_> = after.iter().take(MOST_ROWS).take_while(|line| !line.gap).map_while(row).collect();
    let taken = rows.len() + 2;
    Some((whole(headings, rows)?, taken, "bars part its cells, and its headings are underlined"))
}

/// Rows of as many cells between tabs.
fn between_tabs(lines: &[Line]) -> Option<Found> {
    let (first, after) = lines.split_first().filter(|(first, _)| is_tabbed_row(first))?;
    let goes_on = |line: &&Line| !line.gap && line.cells.len() == first.cells.len() && is_tabbed_row(line);
    let rows = after.iter().take(MOST_ROWS).take_while(goes_on);
    let rows: Vec<_> = rows.map(|line| Row { line: line.number, cells: line.cells.clone() }).collect();
    let taken = rows.len() + 1;
    let table = whole(first.cells.clone(), rows)?;
    Some((table, taken, "tabs part as many cells on each line, and the first row became the headings"))
}

/// Whether tabs part a line as a row; one from which the mark of a note was cut is none.
fn is_tabbed_row(line: &Line) -> bool {
    let is_uncut = || line.cells.join(" ") == line.text;
    line.cells.len() > 1 && is_uncut() && list::item(&line.text, true).is_none() && !is_rule(&line.cells)
}

/// The table of these headings and rows, if a story can have it.
fn whole(headings: Vec<String>, rows: Vec<Row>) -> Option<TableDraft> {
    let is_headed = headings.iter().skip(1).all(|heading| !heading.is_empty());
    let fits = (2..=MOST_COLUMNS).contains(&headings.len()) && !rows.is_empty();
    (is_headed && fits).then_some(TableDraft { headings, rows })
}

/// The cells of a line that begins and ends with a bar. A bar behind a backslash is text.
fn barred(line: &Line) -> Option<Vec<String>> {
    let inner = line.text.strip_prefix('|')?.strip_suffix('|')?;
    let mut cells = vec![String::new()];
    let mut chars = inner.chars().peekable();
    while let Some(char) = chars.next() {
        match (char, cells.last_mut()) {
            ('|', _) => cells.push(String::new()),
            ('\\', Some(cell)) if chars.next_if_eq(&'|').is_some() => cell.push('|'),
            (_, Some(cell)) => cell.push(char),
            (_, None) => {}
        }
    }
    Some(cells.into_iter().map(|cell| cell.trim().to_owned()).collect())
}

/// Whether the cells are the line under the headings: `|---|:-:|`.
fn is_rule(cells: &[String]) -> bool {
    let is_drawn = |cell: &String| cell.contains('-') && cell.chars().all(|char| matches!(char, '-' | ':'));
    cells.iter().all(is_drawn)
}

#[cfg(test)]
mod tests {
    use super::{super::line::lines, find};

    /// The rows of the table at the front of `text`, each as one line, and how many lines it takes.
    fn found(text: &str) -> Option<(Vec<String>, usize)> {
        let (table, taken, _) = find(&lines(text))?;
        let rows = table.rows.iter().map(|row| &row.cells);
        Some((std::iter::once(&table.headings).chain(rows).map(|cells| cells.join("/")).collect(), taken))
    }

    fn rows(expected: &[&str], taken: usize) -> Option<(Vec<String>, usize)> {
        Some((expected.iter().map(|row| (*row).to_owned()).collect(), taken))
    }

    #[test]
    fn bars_part_the_cells_of_a_table_with_underlined_headings() {
        assert_eq!(
            found("| Year | Carts |\n|---|--:|\n| 1952 | 1,120 |\n\nText."),
            rows(&["Year/Carts", "1952/1,120"], 3)
        );
        assert_eq!(found("||a \\| b|\n|-|-|\n|x|\n|c|d|\nText."), rows(&["/a | b", "x/", "c/d"], 4));
    }

    #[test]
    fn bars_alone_are_no_table() {
        for text in [
            "| a | b |\n| c | d |",              // no headings
            "| a | b |\n|---|---|",              // no row
            "| a | b |\n|---|\n| c | d |",       // of other widths
            "| a | b |\n\n|---|---|\n| c | d |", // a gap
            "| a | |\n|---|---|\n| c | d |",     // a column without a heading
            "By Ann Lo | 3 May 2024 | 4 min",
            "| a |\n|---|\n| b |",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
        assert_eq!(
            found("| a | b |\n|---|---|\n| c | d |\n| e | f | g |"),
            rows(&["a/b", "c/d"], 3),
            "no word is lost"
        );
    }

    #[test]
    fn tabs_part_the_cells_of_rows_that_have_as_many() {
        assert_eq!(found("Roads\t£24m\t£19m\nParks\t£3m\t£4m\n"), rows(&["Roads/£24m/£19m", "Parks/£3m/£4m"], 2));
        for text in ["Roads\t£24m", "1.\tRoads\n2.\tParks", "Roads\t£24m\n\nParks\t£3m", "a\tb\nc\td\te", "a\tb\n-\t--"]
        {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
