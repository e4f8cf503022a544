//! Suggestions by edit distance: the known name that a misspelt one was likely meant to be.

use strsim::osa_distance;

/// The name of `known` that is nearest to `name`, where their edit distance is small enough for a typing error.
pub(crate) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let name: String = name.to_lowercase().chars().take(40).collect();
    let (distance, best) =
        known.iter().map(|known| (osa_distance(&name, known), *known)).min_by_key(|(distance, _)| *distance)?;
    (distance <= 1 + name.chars().count() / 4).then_some(best)
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
