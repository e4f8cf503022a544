//! Ordinals and numbers in a row: `5th`, `5.º`, `No. 5`.

use super::NumberKind;

/// The endings that make a number an ordinal in the languages that have them, right behind its digits.
#[rustfmt::skip]
const ENDINGS: &[(&str, &[&str])] = &[
    ("fr", &["er", "re", "ère", "e", "ème", "eme", "es", "ers", "nd", "nde", "èmes"]),
    ("nl", &["e", "de", "ste"]),
    ("ca", &["r", "n", "t", "è", "a"]),
    ("sv", &[":e", ":a"]),
    ("fi", &[":s"]),
    ("hi", &["वां", "वाँ", "वीं", "वें", "वा", "वी"]),
    ("mr", &["वा", "वी", "वे", "व्या"]),
    ("bn", &["ম", "য়", "র্থ", "ষ্ঠ", "তম"]),
    ("my", &["ကြိမ်မြောက်", " ကြိမ်မြောက်", "ခုမြောက်"]),
    ("ko", &["번째", "위"]),
    ("ja", &["番目", "位", "回目", "号"]),
    ("zh", &["號", "号"]),
    ("fa", &["‌مین", "‌م", "مین"]),
];

/// The same where no language has another use for them.
const ANYWHERE: [&str; 9] = ["º", "ª", ".º", ".ª", "°.", "'inci", "'ıncı", "’inci", "’ıncı"];

/// What makes an ordinal of the number right behind it.
const BEGINNINGS: [&str; 13] = ["ที่ ", "ទី ", "第", "제", "ที่", "ទី", "thứ ", "ke-", "#", "№", "№ ", "# ", "nº "];

/// Words before the number of a thing in a row, in small letters.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "article", "section", "chapter", "page", "pages", "route", "highway", "room", "platform", "gate", "channel", "phase", "level", "grade",
    "figure", "fig.", "table", "part", "volume", "vol.", "version", "flight", "season", "episode", "question", "item", "row", "act", "scene",
    "track", "district", "ward", "unit", "lot", "exit", "interstate", "number", "artikel", "paragraf", "kapitel", "seite", "zimmer",
    "gleis", "platz", "nummer", "absatz", "abschnitt", "numéro", "chapitre", "salle", "place", "étape", "artículo", "capítulo", "página",
    "número", "sección", "artigo", "seção", "articolo", "capitolo", "pagina", "numero", "статья", "глава", "страница", "номер", "стаття",
    "madde", "bölüm", "sayfa", "pasal", "bab", "halaman", "điều", "chương", "trang", "số", "المادة", "الفصل", "صفحة", "رقم", "ماده", "فصل",
    "صفحه", "شماره", "अनुच्छेद", "धारा", "अध्याय", "पृष्ठ",
];

/// The languages that make an ordinal of a number by a point.
#[rustfmt::skip]
const POINTED: [&str; 22] = [
    "az", "bs", "cs", "da", "de", "et", "fi", "fo", "gsw", "hr", "hu", "is", "lb", "lv", "nb", "nn", "no", "pl", "sk", "sl", "sr", "tr",
];

/// The ordinal, where the number is one.
pub(super) fn of(before: &str, number: &str, behind: &str, language: &str) -> Option<NumberKind> {
    let primary = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let begun = BEGINNINGS.iter().any(|beginning| before.ends_with(beginning)) || numbered(before);
    let known = ENDINGS.iter().filter(|(known, _)| *known == primary);
    let mut endings = known.flat_map(|(_, endings)| *endings).chain(&ANYWHERE);
    let whole = number.chars().all(|char| crate::motion::numerals::digit_value(char).is_some());
    let ended = whole && endings.any(|ending| ends(behind, ending));
    let pointed = POINTED.contains(&primary.as_str()) && whole && number.len() <= 3 && is_point(behind);
    (begun || ended || english(number, behind) || pointed || whole && cyrillic(behind) || turkish(behind, &primary))
        .then_some(NumberKind::Ordinal)
}

/// `21st`, `5th`; not `12st`, which is a weight.
fn english(number: &str, behind: &str) -> bool {
    let teen = number.len() > 1 && number.chars().rev().nth(1) == Some('1');
    let ending = match number.chars().next_back() {
        Some('1') if !teen => "st",
        Some('2') if !teen => "nd",
        Some('3') if !teen => "rd",
        Some('0'..='9') => "th",
        _ => return false,
    };
    ends(behind, ending)
}

/// Whether `ending` stands at the front of `behind` and is all of its word.
fn ends(behind: &str, ending: &str) -> bool {
    let rest = behind.strip_prefix(ending);
    let cased = |char: char| char.is_lowercase() || char.is_uppercase();
    rest.is_some_and(|rest| !rest.starts_with(cased))
}

/// `No. 5`, `Nr. 5`, `n° 5`, `Article 5`
fn numbered(before: &str) -> bool {
    let word = before.trim_end().rsplit(|char: char| char.is_whitespace()).next().unwrap_or_default();
    if before.trim().len() < 40 && THINGS.contains(&before.trim().to_lowercase().as_str()) {
        return true;
    }
    matches!(word.to_lowercase().as_str(), "no." | "nr." | "nr" | "n°" | "nº" | "n.º" | "n.°" | "núm." | "nos." | "№")
        || before.trim() == "No"
}

/// `5.` at the end, or before a word.
fn is_point(behind: &str) -> bool {
    behind.strip_prefix('.').is_some_and(|rest| rest.trim_start().chars().next().is_none_or(char::is_alphabetic))
}

/// `5-й`, `5-го`, `5-е`: one to three letters, not more.
fn cyrillic(behind: &str) -> bool {
    let letters = behind.strip_prefix(['-', '‑', '–']).unwrap_or_default();
    let ending: Vec<char> = letters.chars().take_while(|char| char.is_alphabetic()).take(4).collect();
    let is_small = |char: &char| matches!(char, 'а'..='я' | 'і' | 'ї' | 'є');
    (1..=3).contains(&ending.len())
        && ending.iter().all(is_small)
        && !matches!(ending.as_slice(), ['т', ..] | ['к', ..])
}

/// `5'inci`, `10'uncu`, `3'üncü`
fn turkish(behind: &str, primary: &str) -> bool {
    let letters = behind.strip_prefix(['\'', '’']).unwrap_or_default();
    let word = letters.split(|char: char| !char.is_alphabetic()).next().unwrap_or_default();
    primary == "tr" && ["nci", "ncı", "ncu", "ncü"].iter().any(|ending| word.ends_with(ending))
}
