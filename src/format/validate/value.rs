//! Values of attributes and front matter: slugs, languages, colours, dates, points and sizes.

use crate::format::{FrontMatterProblem, ValueProblem};
use crate::story::{Author, Date, Focal, HexColor, LanguageTag, Ratio, Size, Slug};

/// A slug or id.
pub(in crate::format) fn slug(text: &str) -> Result<Slug, ValueProblem> {
    text.parse().map_err(|_| ValueProblem::Slug(text.to_owned()))
}

/// A language tag.
pub(in crate::format) fn language(text: &str) -> Result<LanguageTag, ValueProblem> {
    text.parse().map_err(|_| ValueProblem::Language(text.to_owned()))
}

/// A colour, `#c8321f`.
pub(in crate::format) fn colour(text: &str) -> Result<HexColor, ValueProblem> {
    text.parse().map_err(|_| ValueProblem::Colour(text.to_owned()))
}

/// `yes` or `no`, for the key `name`.
pub(in crate::format) fn yes(name: &'static str, text: &str) -> Result<bool, ValueProblem> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(ValueProblem::Choice { name, found: text.to_owned(), known: vec!["yes", "no"] }),
    }
}

/// The form of a date.
pub(in crate::format) fn date(text: &str) -> Result<Date, ValueProblem> {
    text.parse().map_err(|_| ValueProblem::Date(text.to_owned()))
}

/// A writer whom readers find in the byline.
pub(in crate::format) fn author(author: &Author, byline: Option<&str>) -> Result<(), FrontMatterProblem> {
    let byline = byline.unwrap_or_default();
    let printed = byline.to_lowercase().contains(&author.name().to_lowercase());
    let unseen = || FrontMatterProblem::UnseenAuthor { name: author.name().to_owned(), byline: byline.to_owned() };
    printed.then_some(()).ok_or_else(unseen)
}

/// A focal point, `50% 30%`.
pub(in crate::format) fn focal(text: &str) -> Result<Focal, ValueProblem> {
    let mut parts = text.split_ascii_whitespace().map(|part| part.parse().ok());
    match (parts.next().flatten(), parts.next().flatten(), parts.next()) {
        (Some(x), Some(y), None) => Ok(Focal { x, y }),
        _ => Err(ValueProblem::Focal(text.to_owned())),
    }
}

/// A size in pixels, `2400x1600`.
pub(in crate::format) fn size(text: &str) -> Result<Size, ValueProblem> {
    let pixels = |part: &str| part.parse().ok();
    let size = text.split_once('x').and_then(|(width, height)| Size::new(pixels(width)?, pixels(height)?));
    size.ok_or_else(|| ValueProblem::Size(text.to_owned()))
}

/// The ratio of an upright crop, `4:5`.
pub(in crate::format) fn portrait(text: &str) -> Result<Ratio, ValueProblem> {
    text.parse().map_err(|_| ValueProblem::Portrait(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Percent;

    #[test]
    fn points_and_sizes_are_read_strictly() {
        let [x, y] = [50, 30].map(Percent::at_most_hundred);
        assert_eq!(focal("50% 30%").unwrap(), Focal { x, y });
        assert_eq!(size("2400x1600").unwrap(), Size::at_least_one(2400, 1600));
        for text in ["", "50%", "50 30", "50% 101%", "50% 30% 1%", "-1% 0%"] {
            assert!(focal(text).is_err(), "{text}");
        }
        for text in ["", "0x1", "1x0", "2400", "1x2x3", "1 x 2"] {
            assert!(size(text).is_err(), "{text}");
        }
    }
}
