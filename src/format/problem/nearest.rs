//! Suggestions by edit distance: the known name that a misspelt one was likely meant to be.

use strsim::osa_distance;

/// The name of `known` that is nearest to `name`, where their edit distance is small enough for a typing error.
pub(crate) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let name: String = name.to_lowercase().chars().take(40).collect();
    let (distance, best) =
        known.iter().map(|known| (osa_distance(&name, known), *known)).min_by_key(|(distance, _)| *distance)?;
    (distance <= 1 + name.chars().count() / 4).then_some(best)
}

/// The same, where no other name is as near.
pub(crate) fn sole_nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let best = nearest(name, known)?;
    let others: Vec<&str> = known.iter().copied().filter(|other| *other != best).collect();
    let name = name.to_lowercase();
    let is_further = |other: &&str| osa_distance(&name, other) > osa_distance(&name, best);
    others.iter().all(is_further).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::{nearest, sole_nearest};

    #[test]
    fn a_slip_of_the_pen_is_understood_and_another_word_is_not() {
        let known = ["credit", "focal", "transition", "width", "size"];
        assert_eq!(nearest("creditt", &known), Some("credit"));
        assert_eq!(nearest("Widht", &known), Some("width"));
        assert_eq!(nearest("transision", &known), Some("transition"));
        assert_eq!(nearest("author", &known), None);
        assert_eq!(nearest("", &[]), None);
    }

    #[test]
    fn of_two_that_are_as_near_none_is_meant() {
        assert_eq!(nearest("bor", &["box", "bar"]), Some("box"));
        assert_eq!(sole_nearest("bor", &["box", "bar"]), None);
        assert_eq!(sole_nearest("Widht", &["width", "size"]), Some("width"));
    }
}
