//! Durations: `2:01:41`, as a clock shows it, and `2 hours 5 minutes`, in words or their abbreviations.

use crate::story::numeral::cut;
use rust_decimal::Decimal;

/// The units of time that durations are told in, each with its seconds and its words, in small letters; of words with an asterisk, the
/// beginning, which one or two letters may follow.
#[rustfmt::skip]
const UNITS: [(u32, &[&str]); 4] = [
    (86_400, &[
        "d", "day", "days", "tag", "tage", "tagen", "jour", "jours", "j", "día", "días", "dia", "dias", "giorno", "giorni", "день", "дня", "дней",
        "дні", "днів", "يوم", "أيام", "يوما", "روز", "دن", "दिन", "天", "日", "日間", "일", "ngày", "ရက်", "ថ្ងៃ", "hari", "gün", "dag", "dagen",
        "dager", "dage", "dagar", "dzień", "dni", "วัน",
    ]),
    (3600, &[
        "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures", "hora", "horas", "ora", "ore", "ч", "час", "часа", "часов",
        "год", "годин*", "ساعة", "ساعات", "ساعت", "گھنٹ*", "घंट*", "घण्ट*", "小时", "小時", "時間", "时", "시간", "giờ", "tiếng", "နာရီ", "ម៉ោង", "jam",
        "saat", "uur", "uren", "timmar", "timme", "timer", "time", "godz", "godzin*", "ชั่วโมง",
    ]),
    (60, &[
        "min", "mins", "m", "minute", "minutes", "minuten", "minuto", "minutos", "minuti", "minut", "minuta", "minuty", "мин", "минут*", "хв",
        "хвилин*", "دقيقة", "دقائق", "دقیقه", "منٹ", "मिनट", "分", "分钟", "分鐘", "分間", "분", "phút", "မိနစ်", "នាទី", "menit", "dakika", "dk", "minuut",
        "minuter", "minutter", "นาที",
    ]),
    (1, &[
        "s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden", "seconde", "secondes", "segundo", "segundos", "secondo", "secondi",
        "с", "сек", "секунд*", "ثانية", "ثوان", "ثواني", "ثانیه", "سیکنڈ", "सेकंड", "सेकेंड", "秒", "秒鐘", "秒钟", "초", "giây", "စက္ကန့်", "វិនាទី", "detik",
        "saniye", "sn", "seconden", "sekund", "sekundy", "sekunder", "วินาที",
    ]),
];

/// Words and marks that may stand between the parts of a duration in words.
const JOINS: [&str; 16] = [",", "،", "、", "and", "und", "et", "y", "e", "i", "en", "och", "og", "и", "і", "و", "और"];

/// The duration of `numbers`, which stand in `text`, in units of the last of them; `None` where they are no duration.
pub(in super::super) fn duration(text: &str, numbers: &[Decimal]) -> Option<Decimal> {
    let units = if is_clock(text) { clock_units(numbers.len()) } else { units(text)? };
    let last = Decimal::from(*units.last()?);
    let seconds = numbers
        .iter()
        .zip(units)
        .try_fold(Decimal::ZERO, |sum, (number, unit)| sum.checked_add(number.checked_mul(Decimal::from(unit))?));
    seconds?.checked_div(last).map(|value| value.normalize())
}

/// Whether `text` holds two or three numbers as a clock shows them, and no others: those behind a colon of two digits below sixty.
pub(in super::super) fn is_clock(text: &str) -> bool {
    let numbers = cut::numbers(text);
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let colons = numbers.windows(2).all(|pair| part(pair[0].end, pair[1].start) == ":");
    let is_plain = |number: &str| number.chars().all(|char| crate::motion::numerals::digit_value(char).is_some());
    let is_part = |at: usize, number: &str| {
        let whole = number.split(cut::is_point).next().unwrap_or_default();
        let is_last = at + 1 == numbers.len();
        let first = whole.chars().next().and_then(crate::motion::numerals::digit_value);
        is_plain(whole)
            && (whole.len() == number.len() || is_last && number.matches(cut::is_point).count() == 1)
            && (at == 0 || whole.chars().count() == 2 && first.is_some_and(|(_, worth)| worth < 6))
    };
    (2..=3).contains(&numbers.len())
        && colons
        && numbers.iter().enumerate().all(|(at, number)| is_part(at, part(number.start, number.end)))
}

