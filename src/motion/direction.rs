//! The scroll direction.

/// The direction in which the reader went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Onwards in the story.
    Down,
    /// Back in the story.
    Up,
}

impl Direction {
    /// The way from one number in a series to another.
    #[must_use]
    pub fn between(from: usize, to: usize) -> Self {
        if from < to { Self::Down } else { Self::Up }
    }

    /// The word for it in an event's detail.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Down => "down",
            Self::Up => "up",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn knows_the_way() {
        assert_eq!(Direction::between(0, 1), Direction::Down);
        assert_eq!(Direction::between(3, 1), Direction::Up);
    }
}
