//! Which way a language is written.

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

const RIGHT_TO_LEFT_SCRIPTS: [&str; 9] = ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"];

const RIGHT_TO_LEFT_LANGUAGES: [&str; 19] = [
    "ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug",
    "ur", "yi",
];

#[cfg(test)]
mod tests {
    use super::of;

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
