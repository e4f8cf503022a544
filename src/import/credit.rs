//! Photo credits, in the forms that newsrooms use.

use super::languages::LanguageSet;
use super::{agency, heuristics};

/// A text cut into caption and credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CreditSplit {
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

/// The longest credit that nothing but a name tells, in bytes.
const TAIL: usize = 60;

/// What stands between a label and its credit.
const JOINTS: [char; 11] = [':', '：', '=', '＝', '／', '/', '｜', '丨', '៖', '-', '–'];

/// The brackets around a credit.
const BRACKETS: [(char, char); 6] = [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】'), ('〔', '〕'), ('［', '］')];

/// Cuts the credit from the end of `text`; `None` where it has none.
pub(super) fn split(text: &str, languages: &LanguageSet) -> Option<CreditSplit> {
    if !may_end_in_one(text) {
        return None;
    }
    source_line(text, languages)
        .or_else(|| bracketed(text, languages))
        .or_else(|| labelled(text, languages))
        .or_else(|| announced(text, languages))
        .or_else(|| copyright(text))
        .or_else(|| followed(text, languages))
        .or_else(|| commissioned(text))
        .or_else(|| barred(text, languages))
        .or_else(|| trailing_credit(text, languages))
        .filter(|cut| cut.credit.len() <= LONGEST && cut.credit.chars().any(char::is_alphanumeric))
}

/// Whether `text` can have a credit at its end: most paragraphs end as sentences do and have none of its marks.
fn may_end_in_one(text: &str) -> bool {
    let far = text.len().saturating_sub(2 * LONGEST);
    let open = !text.ends_with(['.', '!', '?', '”', '"', '»']);
    open || text.chars().rev().take(LONGEST).any(|c| {
        matches!(
            c,
            ':' | '：'
                | '='
                | '＝'
                | '／'
                | '/'
                | '|'
                | '｜'
                | '丨'
                | '៖'
                | '©'
                | 'ⓒ'
                | '('
                | '（'
                | '['
                | '【'
                | '〔'
                | '［'
        )
    }) || far == 0 && !text.is_ascii()
}

/// Whether `line` is nothing but a credit and says so by a label.
pub(super) fn is_credit_line(line: &str, languages: &LanguageSet) -> bool {
    line.len() <= 2 * LONGEST && split(line, languages).is_some_and(|cut| is_alone(line, &cut))
}

/// Whether `line`, which was cut so, is nothing but a credit and says so by a label.
pub(super) fn is_alone(line: &str, cut: &CreditSplit) -> bool {
    line.len() <= 2 * LONGEST && cut.caption.is_empty() && cut.sure
}

/// The label of a credit that `text` begins with though a caption follows: `Bild: Der Wärter sieht auf das Wasser.`
pub(super) fn captioned<'a>(text: &'a str, languages: &LanguageSet) -> Option<&'a str> {
    let joint = text.char_indices().take(32).find(|(_, c)| JOINTS.contains(c))?;
    let label = text.get(..joint.0)?;
    let known = languages
        .words(|language| language.credits.labels)
        .any(|known| heuristics::begins_with(label.trim_end(), known) == Some(label.trim_end().len()));
    let value = text.get(joint.0 + joint.1.len_utf8()..)?;
    let worded = value.chars().any(char::is_alphanumeric);
    (known && worded && !is_name(value, languages) && !is_source(text, languages))
        .then(|| text.get(..joint.0 + joint.1.len_utf8()))?
}

/// Whether `text` begins with a label that says where something is from, which a table or a sentence may have too.
pub(super) fn is_source(text: &str, languages: &LanguageSet) -> bool {
    languages.words(|language| language.boilerplate.labels).any(|label| heuristics::begins_with(text, label).is_some())
}

fn split_of(caption: &str, label: &str, credit: &str, sure: bool) -> CreditSplit {
    let caption = caption
        .trim()
        .trim_end_matches(['|', '–', '—', '-', '/', '／', '＝', '=', '｜', '丨', '【', '、', '，'])
        .trim_end();
    let credit = credit.trim();
    CreditSplit { caption: caption.to_owned(), label: label.to_owned(), credit: credit.to_owned(), sure }
}

