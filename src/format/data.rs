//! Data files: the tables of charts that stand beside a story, as CSV.

use super::csv::{Csv, SEMICOLON};
use super::{ChartProblem, Location, Parsed, Problem, ProblemKind, normalize, validate};
use crate::story::{Cell, Chart, Column, Count, Inline, Story, is_missing, numeral, walk};

/// Reads the tables of the charts whose data are in files; `read` gives the text of a file by its name in the story's folder, or says
/// why it cannot.
pub(crate) fn load(reading: &mut Parsed, read: impl Fn(&str) -> Result<String, String>) {
    let Some(story) = &mut reading.story else { return };
    let (language, mut loaded) = (story.language.clone(), Vec::new());
    for (index, (chart, place)) in walk::charts_mut(story).into_iter().zip(&reading.locations.charts).enumerate() {
        let is_to_come = |name: &String| chart.table.columns.is_empty() && validate::data(name).is_ok();
        let Some(name) = chart.data.clone().filter(is_to_come) else { continue };
        let mut file = DataFile { name: &name, place, language: &language, is_local: false, problems: Vec::new() };
        match read(&name) {
            Ok(text) => file.load(chart, &text),
            Err(reason) => file.error(None, ChartProblem::DataFile { file: name.clone(), reason }),
        }
        reading.problems.append(&mut file.problems);
        loaded.push(index);
    }
    let known = std::mem::take(&mut reading.locations.counts);
    reading.locations.counts = locations(story, known, &reading.locations.charts, &loaded);
}

/// Where all counts of `story` are: those of the charts that were `loaded` are where the charts are, the others where they are `known`
/// to be.
fn locations(story: &Story, known: Vec<Location>, charts: &[Location], loaded: &[usize]) -> Vec<Location> {
    let loaded = walk::charts(story).into_iter().zip(charts).enumerate().filter(|(index, _)| loaded.contains(index));
    let cells = loaded.flat_map(|(_, (chart, place))| chart.table.rows.iter().flatten().map(move |cell| (cell, place)));
    let mut new = cells.filter_map(|(cell, place)| Some((validate::only_count(cell)?, place))).peekable();
    let mut known = known.into_iter();
    let place = |count: &Count| match new.next_if(|(new, _)| std::ptr::eq(*new, count)) {
        Some((_, place)) => Some(place.clone()),
        None => known.next(),
    };
    walk::counts(story).into_iter().filter_map(place).collect()
}

/// A file of data.
struct DataFile<'s> {
    name: &'s str,
    /// Where its chart is.
    place: &'s Location,
    /// The language of the story.
    language: &'s str,
    /// Whether its numbers are written as in the region of its spreadsheet.
    is_local: bool,
    problems: Vec<Problem>,
}

impl DataFile<'_> {
    /// Notes what is wrong on a line of the file, or with the chart.
    fn error(&mut self, line: Option<usize>, kind: impl Into<ProblemKind>) {
        let place = match line {
            Some(line) => Location { file: self.path(), line, column: 1, path: None },
            None => self.place.clone(),
        };
        self.problems.push(Problem::new(place, kind));
    }

    /// The file, called as the story's own file is.
    fn path(&self) -> String {
        let folder = self.place.file.rfind(['/', '\\']).map_or("", |end| &self.place.file[..=end]);
        format!("{folder}{}", self.name)
    }

    fn load(&mut self, chart: &mut Chart, text: &str) {
        let csv = match Csv::read(text) {
            Ok(csv) => csv,
            Err(line) => {
                let reason = "a quotation mark that is never closed".to_owned();
                return self.error(Some(line), ChartProblem::DataFile { file: self.name.to_owned(), reason });
            }
        };
        self.is_local = csv.separator == SEMICOLON;
        let mut rows = csv.rows.iter();
        let headings = rows.next().map(|(_, cells)| cells.as_slice()).unwrap_or_default();
        let column = |heading: &String| Column { heading: words(heading), ..Column::default() };
        chart.table.columns = headings.iter().map(column).collect();
        for (line, cells) in rows {
            let cells: Vec<Cell> =
                cells.iter().enumerate().map(|(at, text)| self.cell(chart, at, text, *line)).collect();
            if let Err(kind) = validate::row(&cells, headings.len()) {
                self.error(Some(*line), kind);
            }
            chart.table.rows.push(cells);
        }
        let form = validate::table(&chart.table).map_err(ProblemKind::from).and_then(|()| validate::chart(chart));
        // What is wrong with a cell is said already.
        if let Err(kind) = form
            && self.problems.is_empty()
        {
            self.error(None, kind);
        }
    }

    fn cell(&mut self, chart: &Chart, at: usize, text: &str, line: usize) -> Cell {
        if !chart.is_number_column(at) || is_missing(text) {
            return words(text);
        }
        // As programs write numbers, whatever the language; where semicolons part the cells, it was a spreadsheet of the region.
        let plain = numeral::decimal(text.trim()).ok().filter(|_| !self.is_local);
        let written = plain.map_or_else(|| normalize::text(text), |value| numeral::written(value, self.language));
        match plain.map_or_else(|| numeral::value_of(&written, self.language), Ok) {
            Ok(value) => vec![Inline::Count(Count::new(written, value))],
            Err(kind) => {
                self.error(Some(line), kind);
                words(text)
            }
        }
    }
}

fn words(text: &str) -> Cell {
    let text = normalize::text(text);
    if text.is_empty() { Vec::new() } else { vec![Inline::Text(text)] }
}
