//! The known name that a misspelt one was likely meant to be.

/// The name of `known` that is nearest to `name`, where one is near enough to be a slip of the pen.
pub(crate) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let name: Vec<char> = name.to_lowercase().chars().take(40).collect();
    let (steps, best) = known.iter().map(|known| (distance(&name, known), *known)).min_by_key(|(steps, _)| *steps)?;
    (steps <= 1 + name.len() / 4).then_some(best)
}

/// How many characters must be added, dropped, replaced or swapped with their neighbour to turn `a` into `b`.
fn distance(a: &[char], b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for (i, from) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, to) in b.iter().enumerate() {
            let mut steps = (rows[i][j] + usize::from(from != to)).min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *from == b[j - 1] && a[i - 1] == *to {
                steps = steps.min(rows[i - 1][j - 1] + 1);
            }
            row.push(steps);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_pen_is_understood_and_another_word_is_not() {
        let known = ["credit", "focal", "transition", "width", "size"];
        assert_eq!(nearest("creditt", &known), Some("credit"));
        assert_eq!(nearest("Widht", &known), Some("width"));
        assert_eq!(nearest("transision", &known), Some("transition"));
        assert_eq!(nearest("author", &known), None);
        assert_eq!(nearest("", &[]), None);
    }
}