/// Whether `value` names who made a photo, and does not say what it shows.
fn is_name(value: &str, languages: &LanguageSet) -> bool {
    let value = value.trim();
    if value.len() > LONGEST || heuristics::sentences(value) > 1 {
        return false;
    }
    let slash = value.contains(['/', '©', 'ⓒ', '／']) && !value.contains("://");
    if slash || agency::contains_agency(value, languages) {
        return true;
    }
    if !heuristics::is_cased(value) {
        return !value.ends_with(heuristics::is_full_stop)
            && heuristics::width(value) <= 40
            && value.split_whitespace().count() <= 6;
    }
    let lower = value.to_lowercase();
    if languages.words(|language| language.credits.words).any(|word| lower.contains(word)) {
        return true;
    }
    let small = value.split_whitespace().filter(|word| {
        word.starts_with(char::is_lowercase)
            && !languages.words(|language| language.bylines.joiners).any(|known| known == word)
    });
    let words = value.split_whitespace().count();
    small.count() * 3 < words && (words <= 5 || !heuristics::ends_sentence(value))
}

/// Whether `value` is nothing but one name or two: `Ann Lo and Peter Holm`, `Ann Lo/AP`.
pub(super) fn is_bare_name(value: &str, languages: &LanguageSet) -> bool {
    let joins = |word: &str| languages.words(|language| language.bylines.joiners).any(|known| *known == word);
    let mut names = value.split_whitespace().filter(|word| !joins(word)).peekable();
    is_slashed(value)
        || agency::contains_agency(value, languages)
        || names.peek().is_some() && names.clone().all(heuristics::begins_upper) && names.count() <= 4
}

/// `Image source, Getty Images`
fn source_line(text: &str, languages: &LanguageSet) -> Option<CreditSplit> {
    let end =
        languages.words(|language| language.credits.sources).find_map(|label| heuristics::begins_with(text, label))?;
    let (label, credit) = text.split_at(end);
    Some(split_of("", label, credit, true))
}

/// `(AP Photo/Name)`, `[Name/AFP]`, `(Photo: Name)`, `（記者王小明攝）` at the end.
fn bracketed(text: &str, languages: &LanguageSet) -> Option<CreditSplit> {
    let body = text.trim_end_matches(['.', ' ', '。']);
    let (open, close) = BRACKETS.into_iter().find(|(_, close)| body.ends_with(*close))?;
    let inner = body.strip_suffix(close)?;
    let (caption, inner) = inner.rsplit_once(open)?;
    if inner.len() > LONGEST {
        return None;
    }
    let whole =
        labelled(inner, languages).or_else(|| announced(inner, languages)).or_else(|| followed(inner, languages));
    if let Some(cut) = whole.filter(|cut| cut.caption.is_empty()) {
        return Some(split_of(caption, &cut.label, &cut.credit, true));
    }
    let lower = inner.to_lowercase();
    let photo = languages.words(|language| language.credits.words).any(|word| lower.contains(word));
    let courtesy = lower.starts_with("courtesy");
    let named = agency::contains_agency(inner, languages);
    let parted = inner.contains(['/', '／', '=', '：']);
    let sure = (named && parted) || (photo && inner.len() <= 80 && (named || parted || inner.contains(':')));
    // Right behind a whole sentence, a name in brackets is a credit too: `(Citizen journalist)`.
    let own = heuristics::ends_sentence(caption.trim_end()) && inner.len() <= 50 && heuristics::begins_upper(inner);
    (named || sure || own || courtesy).then(|| split_of(caption, "", inner, sure || courtesy))
}

/// `… Credit: Name`, `… 圖／王小明`, `… 사진=홍길동`.
fn labelled(text: &str, languages: &LanguageSet) -> Option<CreditSplit> {
    let far = text.len().saturating_sub(2 * LONGEST);
    let joints = text.char_indices().rev().take_while(|(at, _)| *at >= far).filter(|(_, c)| JOINTS.contains(c));
    let found = joints.filter_map(|(at, joint)| {
        let start = label_before(text.get(..at)?.trim_end(), joint, languages)?;
        Some((start, at + joint.len_utf8()))
    });
    let (start, end) = found.min()?;
    let rest = text.get(end..)?;
    let value = rest.trim_start_matches([':', '：', '៖', '-', '–', ' ']);
    let label = text.get(start..text.len() - value.len())?.trim_end();
    // Behind the words of a caption a label can announce nothing else; alone, it may announce the caption.
    let named = is_name(value, languages);
    (value.len() <= LONGEST && named).then(|| split_of(text.get(..start).unwrap_or_default(), label, value, true))
}

