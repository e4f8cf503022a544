//! Photo credits, in the forms that newsrooms use.

use super::{agency, languages::ENGLISH};

/// A text cut into caption and credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// What stands before the credit; empty where the text is nothing but a credit.
    pub(super) caption: String,
    /// The word that announced the credit: `Credit:`, `Photo by`; empty where there is none.
    pub(super) label: String,
    /// The credit as printed, without brackets.
    pub(super) credit: String,
    /// Whether only a photo has such a credit, so that it tells a caption from a paragraph.
    pub(super) sure: bool,
}

/// The longest credit, in bytes.
const LONGEST: usize = 120;

/// Cuts the credit from the end of `text`; `None` where it has none.
pub(super) fn cut(text: &str) -> Option<Cut> {
    source_line(text)
        .or_else(|| bracketed(text))
        .or_else(|| labelled(text))
        .or_else(|| copyright(text))
        .or_else(|| tail(text))
        .filter(|cut| cut.credit.len() <= LONGEST && cut.credit.chars().any(char::is_alphanumeric))
}

/// Whether `line` is nothing but a credit and says so by a label.
pub(super) fn is_credit_line(line: &str) -> bool {
    cut(line).is_some_and(|cut| cut.caption.is_empty() && cut.sure)
}

fn new(caption: &str, label: &str, credit: &str, sure: bool) -> Cut {
    let caption = caption.trim().trim_end_matches(['|', '–', '—', '-', '/']).trim_end();
    let credit = credit.trim();
    Cut { caption: caption.to_owned(), label: label.to_owned(), credit: credit.to_owned(), sure }
}

/// `Image source, Getty Images`
fn source_line(text: &str) -> Option<Cut> {
    let label = ENGLISH.credits.sources.iter().find(|label| text.starts_with(**label))?;
    Some(new("", label, text.get(label.len()..)?, true))
}

/// `(AP Photo/Name)`, `[Name/AFP]`, `(Photo: Name)` at the end.
fn bracketed(text: &str) -> Option<Cut> {
    let body = text.trim_end_matches(['.', ' ']);
    let (open, close) = if body.ends_with(')') { ('(', ')') } else { ('[', ']') };
    let inner = body.strip_suffix(close)?;
    let (caption, inner) = inner.rsplit_once(open)?;
    if let Some(cut) = labelled(inner).filter(|cut| cut.caption.is_empty()) {
        return Some(new(caption, &cut.label, &cut.credit, true));
    }
    let lower = inner.to_lowercase();
    let photo = ENGLISH.credits.words.iter().any(|word| lower.contains(word));
    let named = agency::named_in(inner);
    let sure = (named && inner.contains('/')) || (photo && inner.len() <= 80 && (named || inner.contains(['/', ':'])));
    // Right behind a whole sentence, a name in brackets is a credit too: `(Citizen journalist)`.
    let own = super::shape::ends_sentence(caption.trim_end()) && inner.len() <= 50 && super::shape::begins_upper(inner);
    (named || sure || own || lower.starts_with("courtesy"))
        .then(|| new(caption, "", inner, sure || lower.starts_with("courtesy")))
}

/// `… Credit: Name`, `… Photo by Name`.
fn labelled(text: &str) -> Option<Cut> {
    let labels: Vec<&str> = before_colons(text).collect();
    let colon = ENGLISH
        .credits
        .labels
        .iter()
        .filter(|label| labels.iter().any(|before| ends_in(before, label)))
        .filter_map(|label| find(text, label).map(|at| (at, at + label.len())))
        .filter(|(_, end)| text.get(*end..).is_some_and(|rest| rest.trim_start().starts_with([':', '：'])));
    if let Some((at, end)) = colon.min() {
        let rest = text.get(end..)?;
        let value = rest.trim_start().trim_start_matches([':', '：']);
        let label = text.get(at..text.len() - value.len())?;
        return Some(new(text.get(..at)?, label, value, true)).filter(|_| value.len() <= LONGEST);
    }
    if !text.contains(" by") && !text.contains(" BY") {
        return None;
    }
    let (at, label) = ENGLISH.credits.by.iter().filter_map(|label| find(text, label).map(|at| (at, *label))).min()?;
    let credit = text.get(at + label.len()..)?;
    let sure = agency::named_in(credit) || at == 0;
    Some(new(text.get(..at)?, label, credit, sure)).filter(|cut| cut.credit.len() <= 80)
}

