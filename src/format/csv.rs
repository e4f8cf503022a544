//! CSV: rows of cells, as spreadsheets export them (RFC 4180), with commas, semicolons or tabs between the cells.

/// What stands between cells where commas are decimal marks.
pub(super) const SEMICOLON: char = ';';

/// The rows of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Csv {
    /// What stands between its cells.
    pub(super) separator: char,
    /// Each row that is not empty: the line that it begins on, from 1, and its cells.
    pub(super) rows: Vec<(usize, Vec<String>)>,
}

impl Csv {
    /// The rows of `text`; the line of a quotation mark that is never closed where there is one.
    pub(super) fn read(text: &str) -> Result<Self, usize> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let first = text.lines().next().unwrap_or_default();
        let said = said_separator(first);
        let found = || ['\t', SEMICOLON].into_iter().find(|separator| first.contains(*separator));
        let separator = said.or_else(found).unwrap_or(',');
        let mut rows = Vec::new();
        let (mut row, mut cell) = (Vec::new(), String::new());
        let (mut line, mut begun, mut quoted) = (1, 1, None);
        let mut chars = text.chars().peekable();
        while let Some(char) = chars.next() {
            line += usize::from(char == '\n');
            match char {
                '"' if quoted.is_some() => match chars.next_if_eq(&'"') {
                    Some(mark) => cell.push(mark),
                    None => quoted = None,
                },
                _ if quoted.is_some() => cell.push(char),
                '"' if cell.trim().is_empty() => {
                    cell.clear();
                    quoted = Some(line);
                }
                '\r' if chars.peek() == Some(&'\n') => {}
                '\n' | '\r' => {
                    row.push(std::mem::take(&mut cell));
                    rows.push((begun, std::mem::take(&mut row)));
                    begun = line;
                }
                _ if char == separator => row.push(std::mem::take(&mut cell)),
                _ => cell.push(char),
            }
        }
        if let Some(line) = quoted {
            return Err(line);
        }
        row.push(cell);
        rows.push((begun, row));
        if said.is_some() {
            rows.remove(0);
        }
        rows.retain(|(_, cells)| filled(cells) > 0);
        // Spreadsheets export the columns that were formatted, though nothing is in them.
        let widest = rows.iter().map(|(_, cells)| filled(cells)).max().unwrap_or_default();
        rows.iter_mut().for_each(|(_, cells)| cells.truncate(widest));
        Ok(Self { separator, rows })
    }
}

/// The separator that a first line such as `sep=;` says to spreadsheets.
fn said_separator(line: &str) -> Option<char> {
    let mut rest = line.strip_prefix("sep=")?.trim_end_matches('\r').chars();
    rest.next().filter(|separator| !separator.is_alphanumeric() && *separator != '"' && rest.next().is_none())
}

/// How many cells there are up to the last with something in it.
fn filled(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_as_spreadsheets_write_them() {
        let read = |text: &str| {
            let rows = Csv::read(text).unwrap().rows;
            rows.into_iter().map(|(line, cells)| format!("{line}:{}", cells.join("|"))).collect::<Vec<_>>()
        };
        assert_eq!(read("a,b\n1,\n"), ["1:a|b", "2:1|"]);
        assert_eq!(read("\u{feff}a;b\r\n1,5;\"2;3\"\r\n"), ["1:a|b", "2:1,5|2;3"]);
        assert_eq!(read("a\tb\n\n\"say \"\"no\"\"\nnever\"\t2"), ["1:a|b", "3:say \"no\"\nnever|2"]);
        assert_eq!(read("a,b\r1,2"), ["1:a|b", "1:1|2"]);
        assert_eq!(read("6\" pipe,2"), ["1:6\" pipe|2"]);
        assert_eq!(read("sep=;\r\na,b;c\r\n1,5;2"), ["2:a,b|c", "3:1,5|2"]);
        assert_eq!(read("sep=|\na|b"), ["2:a|b"]);
        assert_eq!(read("sep=year,b\n1,2"), ["1:sep=year|b", "2:1|2"]);
        assert_eq!(read("a,b,,\n1,,,\n3,4, ,"), ["1:a|b", "2:1|", "3:3|4"]);
        assert_eq!(read(""), [""; 0]);
        assert_eq!(Csv::read("a,b\n1,\"2\n3"), Err(2));
    }
}