/// Where the label begins that `before` ends with, at the start or behind the end of a sentence.
fn label_before(before: &str, joint: char, languages: &LanguageSet) -> Option<usize> {
    let labels = languages.words(|language| language.credits.labels).filter_map(|label| {
        let wide = label.ends_with(heuristics::is_ideograph);
        if matches!(joint, '/' | '=' | '-' | '–') && !wide {
            return None;
        }
        let start = ends_with(before, label)?;
        let front = before.get(..start)?;
        let bare = front.trim_end();
        let last = bare.chars().next_back();
        let dash = last == Some('-') && bare.len() < front.len();
        let apart = dash || last.is_none_or(|c| !c.is_alphanumeric() && c != ',' && c != '-');
        let spaced = wide && (bare.len() < front.len() || front.ends_with(['/', '／', '，', '、']));
        (apart || spaced).then_some(start)
    });
    labels.min()
}

/// Where `word`, which is in small letters, begins at the end of `text`.
fn ends_with(text: &str, word: &str) -> Option<usize> {
    let mut letters = text.char_indices().rev();
    let mut start = text.len();
    for wanted in word.chars().rev() {
        let (at, found) = letters.next()?;
        if found != wanted && found.to_lowercase().next()? != wanted && !(found == '\u{a0}' && wanted == ' ') {
            return None;
        }
        start = at;
    }
    Some(start)
}

/// `… Photo by Name`
fn announced(text: &str, languages: &LanguageSet) -> Option<CreditSplit> {
    let far = text.len().saturating_sub(2 * LONGEST);
    let starts =
        [Some(0), heuristics::last_sentence_end(text).filter(|at| *at >= far), text.rfind(" | ").map(|at| at + 3)];
    starts.into_iter().flatten().find_map(|at| {
        let rest = text.get(at..).filter(|rest| rest.len() <= LONGEST)?;
        let end = heuristics::longest(rest, languages.words(|language| language.credits.by))?;
        let credit = rest.get(end..)?.trim_start_matches([' ', ',']);
        let sure = agency::contains_agency(credit, languages) || at == 0 || text.len() <= 600;
        (is_name(credit, languages)
            && heuristics::width(credit) <= 80
            && !credit.is_empty()
            && !heuristics::ends_sentence(credit))
        .then(|| split_of(text.get(..at).unwrap_or_default(), rest.get(..end).unwrap_or_default(), credit, sure))
    })
}

/// `… © Name`
fn copyright(text: &str) -> Option<CreditSplit> {
    let sign = if text.is_ascii() { None } else { text.rfind(['©', 'ⓒ']) };
    let at = sign.or_else(|| if text.contains('(') { text.rfind("(c) ") } else { None })?;
    let (caption, credit) = text.split_at(at);
    Some(split_of(caption, "", credit, true))
}

/// `… 新华社记者 王明 摄`, `…＝山田太郎撮影`: the word for taking a picture stands behind the name.
fn followed(text: &str, languages: &LanguageSet) -> Option<CreditSplit> {
    let body = text.trim_end_matches(['。', '.', ' ']);
    let word = languages
        .words(|language| language.credits.behind)
        .filter(|word| body.ends_with(**word))
        .max_by_key(|word| word.len())?;
    let front = body.get(..body.len() - word.len())?;
    let marks = |text: &str| {
        text.rfind(['。', '！', '？', '＝', '=', '▲', '△', '」'])
            .map(|at| at + text[at..].chars().next().map_or(1, char::len_utf8))
    };
    let stop = heuristics::last_sentence_end(text).filter(|at| *at < front.len());
    // `… 있다. / 김지수 기자`
    let bar = front.rfind(". / ").map(|at| at + ". / ".len());
    let at = marks(front).max(marks_inside(front)).max(stop).max(bar).unwrap_or(0);
    let name = front.get(at..)?.trim();
    let fits = !name.is_empty() && heuristics::width(name) <= 44 && !name.contains(['，', '、', ',']);
    fits.then(|| split_of(front.get(..at).unwrap_or_default(), "", body.get(at..).unwrap_or_default(), true))
}

/// Where the name begins in a caption without a full stop: behind its last comma.
fn marks_inside(front: &str) -> Option<usize> {
    front.rfind(['、', '，']).map(|at| at + '、'.len_utf8())
}

/// Whether a slash in `credit` stands between two names, not in a date or an address.
fn is_slashed(credit: &str) -> bool {
    credit.match_indices(['/', '／']).any(|(at, slash)| {
        let before = credit[..at].trim_end().chars().next_back();
        let behind = credit[at + slash.len()..].trim_start().chars().next();
        before.is_some_and(|c| c.is_alphabetic() || ".)\"".contains(c))
            && behind.is_some_and(|c| c.is_alphabetic() || "(\"".contains(c))
    })
}

