//! Lines that name a writer, an office or a place over the body of an article.

use super::piece::Piece;
use super::{languages::ENGLISH, publication, shape};

/// Whether `text` is a byline: `By Ann Lo`, `BY ANN LO and Bo Vale`.
pub(super) fn is_byline(text: &str) -> bool {
    let known = ENGLISH.bylines;
    let by = shape::label(text, known.before).or_else(|| shape::label(text, known.labels));
    let name = by.and_then(|by| text.get(by.len()..));
    let name = name.map(str::trim_start);
    name.is_some_and(|name| {
        text.chars().count() <= 100
            && shape::begins_upper(name)
            && !name.ends_with(['.', ',', '?', '!', ':'])
            && name.split_whitespace().all(|word| {
                shape::begins_upper(word)
                    || known.joiners.contains(&word)
                    || !word.contains(char::is_alphabetic)
                    || word.contains('@')
            })
    })
}

/// Whether `text` is a name without "By", with a date or an office right under it: `Ann Lo in Dale`.
pub(super) fn is_name_over(text: &str, behind: &[Piece]) -> bool {
    let next = behind.first().filter(|next| next.text().is_some());
    let office = next.is_some_and(|next| !next.gap && next.text().is_some_and(is_desk));
    let dated = office || next.and_then(Piece::text).is_some_and(|next| publication::read(next).is_some());
    let words = text.split_whitespace().count();
    dated
        && (2..=8).contains(&words)
        && !shape::ends_sentence(text)
        && (is_desk(text) || is_byline(&format!("By {text}")))
}

/// Whether `text` can be the name of a place: at most four words, each with a capital, without a full stop.
pub(super) fn is_place(text: &str) -> bool {
    text.split_whitespace().count() <= 4
        && text.split_whitespace().all(shape::begins_upper)
        && !shape::ends_sentence(text)
}

/// Whether a line under a byline names an agency, an office or a post.
pub(super) fn is_desk(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.chars().count() <= 60
        && !shape::ends_sentence(text)
        && ENGLISH.bylines.posts.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::is_byline;

    #[test]
    fn a_byline_names_somebody_and_is_no_sentence() {
        for text in ["By Ann Lo", "BY ANN LO AND BO VALE", "By Ann Lo in Dale", "Reporter: Ann Lo", "Words by Ann Lo"] {
            assert!(is_byline(text), "{text}");
        }
        for text in ["By noon the town was dry", "By the river", "Bynum Vale", "By Ann Lo.", "By 2030"] {
            assert!(!is_byline(text), "{text}");
        }
    }
}
