//! Which language an article is written in.

use super::number_custom as custom;
use super::{Guess, Kind, Options, characters, languages};
use crate::story::LanguageTag;
use std::{collections::HashMap, sync::LazyLock};
use whatlang::{Detector, Lang};

/// Detects the language of `text`, as its tag: as given by the author, or guessed; `und` where nothing speaks for one.
pub(super) fn detect(text: &str, options: &Options, guesses: &mut Vec<Guess>) -> LanguageTag {
    if let Some(language) = &options.language {
        return language.clone();
    }
    let (language, why) = detect_language(text);
    if let Some(region) = custom::region(language, text) {
        let why = format!("{why}, and its numbers have points before decimals");
        guesses.push(Guess { line: 0, kind: Kind::Language, what: format!("`{region}`"), why });
        return tag(region);
    }
    guesses.push(Guess { line: 0, kind: Kind::Language, what: format!("`{language}`"), why: why.to_owned() });
    tag(language)
}

/// One of the importer's own tags.
fn tag(known: &'static str) -> LanguageTag {
    known.parse().unwrap_or_else(|_| LanguageTag::undetermined())
}

/// What is not looked for in the language of `tag`, as its file says.
pub(super) fn not_looked_for(tag: &str) -> Option<Guess> {
    let missing = languages::missing(tag);
    let what = missing.join(", ");
    let why = format!("the importer knows no words for it in `{tag}`");
    (!missing.is_empty()).then_some(Guess { line: 0, kind: Kind::NotLookedFor, what, why })
}

fn detect_language(text: &str) -> (&'static str, &'static str) {
    match script(text) {
        Some("Latn") => latin(text),
        Some("zh") if is_traditional(text) => ("zh-Hant", "most of its Chinese characters are traditional"),
        Some(script @ ("ru" | "uk" | "ar" | "hi" | "he")) => match by_trigrams(text) {
            Some((language, true)) => (language, "its letters and their runs of three are those of the language"),
            _ => (script, "most letters are of its script"),
        },
        Some(language) => (language, "most letters are of its script"),
        None => ("und", "there is no text to judge by"),
    }
}

/// The language that goes with most letters, or `Latn` for Latin letters, which many languages share.
fn script(text: &str) -> Option<&'static str> {
    // Letters without accents are most of most texts, and all of one script.
    let plain = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let first = text.bytes().position(|byte| byte.is_ascii_alphabetic());
    let mut tally: Vec<_> = first.into_iter().map(|first| ("Latn", plain, first)).collect();
    for (at, letter) in text.char_indices().filter(|(_, letter)| !letter.is_ascii()) {
        let Some(name) = of_letter(letter) else { continue };
        match tally.iter_mut().find(|(known, ..)| *known == name) {
            Some((_, count, first)) => (*count, *first) = (*count + 1, at.min(*first)),
            None => tally.push((name, 1, at)),
        }
    }
    tally.sort_by_key(|(.., first)| *first);
    let has = |name| tally.iter().any(|(known, count, _)| *known == name && *count > 2);
    let (kana, ukrainian, persian, urdu) = (has("ja"), has("uk"), has("fa"), has("ur"));
    let most = tally.iter().max_by_key(|(_, count, _)| *count)?.0;
    Some(match most {
        "zh" | "ja" if kana => "ja",
        "ru" | "uk" => ["ru", "uk"][usize::from(ukrainian)],
        "ar" | "fa" | "ur" if urdu => "ur",
        "ar" | "fa" | "ur" => ["ar", "fa"][usize::from(persian)],
        other => other,
    })
}

fn of_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => "Latn",
        'і' | 'ї' | 'є' | 'ґ' => "uk",
        '\u{400}'..='\u{4FF}' => "ru",
        '\u{370}'..='\u{3FF}' => "el",
        '\u{530}'..='\u{58F}' => "hy",
        '\u{590}'..='\u{5FF}' => "he",
        'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' => "ur",
        'پ' | 'چ' | 'ژ' | 'گ' => "fa",
        '\u{600}'..='\u{6FF}' => "ar",
        '\u{900}'..='\u{97F}' => "hi",
        '\u{980}'..='\u{9FF}' => "bn",
        '\u{B80}'..='\u{BFF}' => "ta",
        '\u{E00}'..='\u{E7F}' => "th",
        '\u{E80}'..='\u{EFF}' => "lo",
        '\u{F00}'..='\u{FFF}' => "bo",
        '\u{1000}'..='\u{109F}' => "my",
        '\u{10A0}'..='\u{10FF}' => "ka",
        '\u{1780}'..='\u{17FF}' => "km",
        '\u{3040}'..='\u{30FF}' => "ja",
        '\u{3400}'..='\u{9FFF}' => "zh",
        '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}' => "ko",
        _ => return None,
    })
}

