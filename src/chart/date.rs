//! Calendar dates, as exact as they are known, on the scale of a chart.

/// A year, a month of a year or a day (Gregorian).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12, if it is known.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31, if it is known.
    pub day: Option<u8>,
}

/// The days of a year before each month, and of the whole year.
const BEFORE: [f64; 13] = [0.0, 31.0, 59.0, 90.0, 120.0, 151.0, 181.0, 212.0, 243.0, 273.0, 304.0, 334.0, 365.0];

impl Date {
    /// A year of which no more is known.
    #[must_use]
    pub const fn year(year: i32) -> Self {
        Self { year, month: None, day: None }
    }

    /// A month.
    #[must_use]
    pub const fn month(year: i32, month: u8) -> Self {
        Self { year, month: Some(month), day: None }
    }

    /// A day.
    #[must_use]
    pub const fn day(year: i32, month: u8, day: u8) -> Self {
        Self { year, month: Some(month), day: Some(day) }
    }

    /// When it begins, in years.
    pub(super) fn start(self) -> f64 {
        self.bounds().0
    }

    /// When it is over, in years.
    pub(super) fn end(self) -> f64 {
        self.bounds().1
    }

    /// The middle of what it may mean, in years: of a year the first of July.
    pub(super) fn middle(self) -> f64 {
        let (start, end) = self.bounds();
        f64::midpoint(start, end)
    }

    fn bounds(self) -> (f64, f64) {
        let (first, last) = match (self.month, self.day) {
            (None, _) => (0.0, 365.0),
            (Some(month), None) => {
                let index = usize::from(month.clamp(1, 12));
                (BEFORE[index - 1], BEFORE[index])
            }
            (Some(month), Some(day)) => {
                let first = BEFORE[usize::from(month.clamp(1, 12)) - 1] + f64::from(day.clamp(1, 31)) - 1.0;
                (first, first + 1.0)
            }
        };
        let year = f64::from(self.year);
        (year + first / 365.0, year + last / 365.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_less_exact_is_longer() {
        assert_eq!(
            (Date::year(1912).start(), Date::year(1912).middle(), Date::year(1912).end()),
            (1912.0, 1912.5, 1913.0)
        );
        let (month, day) = (Date::month(1991, 12), Date::day(1991, 12, 24));
        assert!(month.start() < day.start() && day.end() < month.end() && month.end() == 1992.0);
    }

    #[test]
    fn what_no_calendar_has_is_somewhere_near() {
        assert_eq!(Date::month(2000, 0), Date::month(2000, 0));
        assert_eq!(Date::month(2000, 13).start(), Date::month(2000, 12).start());
        assert_eq!(Date::day(2000, 1, 0).start(), 2000.0);
    }
}
