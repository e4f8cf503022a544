//! The languages that the lines around an article may be in: its own and English, which newsrooms everywhere mix in; all,
//! where its own is not known.

use super::{ALL, ENGLISH, Language, of};

/// The languages to look for words of, the article's own first.
#[derive(Clone, Debug)]
pub(in crate::import) struct Spoken(Vec<&'static Language>);

impl Spoken {
    /// Those of an article in the language of `tag`.
    pub(in crate::import) fn new(tag: &str) -> Self {
        match of(tag) {
            Some(own) if own.tag == ENGLISH.tag => Self(vec![own]),
            // Both scripts of Chinese are set in one article more often than not.
            Some(own) if own.tag.starts_with("zh") => {
                let others = ["zh", "zh-Hant", "en"].into_iter().filter(|tag| *tag != own.tag);
                Self(std::iter::once(own).chain(others.filter_map(of)).collect())
            }
            Some(own) => Self(vec![own, &ENGLISH]),
            None => Self(ALL.to_vec()),
        }
    }

    /// The article's own language, where it is known.
    pub(in crate::import) fn own(&self) -> Option<&'static Language> {
        self.0.first().copied().filter(|_| self.0.len() < ALL.len())
    }

    /// The languages, one by one.
    pub(in crate::import) fn iter(&self) -> impl Iterator<Item = &'static Language> {
        self.0.iter().copied()
    }

    /// The words of one kind, of every language.
    pub(in crate::import) fn words<T: 'static>(
        &self,
        kind: impl Fn(&'static Language) -> &'static [T],
    ) -> impl Iterator<Item = &'static T> {
        self.iter().flat_map(move |language| kind(language).iter())
    }
}