/// How much of a text tells its language, in bytes.
const SAMPLE: usize = 1500;

/// The beginning of `text`, as much as tells its language.
fn sample(text: &str) -> &str {
    let end = (0..=SAMPLE.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    text.get(..end).unwrap_or_default()
}

/// The two-letter codes of the languages that share a script with others.
const CODES: [(Lang, &str); 47] = [
    (Lang::Eng, "en"),
    (Lang::Spa, "es"),
    (Lang::Por, "pt"),
    (Lang::Ita, "it"),
    (Lang::Fra, "fr"),
    (Lang::Deu, "de"),
    (Lang::Pol, "pl"),
    (Lang::Vie, "vi"),
    (Lang::Uzb, "uz"),
    (Lang::Aze, "az"),
    (Lang::Ind, "id"),
    (Lang::Nob, "nb"),
    (Lang::Dan, "da"),
    (Lang::Swe, "sv"),
    (Lang::Fin, "fi"),
    (Lang::Tur, "tr"),
    (Lang::Nld, "nl"),
    (Lang::Hun, "hu"),
    (Lang::Ces, "cs"),
    (Lang::Ron, "ro"),
    (Lang::Hrv, "hr"),
    (Lang::Est, "et"),
    (Lang::Slk, "sk"),
    (Lang::Lav, "lv"),
    (Lang::Lit, "lt"),
    (Lang::Slv, "sl"),
    (Lang::Cat, "ca"),
    (Lang::Tgl, "tl"),
    (Lang::Afr, "af"),
    (Lang::Zul, "zu"),
    (Lang::Tuk, "tk"),
    (Lang::Sna, "sn"),
    (Lang::Cym, "cy"),
    (Lang::Rus, "ru"),
    (Lang::Ukr, "uk"),
    (Lang::Bel, "be"),
    (Lang::Bul, "bg"),
    (Lang::Mkd, "mk"),
    (Lang::Srp, "sr"),
    (Lang::Ara, "ar"),
    (Lang::Pes, "fa"),
    (Lang::Urd, "ur"),
    (Lang::Hin, "hi"),
    (Lang::Mar, "mr"),
    (Lang::Nep, "ne"),
    (Lang::Heb, "he"),
    (Lang::Yid, "yi"),
];

/// The language of `text` by its runs of three letters, of those that share its script, with whether it is sure.
fn by_trigrams(text: &str) -> Option<(&'static str, bool)> {
    let known = Detector::with_allowlist(CODES.iter().map(|(lang, _)| *lang).collect());
    let info = known.detect(sample(text))?;
    let code = CODES.iter().find(|(lang, _)| *lang == info.lang())?.1;
    Some((code, info.is_reliable()))
}

/// Whether Chinese is written with the traditional characters.
fn is_traditional(text: &str) -> bool {
    let has = |characters: &str, wanted: char| characters.contains(wanted);
    let (mut simplified, mut traditional) = (0_usize, 0_usize);
    for letter in sample(text).chars().filter(|letter| !letter.is_ascii()) {
        simplified += usize::from(has(characters::SIMPLIFIED, letter));
        traditional += usize::from(has(characters::TRADITIONAL, letter));
    }
    traditional > simplified
}

/// Small words that fill every text of a language and seldom stand in another.
const SMALL_WORDS: [(&str, &[&str]); 7] = [
    ("en", &["the", "of", "and", "to", "that", "said", "is", "was", "for", "with", "has", "by", "at", "have"]),
    ("fr", &["le", "les", "des", "du", "et", "est", "une", "dans", "pour", "qui", "sur", "au", "pas"]),
    ("de", &["der", "die", "das", "und", "ist", "den", "nicht", "mit", "ein", "eine", "von", "auf", "sich"]),
    ("es", &["el", "los", "las", "del", "y", "una", "por", "con", "para", "que", "se", "su", "al"]),
    ("pt", &["o", "os", "as", "do", "da", "dos", "e", "uma", "não", "que", "em", "para", "com"]),
    ("it", &["il", "gli", "di", "della", "che", "una", "per", "con", "non", "sono", "è", "nel"]),
    ("id", &["yang", "dan", "di", "dari", "untuk", "dengan", "ini", "itu", "pada", "tidak"]),
];

/// The languages of each small word, by their places in [`SMALL_WORDS`].
static LANGUAGES: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut languages: HashMap<_, Vec<usize>> = HashMap::new();
    for (at, (_, list)) in SMALL_WORDS.iter().enumerate() {
        list.iter().for_each(|word| languages.entry(*word).or_default().push(at));
    }
    languages
});

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

