//! Lines that name a writer, an office or a place over the body of an article.

use super::draft::Draft;
use super::languages::LanguageSet;
use super::{credit, heuristics, publication};

/// The longest byline, in characters.
const LONGEST: usize = 120;

/// Whether `text` is a byline: `By Ann Lo`, `VON LENA BRANDT und Jan Ohm`, `文／王小明`, `홍길동 기자`.
pub(super) fn is_byline(text: &str, languages: &LanguageSet) -> bool {
    let text = bare(text);
    if text.chars().count() > LONGEST || text.ends_with(['.', ',', '?', '!', ':', '。', '؟', '۔', '।', '…']) {
        return false;
    }
    // `Автор фото, Lia Moro/AFP`
    if languages.words(|language| language.credits.sources).any(|label| heuristics::begins_with(text, label).is_some())
    {
        return false;
    }
    label(text, languages).or_else(|| before(text, languages)).is_some_and(|name| is_names(name, languages))
        || behind(text, languages)
        || is_signed(text, languages)
        || is_inside(text, languages)
        || is_from_agency(text)
}

/// Whether a word that announces a writer stands before the name in `text`: `By Ann Lo`.
pub(super) fn is_announced(text: &str, languages: &LanguageSet) -> bool {
    let text = bare(text);
    label(text, languages).or_else(|| before(text, languages)).is_some()
}

/// Whether `text` is a name with what somebody is: `Léa Martin, correspondante à Orno`, `Lia Moura (texto)`.
fn is_signed(text: &str, languages: &LanguageSet) -> bool {
    let Some((name, role)) = text.split_once([',', '،', '，', '(', '（']) else { return false };
    if role.contains(['|', '｜']) || role.chars().any(|c| crate::motion::numerals::digit_value(c).is_some()) {
        return false;
    }
    let name = name.trim();
    let words = name.split_whitespace().count();
    let named = match heuristics::is_cased(name) {
        true => (2..=4).contains(&words) && name.split_whitespace().all(heuristics::begins_upper),
        false => words <= 4 && heuristics::width(name) <= 24 && is_names(name, languages),
    };
    let told = |role: &str| {
        let role = role.trim().to_lowercase();
        let made = languages.words(|language| language.bylines.before);
        made.chain(languages.words(|language| language.credits.labels)).any(|word| *word == role)
    };
    let part = role.split([')', '）']).next().unwrap_or_default();
    named
        && text.split_whitespace().count() <= 10
        && !heuristics::ends_sentence(text)
        && (names_post(role, languages) || told(part))
        && credit::split(text, languages).is_none_or(|cut| cut.label.is_empty())
}

/// Whether `text` is a name with a place and the agency that sent it: `Lale BORA / HATAY, (DHA)`.
fn is_from_agency(text: &str) -> bool {
    let agency = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let Some((name, place)) = agency.and_then(|(front, _)| front.split_once('/')) else { return false };
    let short = agency
        .is_some_and(|(_, agency)| (2..=5).contains(&agency.chars().count()) && agency.chars().all(char::is_uppercase));
    let words = |text: &str| text.split_whitespace().count();
    let capitals = |text: &str| text.split_whitespace().all(heuristics::begins_upper);
    short && (2..=4).contains(&words(name)) && (1..=3).contains(&words(place)) && capitals(name) && capitals(place)
}

/// Whether the word for who writes stands behind the name of a paper: `中央社記者王小明台北5日電`.
fn is_inside(text: &str, languages: &LanguageSet) -> bool {
    let wide = |c: char| matches!(c, '\u{3400}'..='\u{9FFF}');
    if !text.starts_with(wide) || heuristics::width(text) > 50 {
        return false;
    }
    let words = languages.words(|language| language.bylines.before);
    words.filter(|word| word.chars().count() >= 2 && word.chars().all(wide)).any(|word| {
        text.split_once(word).is_some_and(|(paper, rest)| {
            let rest = rest.trim_matches(|c: char| !c.is_alphabetic());
            let name: String = rest.chars().filter(|c| !c.is_numeric()).collect();
            let named = !name.is_empty() && is_names(&name, languages);
            (1..=16).contains(&heuristics::width(paper)) && paper.chars().all(char::is_alphabetic) && named
        })
    })
}

