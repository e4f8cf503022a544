//! Text direction (`dir`): right-to-left or left-to-right, by script, by language or by the first letter.

/// `rtl` or `ltr` for the BCP 47 tag `language`: by its script where the tag names one, by its language otherwise.
pub(crate) fn of(language: &str) -> &'static str {
    let mut subtags = language.split(['-', '_']);
    let primary = subtags.next().unwrap_or_default().to_ascii_lowercase();
    let script = subtags.find(|subtag| subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let right_to_left = match script {
        Some(script) => RIGHT_TO_LEFT_SCRIPTS.iter().any(|name| script.eq_ignore_ascii_case(name)),
        None => RIGHT_TO_LEFT_LANGUAGES.contains(&primary.as_str()),
    };
    if right_to_left { "rtl" } else { "ltr" }
}

/// `rtl` or `ltr` by the first letter of `text`; `None` where it has none.
pub(super) fn of_text(text: &str) -> Option<&'static str> {
    let letter = text.chars().find(|char| char.is_alphabetic())?;
    let is_right_to_left = matches!(
        letter,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}'
    );
    Some(if is_right_to_left { "rtl" } else { "ltr" })
}

const RIGHT_TO_LEFT_SCRIPTS: [&str; 9] = ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"];

const RIGHT_TO_LEFT_LANGUAGES: [&str; 19] = [
    "ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug",
    "ur", "yi",
];

#[cfg(test)]
mod tests {
    use super::{of, of_text};

    #[test]
    fn the_first_letter_decides_over_the_signs_before_it() {
        for (text, way) in
            [("US$", Some("ltr")), ("$ مليون", Some("rtl")), ("₪", None), ("", None), (" ש״ח", Some("rtl"))]
        {
            assert_eq!(of_text(text), way, "{text}");
        }
    }

    #[test]
    fn the_script_decides_over_the_language() {
        for language in ["ar", "he-IL", "fa", "UR", "ug", "pa-Arab", "ks-Arab-IN", "yi-Hebr"] {
            assert_eq!(of(language), "rtl", "{language}");
        }
        for language in ["en", "my", "zh-Hans", "ug-Latn", "sd-Deva", "", "x"] {
            assert_eq!(of(language), "ltr", "{language}");
        }
    }
}
