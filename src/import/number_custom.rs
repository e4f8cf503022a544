//! The custom of numbers in an article: whether points or commas stand before decimals, where a language is written in both ways.

/// The region whose readers write numbers as `text` has them, where those of `language`, a tag without one, mean others by it:
/// `$5,000` and `17.3` are of Latin America.
pub(super) fn region(language: &str, text: &str) -> Option<&'static str> {
    if language != "es" {
        return None;
    }
    let (mut points, mut commas) = (0_usize, 0_usize);
    for number in text.split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',') {
        match decimal_mark(number.trim_matches(['.', ','])) {
            Some('.') => points += 1,
            Some(_) => commas += 1,
            None => {}
        }
    }
    (points >= 2 && points > 3 * commas).then_some("es-419")
}

/// The mark before the decimals of `number`, where it can be no other: that of `17.3` and of `2,500.50`, and what does not group
/// in `5,000`. A number such as `19.07.2022` or `14.30` may be a day or a time.
fn decimal_mark(number: &str) -> Option<char> {
    let marks: Vec<char> = number.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let last = *marks.last()?;
    let (front, decimals) = number.rsplit_once(last)?;
    let other = if last == '.' { ',' } else { '.' };
    let whole = front.len() <= 3 && !front.is_empty() && !front.starts_with('0');
    match (marks.len(), decimals.len()) {
        (1, 1) => Some(last),
        (1, 3) if whole => Some(other),
        (1, _) => None,
        (_, 3) if marks.iter().all(|mark| *mark == last) => Some(other),
        _ if marks.iter().filter(|mark| **mark == last).count() == 1 => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::region;

    #[test]
    fn points_before_decimals_are_of_latin_america() {
        for (text, expected) in [
            ("La presa está al 17.3 por ciento y costó $2,500.", Some("es-419")),
            ("La presa está al 17,3 por ciento y costó 2.500 euros.", None),
            ("A las 14.30 del 19.07.2022 se abrió la compuerta 3.", None),
            ("Costó 2,500 pesos.", None),
            ("Llegaron 1,250,000 visitantes y 3,400 autos.", Some("es-419")),
        ] {
            assert_eq!(region("es", text), expected, "{text}");
        }
        assert_eq!(region("pt", "Custou 2,500 reais, 17.3 por cento."), None);
    }
}