/// The writer whom the dateline at the front of a paragraph names, and the paragraph without: `(서울=연합뉴스) 홍길동 기자 = …`,
/// `河报5月14日讯（记者李梅）…`, `【東京＝山田太郎】…`.
pub(super) fn in_dateline<'a>(text: &'a str, languages: &LanguageSet) -> Option<(&'a str, String)> {
    let near = text.char_indices().nth(48).map_or(text.len(), |(at, _)| at);
    let front = text.get(..near)?;
    let open = front.find(['(', '（', '[', '【', '〔'])?;
    let close = open + front.get(open..)?.find([')', '）', ']', '】', '〕'])?;
    let inner = front.get(open..close)?.trim_start_matches(['(', '（', '[', '【', '〔']).trim();
    let behind = text.get(close..)?.trim_start_matches([')', '）', ']', '】', '〕', ' ']);
    let lead = text.get(..text.len() - behind.len())?;
    let signed = |name: &str| behind_word(name, languages) && is_byline(name, languages);
    let wide = |name: &str| (4..=12).contains(&heuristics::width(name)) && name.chars().all(heuristics::is_ideograph);
    let japanese = front.starts_with('【') && languages.own().is_some_and(|own| own.tag == "ja");
    if let Some((place, name)) = inner.split_once(['＝', '=']).filter(|(_, name)| japanese && wide(name)) {
        return Some((name, format!("【{place}】{behind}")));
    }
    if let Some((name, rest)) = behind.split_once('=').filter(|(name, _)| open == 0 && signed(name.trim())) {
        return Some((name.trim(), format!("{lead}{}", rest.trim_start())));
    }
    // Behind words that are no dateline, brackets hold words of the sentence.
    let is_dateline = open == 0
        || ["讯", "訊", "电", "電", "報導", "报道"].iter().any(|word| front[..open].trim_end().ends_with(word));
    let told = is_dateline && (is_announced(inner, languages) || is_inside(inner, languages) || signed(inner));
    let fits = told && !behind.is_empty() && heuristics::width(inner) <= 50;
    (fits && inner.chars().any(heuristics::is_ideograph)).then(|| (inner, format!("{}{behind}", &text[..open])))
}

/// Whether `text` ends with a word for who writes.
fn behind_word(text: &str, languages: &LanguageSet) -> bool {
    languages.words(|language| language.bylines.behind).any(|word| text.ends_with(word))
}

/// Whether `text` may be names of writers though nothing says so: every word with a capital, or parts between marks.
pub(super) fn may_be(text: &str) -> bool {
    let parted = text.contains([',', '،', '，', '/', '／', '|', '-', '–', '—', '(', '（', '·', '・']);
    let words = text.split_whitespace().count();
    let named = |word: &str| word.contains(char::is_uppercase) || !word.contains(char::is_alphabetic);
    parted && (!heuristics::is_cased(text) || (2..=10).contains(&words) && text.split_whitespace().all(named))
}

/// Whether `text` may be the name of one writer though nothing says so: two or three words, each with a capital.
pub(super) fn may_be_one(text: &str, languages: &LanguageSet) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let named = |word: &str| {
        heuristics::begins_upper(word) && word.chars().all(|letter| letter.is_alphabetic() || "-.'’".contains(letter))
    };
    (2..=3).contains(&text.split_whitespace().count())
        && text.split_whitespace().all(named)
        && !languages.words(|language| language.quotations.not_names).any(|word| *word == first)
}

/// What stands behind a label that is no part of the byline: `Reporter: Ann Lo`.
fn label<'a>(text: &'a str, languages: &LanguageSet) -> Option<&'a str> {
    let length = languages
        .words(|language| language.bylines.labels)
        .filter_map(|label| heuristics::begins_with(text, label))
        .max()?;
    text.get(length..).map(str::trim_start)
}

/// What stands behind the word that announces a writer.
fn before<'a>(text: &'a str, languages: &LanguageSet) -> Option<&'a str> {
    let length = heuristics::longest(text, languages.words(|language| language.bylines.before))?;
    let rest = text.get(length..)?.trim_start_matches(SEPARATORS);
    let rest = and_photos(rest, languages);
    let wide = text[..length].ends_with(|c: char| heuristics::is_ideograph(c) || !c.is_alphabetic());
    (wide || rest.len() < text.len() - length).then_some(rest)
}

/// `rest` without a second thing that somebody made: `Text und Fotos: Ann Lo`.
fn and_photos<'a>(rest: &'a str, languages: &LanguageSet) -> &'a str {
    let Some(end) = heuristics::longest(rest, languages.words(|language| language.bylines.joiners)) else {
        return rest;
    };
    let behind = rest.get(end..).unwrap_or_default().trim_start();
    let end = heuristics::longest(behind, languages.words(|language| language.credits.labels));
    let name = end.and_then(|end| behind.get(end..)).map(|name| name.trim_start_matches(SEPARATORS));
    name.filter(|name| !name.is_empty()).unwrap_or(rest)
}

