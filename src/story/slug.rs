//! Slugs, names that stand in addresses: lower-case letters, digits and single hyphens.

use super::{Inline, plain_text};

/// The slug of `text`: its letters and digits in lower case, with one hyphen where anything else stood.
///
/// Accents are dropped. Letters without a form in a–z are left out; empty where nothing remains.
#[must_use]
pub fn slugify(text: &str) -> String {
    let mut slug = String::new();
    for char in text.chars().flat_map(char::to_lowercase) {
        match plain(char) {
            // An apostrophe joins: `don't` is `dont`. So do combining accents.
            "" if matches!(char, '\'' | '\u{2019}' | '\u{300}'..='\u{36F}') => {}
            "" => {
                if !slug.is_empty() && !slug.ends_with('-') {
                    slug.push('-');
                }
            }
            _ if char.is_ascii() => slug.push(char),
            letters => slug.push_str(letters),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// The id of a section that was given none: from its heading, or from its place, `index` from 0, where that has no slug.
#[must_use]
pub fn default_id(heading: &[Inline], index: usize) -> String {
    if heading.is_empty() {
        return "intro".to_owned();
    }
    let slug = slugify(&plain_text(heading));
    if slug.is_empty() { format!("section-{}", index + 1) } else { slug }
}

/// Whether `text` has the form of a slug.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    text.split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// The letters a–z and digits for one lower-case character; any text but the empty for an ASCII letter or digit.
fn plain(char: char) -> &'static str {
    match char {
        'a'..='z' | '0'..='9' => "itself",
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{is_slug, slugify};

    #[test]
    fn a_heading_becomes_a_name() {
        for (text, slug) in [
            ("Good neighbours", "good-neighbours"),
            ("  \u{201c}No limits\u{201d} \u{2014} really? ", "no-limits-really"),
            ("It\u{2019}s 2021", "its-2021"),
            ("Łódź, Besançon & Straße", "lodz-besancon-strasse"),
            ("မြန်မာ", ""),
        ] {
            assert_eq!(slugify(text), slug);
            assert!(slug.is_empty() || is_slug(slug), "{slug}");
        }
    }

    #[test]
    fn other_forms_are_no_slugs() {
        for text in ["", "-a", "a-", "a--b", "A", "a b", "a_b", "é"] {
            assert!(!is_slug(text), "{text}");
        }
    }
}