fn latin(text: &str) -> (&'static str, &'static str) {
    match (by_trigrams(text), small_words(text)) {
        (Some((language, true)), _) => (language, "its runs of three letters are those of the language"),
        (_, Some(language)) => (language, "its small words fill the text"),
        _ => ("und", "the letters are Latin, but they are like those of no known language"),
    }
}

/// The language whose small words fill `text`.
fn small_words(text: &str) -> Option<&'static str> {
    let (mut words, mut found) = (0_usize, [0_usize; SMALL_WORDS.len()]);
    for word in words_of(&sample(text).to_lowercase()) {
        words += 1;
        for at in LANGUAGES.get(word).into_iter().flatten() {
            found.get_mut(*at).into_iter().for_each(|count| *count += 1);
        }
    }
    let shares = SMALL_WORDS.iter().zip(found).map(|((language, _), count)| (count * 100 / words.max(1), *language));
    let best = shares.reduce(|a, b| if b.0 > a.0 { b } else { a });
    best.filter(|(share, _)| *share >= 8).map(|(_, language)| language)
}

#[cfg(test)]
mod tests {
    use super::detect_language;

    #[test]
    fn the_script_or_the_small_words_tell_the_language() {
        for (text, language) in [
            ("The mayor said that the bridge was closed to lorries for a week.", "en"),
            ("Le maire a dit que les ponts sont fermés pour une semaine et qui sait.", "fr"),
            ("Die Brücke ist nicht auf, und der Ort wartet mit dem Bau.", "de"),
            ("မြို့တော်ဝန်က တံတားပိတ်ထားသည်", "my"),
            ("ស្ពានត្រូវបានបិទ", "km"),
            ("市长说大桥已经关闭。", "zh"),
            ("市長は橋を閉鎖したと述べた。", "ja"),
            ("Мэр сказал, что мост закрыт.", "ru"),
            ("Міський голова заявив, що міст її закрито і він її чекає.", "uk"),
            ("قال رئيس البلدية إن الجسر مغلق", "ar"),
            ("Thị trưởng nói cầu đã bị đóng cửa để sửa chữa khẩn cấp", "vi"),
            ("Zaq wert qlop", "und"),
            ("12 34", "und"),
            ("دریا رات کو آیا۔ گاؤں کے لوگوں نے کہا کہ انہیں نہیں بتایا گیا ہے۔", "ur"),
            ("رودخانه شب آمد و مردم گفتند که کسی به آنها چیزی نگفته بود و پل بسته بود.", "fa"),
            ("一場突如其來的洪水,讓種養大戶徹夜未眠。", "zh-Hant"),
            ("一场突如其来的洪水,让种养大户彻夜未眠。", "zh"),
            ("Le río creció de noche y los vecinos dijeron que nadie les había avisado de la crecida.", "es"),
            ("O rio subiu à noite e os moradores disseram que ninguém os tinha avisado da cheia.", "pt"),
            ("Il fiume è salito di notte e gli abitanti dicono che nessuno li aveva avvertiti.", "it"),
            ("Sungai itu meluap pada malam hari dan warga mengatakan tidak ada yang memberi tahu mereka.", "id"),
            ("Nehir gece taştı ve köylüler kimsenin kendilerine haber vermediğini söyledi.", "tr"),
            ("Rzeka wylała w nocy, a mieszkańcy mówią, że nikt ich nie ostrzegł przed powodzią.", "pl"),
            ("नदी रात में आई और लोगों ने कहा कि किसी ने उन्हें नहीं बताया।", "hi"),
            ("강은 밤에 넘쳤고 주민들은 아무도 알려주지 않았다고 말했다.", "ko"),
        ] {
            assert_eq!(detect_language(text).0, language, "{text}");
        }
    }
}
