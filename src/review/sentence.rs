//! Sentences: the one that a figure stands in.

use std::ops::Range;

/// The sentence of `text` around `inner`, in bytes, without the spaces around it.
///
/// Where it is not plain that a sentence ends, as at `Dec. 24` or `Mr. Lind`, it goes on: a fact checker is better served by too much.
pub(super) fn around(text: &str, inner: &Range<usize>) -> Range<usize> {
    let ends = text.char_indices().filter(|(at, char)| is_end(text, *at, *char)).map(|(at, char)| at + char.len_utf8());
    let (mut start, mut end) = (0, text.len());
    for at in ends {
        let at = at + closing(text.get(at..).unwrap_or_default());
        if at <= inner.start {
            start = at;
        } else if at >= inner.end {
            end = at;
            break;
        }
    }
    let sentence = text.get(start..end).unwrap_or_default();
    let start = start + (sentence.len() - sentence.trim_start().len());
    start..start + sentence.trim().len()
}

/// The bytes of the closing marks that `rest` begins with: they belong to the sentence before them.
fn closing(rest: &str) -> usize {
    rest.len() - rest.trim_start_matches(['”', '’', '"', ')', '»', '」', '』', ']']).len()
}

fn is_end(text: &str, at: usize, char: char) -> bool {
    let rest = text.get(at + char.len_utf8()..).unwrap_or_default();
    match char {
        // Full stops that nothing else is written with: Chinese, Hindi, Burmese, Khmer, Urdu.
        '。' | '！' | '？' | '।' | '။' | '។' | '۔' => true,
        '.' | '!' | '?' | '؟' | '…' => {
            let rest = rest.get(closing(rest)..).unwrap_or_default();
            let next = rest.trim_start().trim_start_matches(['“', '‘', '"', '(', '«', '¿', '¡']).chars().next();
            let begins = next.is_none_or(|next| next.is_alphabetic() && !next.is_lowercase());
            rest.starts_with(char::is_whitespace) && begins && !(char == '.' && is_short(text.get(..at)))
        }
        _ => false,
    }
}

/// Whether the word that `before` ends with may be an abbreviation: `Mr`, `Dec`, `U.S`.
fn is_short(before: Option<&str>) -> bool {
    let word = before.and_then(|before| before.split(char::is_whitespace).next_back()).unwrap_or_default();
    let word = word.trim_start_matches(['(', '“', '"', '‘']);
    word.contains('.') || word.chars().count() <= 3 && word.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence<'t>(text: &'t str, figure: &str) -> &'t str {
        let at = text.find(figure).unwrap();
        &text[around(text, &(at..at + figure.len()))]
    }

    #[test]
    fn a_figure_has_its_own_sentence_around_it() {
        let text =
            "The West stayed away. It ran to 5,300 words, on Dec. 24, to Mr. Lind. “Two stuck.” They were 3.5 pages!";
        assert_eq!(sentence(text, "5,300"), "It ran to 5,300 words, on Dec. 24, to Mr. Lind.");
        assert_eq!(sentence(text, "Two"), "“Two stuck.”");
        assert_eq!(sentence(text, "3.5"), "They were 3.5 pages!");
    }

    #[test]
    fn sentences_end_in_every_script() {
        assert_eq!(sentence("山高。河长6300公里。海大。", "6300"), "河长6300公里。");
        assert_eq!(sentence("नदी बड़ी है। लंबाई 6300 किमी है। बस।", "6300"), "लंबाई 6300 किमी है।");
        assert_eq!(sentence("طوله 6300 كم. والبحر كبير.", "6300"), "طوله 6300 كم.");
    }

    #[test]
    fn any_text_has_a_sentence() {
        assert_eq!(sentence("5", "5"), "5");
        assert_eq!(sentence(" 5 . ", "5"), "5 .");
        assert_eq!(around("", &(0..0)), 0..0);
    }
}