/// `… El guarda. / LUCÍA VERA`, `… / AFP` at the end of a caption.
fn barred(text: &str, languages: &LanguageSet) -> Option<CreditSplit> {
    let (caption, credit) = text.rsplit_once(" / ")?;
    // `IMAGO / Ann Lo` under a caption is nothing but the credit.
    let part = |part: &str| agency::is_agency(part, languages) || (2..=4).contains(&part.split_whitespace().count());
    let agency = agency::is_agency(caption, languages) || agency::is_agency(credit, languages);
    let capital = |word: &str| heuristics::begins_upper(word);
    if text.len() <= TAIL
        && agency
        && part(caption)
        && part(credit)
        && text.split_whitespace().all(|word| word == "/" || capital(word))
    {
        return (!heuristics::ends_sentence(caption)).then(|| split_of("", "", text, true));
    }
    let words = credit.split_whitespace().count();
    let name = heuristics::ends_sentence(caption) && heuristics::is_capitals(credit) && (2..=5).contains(&words);
    (name || agency::is_agency(credit, languages)).then(|| split_of(caption, "", credit, true))
}

/// `… NAME POUR « LA GAZETTE »`: the paper that a photo was made for stands behind the name.
fn commissioned(text: &str) -> Option<CreditSplit> {
    if !text.ends_with(['»', '”', '"']) {
        return None;
    }
    let at = heuristics::last_sentence_end(text).unwrap_or(0);
    let (caption, credit) = text.split_at(at);
    let short = credit.len() <= 80 && heuristics::begins_upper(credit);
    let paper = || credit.to_lowercase().replace(['“', '"'], "«").contains(" pour «");
    (short && paper()).then(|| split_of(caption, "", credit, true))
}

/// Where the name of an agency begins behind the end of a sentence, where it ends `text`: `… Dok. Pribadi`.
fn named_end(text: &str, languages: &LanguageSet) -> Option<usize> {
    let names = languages
        .words(|language| language.credits.agencies)
        .filter_map(|name| text.strip_suffix(*name).zip(Some(name)));
    let start = names.filter(|(_, name)| name.contains(". ")).map(|(front, _)| front.len()).min()?;
    heuristics::ends_sentence(text.get(..start)?.trim_end()).then_some(start)
}

/// `… Name/Getty Images` behind the last sentence, or alone.
fn trailing_credit(text: &str, languages: &LanguageSet) -> Option<CreditSplit> {
    // What is longer is no credit: its beginning must be near.
    let far = text.len().saturating_sub(2 * TAIL);
    let near = text
        .char_indices()
        .rev()
        .take_while(|(at, _)| *at >= far)
        .any(|(_, c)| "|｜–—-＝".contains(c) || heuristics::is_full_stop(c));
    if far > 0 && !near {
        return None;
    }
    let stop = named_end(text, languages).or_else(|| heuristics::last_sentence_end(text)).unwrap_or(0);
    let window = text.char_indices().rev().find(|(at, _)| *at <= far).map_or(0, |(at, _)| at);
    let end = text.get(window..).unwrap_or_default();
    let bars = [" | ", "｜", " – ", " — ", " - ", "＝"].into_iter();
    let bar = bars.filter_map(|bar| Some(window + end.rfind(bar)? + bar.len())).max();
    let at = bar.map_or(stop, |bar| stop.max(bar));
    let (caption, credit) = text.split_at(at);
    let short = credit.len() <= TAIL && credit.split_whitespace().count() <= 8;
    let closed = credit.ends_with(['.', '。']) && at > 0;
    if !short
        || closed
        || !agency::contains_agency(credit, languages)
        || credit.starts_with(char::is_lowercase) && !credit.starts_with("dpa")
    {
        return None;
    }
    let slash = is_slashed(credit) && !credit.contains(" / ");
    let whole = agency::is_agency(credit, languages) || credit == "Getty Images" || credit.contains(" via ");
    // A name alone behind a sentence is a credit where the whole is as short as a caption.
    let brief = at > 0 && text.chars().count() <= 200 && agency::is_agency(credit, languages);
    let sure = slash || brief || agency::is_agency(text, languages) || credit.ends_with("Getty Images");
    (slash || whole).then(|| split_of(caption, "", credit, sure))
}

/// Whether `text` announces itself as a credit and nothing else.
pub(super) fn is_credit_only(text: &str, languages: &LanguageSet) -> bool {
    split(text, languages).is_some_and(|cut| cut.caption.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{LanguageSet, split};

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
            let cut = split(text, &LanguageSet::new("en")).unwrap_or_else(|| panic!("{text}"));
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
            assert_eq!(split(text, &LanguageSet::new("en")), None, "{text}");
        }
    }
}
