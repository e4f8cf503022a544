//! Slugs, names that stand in addresses: lower-case letters, digits and single hyphens.

use super::{Inline, checked_text::checked_text, plain_text};
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;

/// A name that stands in addresses: lower-case letters a–z and digits, with single hyphens between them. Such a name is the same in every
/// address, file system and style sheet, and needs no escape in any.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*$")))]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// A text that is not a slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected lower-case letters a–z, digits and single hyphens")]
pub struct SlugError;

impl Slug {
    /// The slug of `text`: its letters and digits in lower case, with one hyphen where anything else stood.
    ///
    /// Accents are dropped. Letters without a form in a–z are left out; `None` where nothing remains.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        Some(slugify(text)).filter(|slug| !slug.is_empty()).map(Self)
    }

    /// The slug of a story that has neither one of its own nor a title to make it of.
    #[must_use]
    pub fn story() -> Self {
        Self("story".to_owned())
    }

    /// The id of the introduction.
    #[must_use]
    pub fn intro() -> Self {
        Self("intro".to_owned())
    }

    /// The id of the section at `index` from 0, where nothing better is known.
    #[must_use]
    pub fn section(index: usize) -> Self {
        Self(format!("section-{}", index + 1))
    }

    /// The same with a number behind it.
    #[must_use]
    pub(crate) fn numbered(&self, number: u32) -> Self {
        Self(format!("{self}-{number}"))
    }
}

checked_text!(Slug, SlugError);

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, SlugError> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let good = text.split('-').all(|part| !part.is_empty() && part.bytes().all(plain));
        if good { Ok(Self(text)) } else { Err(SlugError) }
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        self
    }
}

fn slugify(text: &str) -> String {
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
pub fn default_id(heading: &[Inline], index: usize) -> Slug {
    if heading.is_empty() {
        return Slug::intro();
    }
    Slug::of(&plain_text(heading)).unwrap_or_else(|| Slug::section(index))
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
    use super::{Slug, SlugError};

    #[test]
    fn a_heading_becomes_a_name() {
        for (text, slug) in [
            ("Good neighbours", "good-neighbours"),
            ("  \u{201c}No limits\u{201d} \u{2014} really? ", "no-limits-really"),
            ("It\u{2019}s 2021", "its-2021"),
            ("Łódź, Besançon & Straße", "lodz-besancon-strasse"),
            ("a-b--", "a-b"),
        ] {
            assert_eq!(Slug::of(text).as_deref(), Some(slug));
            assert_eq!(slug.parse::<Slug>().as_deref(), Ok(slug));
        }
        assert_eq!(Slug::of("မြန်မာ"), None);
    }

    #[test]
    fn other_forms_are_no_slugs() {
        for text in ["", "-a", "a-", "a--b", "A", "a b", "a_b", "é"] {
            assert_eq!(text.parse::<Slug>(), Err(SlugError), "{text}");
        }
    }
}
