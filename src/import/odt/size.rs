//! The size of words: in points, or in percent of another.

/// The size of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// In half points.
    Fixed(u32),
    /// In percent of that of the style it is based on.
    Relative(u32),
}

impl Size {
    /// Reads a size such as `10.5pt` or `80%`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if let Some(percent) = text.strip_suffix('%') {
            return percent.trim().parse().ok().map(Self::Relative);
        }
        let points = text.strip_suffix("pt")?;
        let (whole, rest) = points.split_once('.').unwrap_or((points, ""));
        let half = u32::from(rest.starts_with(['3', '4', '5', '6', '7', '8', '9']));
        Some(Self::Fixed(whole.trim().parse::<u32>().ok()?.saturating_mul(2).saturating_add(half)))
    }

    /// This size, based on a style of size `base`.
    pub(super) fn of(self, base: Option<Self>) -> Self {
        match (self, base) {
            (Self::Relative(percent), Some(Self::Relative(of))) => Self::Relative(percent.saturating_mul(of) / 100),
            (Self::Relative(percent), Some(Self::Fixed(size))) => Self::Fixed(size.saturating_mul(percent) / 100),
            _ => self,
        }
    }

    /// In half points, where `usual` is that of the words around.
    pub(super) fn half_points(self, usual: u32) -> u32 {
        match self {
            Self::Fixed(size) => size,
            Self::Relative(percent) => usual.saturating_mul(percent) / 100,
        }
    }
}