/// What stands before each colon in `text`.
fn before_colons(text: &str) -> impl Iterator<Item = &str> {
    let colons = text.match_indices(':').chain(text.match_indices('：'));
    colons.map(|(at, _)| text[..at].trim_end())
}

/// Whether `text` ends in `label`, in whatever case.
fn ends_in(text: &str, label: &str) -> bool {
    let end = text.len().checked_sub(label.len()).and_then(|at| text.get(at..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(label) || !label.is_ascii() && end == label.to_uppercase())
}

/// Where `label` last begins in `text`, in its own case or in capitals, at the start or behind the end of a sentence.
fn find(text: &str, label: &str) -> Option<usize> {
    let capitals = label.to_uppercase();
    let at = text.rfind(label).or_else(|| text.rfind(&capitals))?;
    let before = text.get(..at)?.trim_end();
    let starts = before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric() && c != ',' && c != '-');
    let ends = text.get(at + label.len()..)?.chars().next().is_some_and(|c| !c.is_alphanumeric());
    (starts && ends).then_some(at)
}

/// `… © Name`
fn copyright(text: &str) -> Option<Cut> {
    let at = text.rfind('©').or_else(|| text.contains("(c) ").then(|| text.rfind("(c) "))?)?;
    let (caption, credit) = text.split_at(at);
    Some(new(caption, "", credit, true))
}

/// `… Name/Getty Images` behind the last sentence, or alone.
fn tail(text: &str) -> Option<Cut> {
    let stop = super::shape::last_sentence_end(text).unwrap_or(0);
    let bar = text.contains(" | ").then(|| text.rfind(" | ")).flatten();
    let at = bar.map_or(stop, |bar| stop.max(bar + 3));
    let (caption, credit) = text.split_at(at);
    let short = credit.len() <= 60 && credit.split_whitespace().count() <= 8 && super::shape::begins_upper(credit);
    if !short || !agency::named_in(credit) {
        return None;
    }
    let slash = credit.contains('/') && !credit.contains(" / ");
    let whole = agency::is_one(credit) || credit == "Getty Images" || credit.contains(" via ");
    let closed = credit.ends_with('.') && at > 0;
    let sure = slash || agency::is_one(text) || credit.ends_with("Getty Images");
    ((slash || whole) && !closed).then(|| new(caption, "", credit, sure))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_credit_is_found_in_every_form() {
        for (text, caption, label, credit) in [
            ("The dam at dusk. Credit: AFP", "The dam at dusk.", "Credit:", "AFP"),
            ("The dam, Nov. 6, 2018. Photo: Ann Lo/AP", "The dam, Nov. 6, 2018.", "Photo:", "Ann Lo/AP"),
            (
                "The dam at dusk. Photograph: Ann Lo/The Gazette",
                "The dam at dusk.",
                "Photograph:",
                "Ann Lo/The Gazette",
            ),
            ("The dam at dusk. (AP Photo/Ann Lo)", "The dam at dusk.", "", "AP Photo/Ann Lo"),
            ("The dam at dusk (Photo: Ann Lo)", "The dam at dusk", "Photo:", "Ann Lo"),
            ("The dam at dusk. (Photo by Ann Lo/AFP)", "The dam at dusk.", "Photo by", "Ann Lo/AFP"),
            ("The dam at dusk. [Ann Lo/Reuters]", "The dam at dusk.", "", "Ann Lo/Reuters"),
            ("The dam at dusk. © Ann Lo", "The dam at dusk.", "", "© Ann Lo"),
            ("The dam at dusk. Ann Lo/Getty Images", "The dam at dusk.", "", "Ann Lo/Getty Images"),
            ("The dam at dusk. REUTERS/Ann Lo", "The dam at dusk.", "", "REUTERS/Ann Lo"),
            ("The dam at dusk | AP", "The dam at dusk", "", "AP"),
            ("Image source, Getty Images", "", "Image source,", "Getty Images"),
            ("PHOTO: Ann Lo", "", "PHOTO:", "Ann Lo"),
            ("Courtesy: Dale Museum", "", "Courtesy:", "Dale Museum"),
        ] {
            let cut = cut(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (cut.caption.as_str(), cut.label.as_str(), cut.credit.as_str()),
                (caption, label, credit),
                "{text}"
            );
        }
    }

    #[test]
    fn prose_has_no_credit() {
        for text in [
            "He took credit: nobody else would.",
            "The men were held, the court said (see below).",
            "She told Reuters she would stay.",
            "It was a good photo.",
            "The Associated Press first reported the sale.",
        ] {
            assert_eq!(cut(text), None, "{text}");
        }
    }
}