/// What may stand between the word that announces a writer and the name.
const SEPARATORS: [char; 18] =
    [' ', '◎', '丨', ':', '：', '/', '／', '|', '｜', '=', '＝', '・', '、', '\u{a0}', '\u{3000}', '-', '–', '៖'];

/// Whether `text` is a name before the word for who writes: `홍길동 기자`, `【記者王小明報導】`.
fn behind(text: &str, languages: &LanguageSet) -> bool {
    let text = text.trim_end_matches(['=', '＝', ' ']);
    // An address of mail or the place of an agency may stand beside the name.
    let text = match text.split_once(" =") {
        // `강변신문 = 김하늘 기자`
        Some((_, name)) if languages.words(|language| language.bylines.behind).any(|word| name.ends_with(word)) => name,
        Some((front, _)) => front,
        None => text,
    };
    // `王小明 專題報導 / 南投縣`
    let told = |front: &str| languages.words(|language| language.bylines.behind).any(|word| front.ends_with(word));
    let text = match text.rsplit_once(['/', '／']) {
        Some((front, place)) if told(front.trim_end()) && is_place(place.trim()) => front.trim_end(),
        _ => text,
    };
    let words: Vec<&str> = text.split_whitespace().filter(|word| !word.contains('@')).collect();
    let text = words.join(" ");
    let named = languages.words(|language| language.bylines.behind).any(|word| {
        let front = text.strip_suffix(word).map(|front| front.trim_end_matches([' ', '／', '/', '・', '|']));
        front.is_some_and(|front| is_names(front, languages))
    });
    named && heuristics::width(&text) <= 50 && !text.contains(". ")
}

/// `text` without the brackets, dashes and squares that newsrooms set around a byline.
fn bare(text: &str) -> &str {
    let text = heuristics::without_emphasis(text).unwrap_or(text);
    let text = text.trim_start_matches(['■', '●', '◆', '▪', '•', '—', '–', '-', '|', '/', ' ']);
    [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】'), ('〔', '〕')]
        .into_iter()
        .find_map(|(open, close)| {
            let inner = text.strip_prefix(open)?.strip_suffix(close)?;
            (!inner.contains([open, close])).then_some(inner)
        })
        .unwrap_or(text)
        .trim()
}

/// Whether `text` is nothing but names of people, with offices and places: `Ann Lo and Bo Vale in Dale`.
pub(super) fn is_names(text: &str, languages: &LanguageSet) -> bool {
    let text = text.trim();
    let first = text.split_whitespace().next().unwrap_or_default();
    let excluded =
        languages.words(|language| language.bylines.not).any(|word| heuristics::begins_with_word(text, word).is_some());
    if text.is_empty() || excluded || heuristics::ends_sentence(text) || publication::is_time(first, languages) {
        return false;
    }
    let number = |word: &str| {
        let digits = word.chars().any(|c| crate::motion::numerals::digit_value(c).is_some());
        digits && !word.contains(|c: char| c.is_ascii_alphabetic() || c == '@')
    };
    if text.split_whitespace().any(number) || heuristics::sentences(text) > 1 && !text.contains(':') {
        return false;
    }
    let cased = heuristics::is_cased(text);
    if !cased {
        let words = text.split_whitespace().count();
        let clauses = text.contains(['«', '“', '"', '「', '?', '؟', ';', '؛']);
        return !clauses && words <= 10 && heuristics::width(text) <= 60 && text.chars().any(char::is_alphabetic);
    }
    if text.chars().all(|c| !c.is_alphabetic() || c.is_uppercase()) {
        return text.split_whitespace().count() <= 12;
    }
    let (names, role) = text.split_once([',', '，']).unwrap_or((text, ""));
    capital(names, languages) && (capital(role, languages) || is_role(role, languages))
}

/// Whether every word of `text` has a capital or is a small word that stands between names.
fn capital(text: &str, languages: &LanguageSet) -> bool {
    text.split_whitespace().all(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        heuristics::begins_upper(word)
            || languages.words(|language| language.bylines.joiners).any(|joiner| *joiner == bare)
            || !word.contains(char::is_alphabetic)
            || word.contains('@')
            || is_made(bare, languages)
            || word.contains(|c: char| c.is_ascii_digit())
            // `d'Orno`, `l'AFP`
            || bare.split_once(['\'', '’']).is_some_and(|(_, name)| heuristics::begins_upper(name))
    })
}