/// Whether a unit of time stands behind the last number of `text`: `2:05 hours`.
pub(in super::super) fn is_timed(text: &str) -> bool {
    let last = cut::numbers(text).last().map_or(text.len(), |at| at.end);
    unit_of(text.get(last..).unwrap_or_default()).is_some()
}

/// The seconds in each of the last so many units that a clock shows.
fn clock_units(numbers: usize) -> Vec<u32> {
    [3600, 60, 1].into_iter().skip(3_usize.saturating_sub(numbers)).collect()
}

/// The seconds in the unit of each number in `text`, each unit smaller than the one before it, and its number, too.
fn units(text: &str) -> Option<Vec<u32>> {
    let numbers = cut::numbers(text);
    let mut units: Vec<u32> = Vec::new();
    for (at, number) in numbers.iter().enumerate() {
        let next = numbers.get(at + 1).map(|next| next.start);
        let behind = text.get(number.end..next.unwrap_or(text.len()))?;
        let unit = match unit_of(behind) {
            Some((unit, rest)) if next.is_none() || is_join(rest) => unit,
            // `1h30`
            None if next.is_none() && units.last() == Some(&3600) && behind.trim().is_empty() => 60,
            _ => return None,
        };
        let digits = text.get(number.clone())?;
        if let Some(larger) = units.last() {
            let worth: u32 =
                digits.chars().try_fold(0_u32, |sum, char| match crate::motion::numerals::digit_value(char) {
                    Some((_, worth)) => sum.checked_mul(10)?.checked_add(worth),
                    // What stands behind the decimal mark adds less than one.
                    None => Some(sum),
                })?;
            let is_whole = !digits.contains(cut::is_point);
            if unit >= *larger || is_whole && worth >= larger / unit {
                return None;
            }
        }
        if next.is_some() && digits.contains(cut::is_point) {
            return None;
        }
        units.push(unit);
    }
    (units.len() > 1).then_some(units)
}

fn is_join(text: &str) -> bool {
    let words = text.trim_start_matches('.').split_whitespace().flat_map(|word| {
        let comma = word.ends_with(',').then_some(",");
        [Some(word.trim_end_matches(',')).filter(|word| !word.is_empty()), comma].into_iter().flatten()
    });
    words.into_iter().all(|word| JOINS.contains(&word))
}

/// The seconds of the unit of time at the front of `text`, and what stands behind it.
fn unit_of(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start().trim_start_matches('-');
    let end = text.find(|char: char| char.is_whitespace() || char.is_numeric() || ".,،、;)".contains(char));
    let (word, rest) = text.split_at(end.unwrap_or(text.len()));
    let lower = word.to_lowercase();
    let is = |known: &&str| match known.strip_suffix('*') {
        Some(stem) => lower.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= 2),
        None => lower == **known,
    };
    UNITS.into_iter().find(|(_, words)| words.iter().any(&is)).map(|(unit, _)| (unit, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_told_in_units_of_their_last_number() {
        for (text, numbers, value) in [
            ("2:01:41", &[2, 1, 41][..], Some("7301")),
            ("7:30", &[7, 30], Some("450")),
            ("0:59:59", &[0, 59, 59], Some("3599")),
            ("1:75:00", &[1, 75, 0], None),
            ("1:5", &[1, 5], None),
            ("2 hours 5 minutes", &[2, 5], Some("125")),
            ("2h 5m 30s", &[2, 5, 30], Some("7530")),
            ("1h30", &[1, 30], Some("90")),
            ("2 Std. 5 Min.", &[2, 5], Some("125")),
            ("3 days and 4 hours", &[3, 4], Some("76")),
            ("2 часа 5 минут", &[2, 5], Some("125")),
            ("2時間5分", &[2, 5], Some("125")),
            ("2시간 5분", &[2, 5], Some("125")),
            ("2 heures et 5 minutes", &[2, 5], Some("125")),
            ("٢ ساعات و ٥ دقائق", &[2, 5], Some("125")),
            ("2 घंटे 5 मिनट", &[2, 5], Some("125")),
            ("5 minutes 2 hours", &[5, 2], None),
            ("2 hours 90 minutes", &[2, 90], None),
            ("5 feet 8 inches", &[5, 8], None),
            ("5 m 30", &[5, 30], None),
            ("2 hours", &[2], None),
        ] {
            let numbers: Vec<Decimal> = numbers.iter().map(|number| Decimal::from(*number)).collect();
            assert_eq!(duration(text, &numbers).map(|value| value.to_string()).as_deref(), value, "{text}");
        }
    }
}
