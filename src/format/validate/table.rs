//! Tables and charts.

use crate::chart::Setting;
use crate::format::{ChartProblem, ProblemKind, TableProblem};
use crate::story::{Cell, Chart, Count, Inline, PlotError, Table, measure, plain_text, plot, url};

/// The most columns of a table.
pub(crate) const MOST_COLUMNS: usize = 20;
/// The most rows of a table.
pub(crate) const MOST_ROWS: usize = 400;

/// A table that can be read, its rows aside.
pub(crate) fn table(table: &Table) -> Result<(), TableProblem> {
    let words = |at: usize| table.columns.get(at).is_some_and(|column| !plain_text(&column.heading).trim().is_empty());
    let unsaid = (1..table.columns.len()).find(|at| !words(*at));
    match (table.columns.len(), table.rows.len()) {
        (0, _) => Err(TableProblem::NoHeader),
        (_, 0) => Err(TableProblem::NoRows),
        (columns, _) if columns > MOST_COLUMNS => Err(TableProblem::ManyColumns(columns)),
        (_, rows) if rows > MOST_ROWS => Err(TableProblem::ManyRows(rows)),
        _ => unsaid.map_or(Ok(()), |at| Err(TableProblem::NoHeading(at + 1))),
    }
}

/// A chart that can be drawn; one of a file whose table has not come yet may be.
pub(crate) fn chart(chart: &Chart) -> Result<(), ProblemKind> {
    if chart.data.is_some() && chart.table.columns.is_empty() {
        return Ok(());
    }
    let (table, spec) = plot(chart)?;
    let counts: Vec<Count> = chart.table.rows.iter().flatten().filter_map(|cell| only_count(cell)).cloned().collect();
    if let Some((_, one, other)) = measure::unlike(&counts) {
        return Err(PlotError::MixedUnits(one, other).into());
    }
    crate::chart::draw(&table, &spec, &Setting::default()).map_err(PlotError::Drawing)?;
    Ok(())
}

/// The count that is all of a cell.
pub(in crate::format) fn only_count(cell: &Cell) -> Option<&Count> {
    if let [Inline::Count(count)] = cell.as_slice() { Some(count) } else { None }
}

/// Where the data of a chart may come from: a file in the story's folder.
pub(crate) fn data(file: &str) -> Result<(), ChartProblem> {
    let is_inside = url::is_photo(file) && !url::is_remote(file);
    if is_inside { Ok(()) } else { Err(ChartProblem::DataAddress(file.to_owned())) }
}

/// A row of a table that has this many headings.
pub(crate) fn row(row: &[Cell], headings: usize) -> Result<(), TableProblem> {
    if row.len() == headings { Ok(()) } else { Err(TableProblem::RaggedRow { found: row.len(), headings }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_no_longer_than_can_be_read() {
        let columns = vec![crate::story::Column::default()];
        let of =
            |rows| table(&Table { columns: columns.clone(), rows: vec![vec![Vec::new()]; rows], ..Table::default() });
        assert_eq!((of(MOST_ROWS), of(MOST_ROWS + 1)), (Ok(()), Err(TableProblem::ManyRows(MOST_ROWS + 1))));
    }
}