/// Whether `word` names a post, or what somebody made for an article: `foto`, `wartawan`.
fn is_made(word: &str, languages: &LanguageSet) -> bool {
    let posts = languages.words(|language| language.bylines.posts);
    posts.chain(languages.words(|language| language.credits.labels)).any(|known| *known == word)
}

/// Whether `text` says what somebody is: a few words, one of which names a post.
fn is_role(text: &str, languages: &LanguageSet) -> bool {
    text.split_whitespace().count() <= 8 && names_post(text, languages)
}

fn names_post(text: &str, languages: &LanguageSet) -> bool {
    let lower = text.to_lowercase();
    languages.words(|language| language.bylines.posts).any(|word| lower.contains(word))
}

/// Whether `text` is a name without "By", with a date or an office right under it: `Ann Lo in Dale`.
pub(super) fn is_name_over(text: &str, behind: &[Draft], languages: &LanguageSet) -> bool {
    let next = behind.first().filter(|next| next.text().is_some());
    let office =
        next.is_some_and(|next| !next.after_empty_line && next.text().is_some_and(|next| is_desk(next, languages)));
    let dated = || {
        let found = next.and_then(Draft::text).and_then(|next| publication::find(next, languages));
        found.is_some_and(|found| heuristics::width(&found.before) + heuristics::width(&found.behind) <= 30)
    };
    is_short(text) && (office || dated()) && (is_desk(text, languages) || is_names(text, languages))
}

/// Whether `text` names an office, with a byline right under it.
pub(super) fn is_desk_over(text: &str, behind: &[Draft], languages: &LanguageSet) -> bool {
    let next = behind.first().filter(|next| !next.after_empty_line).and_then(Draft::text);
    next.is_some_and(|next| is_byline(next, languages)) && is_desk(text, languages)
}

/// Whether `text` can be a name by its length: two to eight words, or two to eight letters of Chinese.
fn is_short(text: &str) -> bool {
    let words = text.split_whitespace().count();
    !heuristics::ends_sentence(text)
        && match heuristics::is_cased(text) {
            true => (2..=8).contains(&words),
            false => words <= 6 && (4..=30).contains(&heuristics::width(text)),
        }
}

/// Whether `text` is a byline of several parts, such as `Léa Martin | Reportage, Ada Lenoir`: names and offices between
/// upright lines or points, over a date or with one of the parts saying what they are.
pub(super) fn is_row(text: &str, behind: &[Draft], languages: &LanguageSet) -> bool {
    let parts: Vec<&str> = parts(text).collect();
    if parts.len() < 2 || text.chars().count() > LONGEST || heuristics::ends_sentence(text) {
        return false;
    }
    let told = parts.iter().any(|part| is_byline(part, languages) || is_desk(part, languages));
    let over = behind.iter().take(2).filter_map(Draft::text).any(|next| publication::parse(next, languages).is_some());
    let fits = |part: &&str| is_byline(part, languages) || is_desk(part, languages) || is_names(part, languages);
    (told || over) && parts.iter().all(fits)
}

/// The parts of a row between upright lines or points.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let bars = |c: char| matches!(c, '|' | '｜' | '·' | '•' | '∙' | '│');
    text.split(bars)
        .flat_map(|part| part.split(" — "))
        .flat_map(|part| part.split(" – "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Whether `text` can be the name of a place: at most four words, each with a capital, without a full stop.
pub(super) fn is_place(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let lettered = text.chars().any(char::is_alphabetic);
    lettered
        && (words <= 4 && text.split_whitespace().all(heuristics::begins_upper)
            || !heuristics::is_cased(text) && words <= 3 && heuristics::width(text) <= 20)
        && !heuristics::ends_sentence(text)
}

/// Whether a line under a byline names an agency, an office or a post.
pub(super) fn is_desk(text: &str, languages: &LanguageSet) -> bool {
    text.chars().count() <= 60
        && !heuristics::ends_sentence(text)
        && !text.ends_with([':', '：', ','])
        && names_post(text, languages)
}

#[cfg(test)]
mod tests {
    use super::{LanguageSet, is_byline};

    #[test]
    fn a_byline_names_somebody_and_is_no_sentence() {
        let english = LanguageSet::new("en");
        for text in ["By Ann Lo", "BY ANN LO AND BO VALE", "By Ann Lo in Dale", "Reporter: Ann Lo", "Words by Ann Lo"] {
            assert!(is_byline(text, &english), "{text}");
        }
        for text in ["By noon the town was dry", "By the river", "Bynum Vale", "By Ann Lo.", "By 2030", "By Sunday"] {
            assert!(!is_byline(text, &english), "{text}");
        }
    }
}
