//! A language tag, by which browsers and number formats know a language.

use super::checked_text::checked_text;
use serde::{Deserialize, Serialize};

/// A tag of the shape of [BCP 47](https://www.rfc-editor.org/rfc/rfc5646#section-2.1): a language of two or three letters (or `x`), then
/// subtags of one to eight letters and digits, with hyphens between them: `en`, `pt-BR`, `zh-Hant`. Whether the language is registered is
/// not asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(extend("pattern" = "^([a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*|[xX](-[a-zA-Z0-9]{1,8})+)$")))]
#[serde(try_from = "String", into = "String")]
pub struct LanguageTag(String);

/// A text that has not the shape of a language tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a BCP 47 tag such as `en`, `my`, `pt-BR` or `zh-Hant`")]
pub struct LanguageTagError;

impl LanguageTag {
    /// The tag of a language that is not known: `und`.
    #[must_use]
    pub fn undetermined() -> Self {
        Self("und".to_owned())
    }

    /// The tag of English: the language of a story that names none.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }
}

checked_text!(LanguageTag, LanguageTagError);

impl TryFrom<String> for LanguageTag {
    type Error = LanguageTagError;

    fn try_from(text: String) -> Result<Self, LanguageTagError> {
        let mut parts = text.split('-');
        let primary = parts.next().unwrap_or_default();
        let letters = primary.bytes().all(|byte| byte.is_ascii_alphabetic());
        let alone = (2..=3).contains(&primary.len());
        let subtag =
            |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let private = primary.eq_ignore_ascii_case("x") && text.len() > 2;
        let good = letters && (alone || private) && parts.all(subtag);
        if good { Ok(Self(text)) } else { Err(LanguageTagError) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_have_the_shape_of_bcp_47() {
        for tag in ["en", "my", "pt-BR", "zh-Hant-TW", "de-CH-1996", "x-klingon"] {
            assert_eq!(tag.parse::<LanguageTag>().as_deref(), Ok(tag));
        }
        for tag in ["", "e", "english", "en_GB", "en-", "-en", "en-abcdefghi", "x-", "x", "မြ"] {
            assert_eq!(tag.parse::<LanguageTag>(), Err(LanguageTagError), "{tag}");
        }
    }
}
