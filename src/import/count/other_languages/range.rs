//! Numbers that only mean something together: ranges, scores, compounds.

use super::lexicon::{Before, Behind, Lexicon};
use super::numeral;
use super::numeral::is_digit;
use super::phrase;
use super::quantity::{Quantity, Unit, begins_in_digits, is_space, sign_at};
use crate::story::numeral::minus_before;
use rust_decimal::Decimal;

/// Marks that join two numbers.
const DASHES: [char; 11] = ['-', '–', '—', '~', '～', '〜', '∼', '−', '×', '‐', '‑'];

/// Whether a second number stands behind `quantity` that makes one range, score or compound of the two.
pub(super) fn goes_on(text: &str, quantity: &Quantity, lexicon: &Lexicon) -> bool {
    if becomes(text, quantity, lexicon) {
        return false;
    }
    let shown = if quantity.percent { quantity.end } else { quantity.at.end };
    joined(text, shown, lexicon).is_some_and(|second| {
        let article = quantity.numeral.in_words && rest(text, shown).starts_with(DASHES);
        (begins_number(second, lexicon) || quantity.numeral.in_words && begins_word(second, lexicon))
            && is_alike(second, quantity, lexicon)
            && !article
            && !is_compared(text, second, quantity, lexicon)
            && !is_led_to(rest(text, shown), second, lexicon)
    }) || same_unit(text, quantity, lexicon)
        || is_compound(text, quantity, lexicon)
        || is_summed(text, quantity)
        || is_one_of(text, quantity)
        || is_part_of_ten(text, quantity, lexicon)
        || is_pair(text, quantity, lexicon)
}

/// Whether the words before the number say that it became the one behind it: `passé de 42 % à 51 %`. A span of time begins so, too.
pub(super) fn becomes(text: &str, quantity: &Quantity, lexicon: &Lexicon) -> bool {
    let front = |at: usize| text.get(..at).unwrap_or_default().trim_end_matches(is_space);
    let shown = if quantity.percent { quantity.end } else { quantity.at.end };
    let starts = [quantity.before, quantity.at.start];
    let ends = [shown, quantity.end];
    let joined = || ends.into_iter().any(|at| joined(text, at, lexicon).is_some());
    let changed = || starts.into_iter().any(|at| lexicon.before(front(at), Before::Change).is_some());
    let led = |start: usize, end: usize| {
        lexicon
            .change(front(start), rest(text, end))
            .is_some_and(|second| begins_in_digits(without_currency(second.trim_start_matches(is_space))))
    };
    quantity.kind() != Some(Unit::Time)
        && (changed() && joined() || starts.into_iter().any(|start| ends.into_iter().any(|end| led(start, end))))
}

/// `text` without the sign of a currency that it begins with.
fn without_currency(text: &str) -> &str {
    sign_at(text).and_then(|length| text.get(length..)).unwrap_or(text)
}

fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default().trim_start_matches(is_space)
}

/// What stands behind the dash or word at `at` that joins two numbers.
fn joined<'t>(text: &'t str, at: usize, lexicon: &Lexicon) -> Option<&'t str> {
    let bare = rest(text, at);
    bare.strip_prefix(DASHES).or_else(|| bare.get(lexicon.behind(bare, Behind::Between)?..))
}

/// Whether `text` begins with a number, perhaps with its currency or percent sign before it.
fn begins_number(text: &str, lexicon: &Lexicon) -> bool {
    let text = text.trim_start_matches(|letter| is_space(letter) || "$€£¥₹~-−+".contains(letter));
    let text = without_currency(text);
    let percent = lexicon.figures().percent_before.iter().find_map(|word| text.strip_prefix(*word));
    begins_in_digits(percent.unwrap_or(text))
}

/// Whether `text` begins with a number in words: `drei bis vier`.
fn begins_word(text: &str, lexicon: &Lexicon) -> bool {
    lexicon.word(text.trim_start_matches(is_space)).is_some()
}

/// `6 maisons sur 10`, `neuf communes sur dix`: a round number behind the unit that the number is a part of.
fn is_part_of_ten(text: &str, quantity: &Quantity, lexicon: &Lexicon) -> bool {
    let bare = rest(text, quantity.end);
    let role = |role| lexicon.behind(bare, role).and_then(|length| bare.get(length..));
    let worded = || role(Behind::Share).filter(|whole| quantity.numeral.in_words && begins_word(whole, lexicon));
    let whole = role(Behind::Whole).or_else(|| role(Behind::Between)).or_else(worded);
    let whole = whole.map(|rest| rest.trim_start_matches(is_space));
    let round = whole.and_then(|whole| {
        let end = whole.find(|letter| !is_digit(letter)).unwrap_or(whole.len());
        let behind = whole.get(end..)?;
        // `18미터에서 20미터로`: a whole has no unit of its own.
        let unit = quantity.unit.as_ref().and_then(|(_, at)| text.get(at.clone())).unwrap_or("\0");
        let alone = !behind.trim_start_matches(is_space).starts_with(unit)
            && !behind.trim_start_matches(is_space).starts_with(['%', '٪', '％'])
            // `su 100mila` is the base of a rate.
            && lexicon.behind(behind.trim_start_matches(is_space), Behind::Scale).is_none()
            && {
                let mut marks = behind.chars();
                !(marks.next().is_some_and(|mark| ".,".contains(mark)) && marks.next().is_some_and(is_digit))
            };
        let in_words = || lexicon.word(whole).map(|(_, value)| Decimal::from(value));
        let value = whole.get(..end)?.parse::<Decimal>().ok().filter(|_| alone);
        value.or_else(|| in_words().filter(|_| end == 0 && quantity.numeral.in_words))
    });
    let known = [3, 4, 5, 10, 20, 100, 1000].map(Decimal::from);
    round.is_some_and(|round| known.contains(&round) && quantity.value < round)
}

/// Whether the whole that the number is a part of stands behind it with what both count: `130 der 160 Häuser`.
pub(super) fn is_part_of_whole(text: &str, quantity: &Quantity, lexicon: &Lexicon, tag: &str) -> bool {
    let bare = rest(text, quantity.at.end);
    let whole = lexicon.behind(bare, Behind::Whole).and_then(|length| bare.get(length..)).unwrap_or_default();
    if quantity.unit.is_some() || quantity.numeral.in_words || !begins_in_digits(whole) {
        return false;
    }
    let second = numeral::next(text, text.len() - whole.trim_start_matches(is_space).len(), lexicon, tag)
        .and_then(|numeral| Quantity::parse(text, numeral, lexicon, tag));
    second.is_some_and(|whole| {
        let counted = matches!(whole.kind(), Some(Unit::Counted | Unit::Noun));
        counted && whole.value > quantity.value && whole.value > Decimal::TEN && whole.scale.is_none()
    })
}

/// Whether the number at the front of `second` can end a range that `quantity` begins: "rose 12% to 940" says two things.
fn is_alike(second: &str, quantity: &Quantity, lexicon: &Lexicon) -> bool {
    let bare = behind_number(second);
    let before = second.trim_start().starts_with('%');
    let share = before || is_share(bare, lexicon);
    let marked = second.trim_start_matches(is_space).starts_with(['$', '€', '£', '¥', '₹']);
    // `Rp 1,2 triliun atau 12,5%` says one thing twice.
    let other =
        share && !quantity.percent && (quantity.is_amount() && quantity.scale.is_some() || quantity.unit.is_some());
    // `2.300 millones a 180.000 familias`: what is given, and to whom.
    let scaled = lexicon.behind(bare, Behind::Scale).or_else(|| lexicon.behind(bare, Behind::Currency)).is_some();
    let given = quantity.scale.is_some() && !scaled && lexicon.behind(bare, Behind::Counted).is_some();
    // `0.5個百分點至3.4%`: by how much something rose, and to what.
    let points = quantity.percent && quantity.unit.is_some() && bare.starts_with(['%', '％']);
    !other
        && !given
        && !points
        && (!quantity.percent || share && !marked || !lexicon.figures().percent_before.is_empty())
}

/// Whether `quantity` is a year that the share at the front of `second` is compared with: `2018 से 40% अधिक`.
fn is_compared(text: &str, second: &str, quantity: &Quantity, lexicon: &Lexicon) -> bool {
    let written = text.get(quantity.at.clone()).unwrap_or_default();
    // A mark between its digits makes it no year: `2.000 bis 3.000 Haushalte`.
    let year = quantity.unit.is_none()
        && written.chars().count() == 4
        && written.chars().all(is_digit)
        && quantity.value >= 1000.into()
        && quantity.value <= 2100.into();
    year && begins_in_digits(second) && is_share(behind_number(second), lexicon)
}

/// What stands behind the digits at the front of `text`, without the space before it.
fn behind_number(text: &str) -> &str {
    let behind =
        text.trim_start_matches(is_space).trim_start_matches(|letter| is_digit(letter) || ".,".contains(letter));
    behind.trim_start_matches(is_space)
}

/// Whether `behind`, the text behind a number, makes that a share.
fn is_share(behind: &str, lexicon: &Lexicon) -> bool {
    behind.starts_with(['%', '٪', '％']) || lexicon.behind(behind, Behind::Percent).is_some()
}

/// `6.4%에서 4.8%로`: the Korean ending behind `second` says what became of the number.
fn is_led_to(between: &str, second: &str, lexicon: &Lexicon) -> bool {
    let behind = second.trim_start_matches(|letter| is_space(letter) || is_digit(letter) || ".,%".contains(letter));
    lexicon.language.tag == "ko" && between.starts_with("에서") && behind.starts_with(['으', '로'])
}

/// `10 km bis 15 km`: a word of a range between numbers of one unit.
fn same_unit(text: &str, quantity: &Quantity, lexicon: &Lexicon) -> bool {
    let unit = quantity.unit.as_ref().and_then(|(_, at)| text.get(at.clone())).unwrap_or("\0");
    joined(text, quantity.end, lexicon).is_some_and(|second| {
        let second = second.trim_start_matches(is_space);
        let behind = second.trim_start_matches(|letter| is_digit(letter) || ".,".contains(letter));
        let alike = behind.trim_start_matches(is_space).strip_prefix(unit);
        let end = second
            .get(..second.len() - behind.len())
            .and_then(|digits| digits.trim_end_matches(['.', ',']).parse().ok());
        // No range goes down, and `18명에서 20명으로` says what became of what.
        let changes = end.is_some_and(|end: Decimal| end < quantity.value)
            || lexicon.language.tag == "ko" && alike.is_some_and(|rest| rest.starts_with(['으', '로']));
        !second.is_empty() && behind.len() < second.len() && alike.is_some() && !changes
    })
}

/// `2 Stunden 5 Minuten`, `5 рублей 30 копеек`: a second number with a unit of the same kind.
fn is_compound(text: &str, quantity: &Quantity, lexicon: &Lexicon) -> bool {
    if is_left(text, quantity, lexicon) {
        return false;
    }
    let role = match quantity.kind() {
        Some(Unit::Measure) if !quantity.percent => Behind::Measure,
        Some(Unit::Time) => Behind::Time,
        // `174円80銭`
        Some(Unit::Currency) if quantity.sign.is_none() && quantity.scale.is_none() => Behind::Currency,
        // `29分41秒`: the word for a point is the word for a minute.
        Some(Unit::Counted) => {
            let unit = quantity.unit.as_ref().and_then(|(_, at)| text.get(at.clone())).unwrap_or_default();
            match lexicon.behind(unit, Behind::Time) {
                Some(length) if length == unit.len() => Behind::Time,
                _ => return false,
            }
        }
        _ => return false,
    };
    let bare = rest(text, quantity.end);
    let second = |bare: &str| {
        let behind = bare.trim_start_matches(is_digit);
        let word = behind.trim_start_matches(is_space);
        let length = lexicon.behind(word, role).filter(|_| behind.len() < bare.len())?;
        word.get(..length).map(str::to_lowercase)
    };
    // Behind "and", only a part of the same unit makes one of the two: `2 Meter und 63 Zentimeter`.
    let and = bare.get(..phrase::word_end(bare)).filter(|word| lexicon.language.bylines.joiners.contains(word));
    let unit = quantity.unit.as_ref().and_then(|(_, at)| text.get(at.clone())).unwrap_or("\0").to_lowercase();
    let is_of_unit = |part: &str| part.len() > unit.len() && part.ends_with(&unit);
    let joined = |word: &str| second(rest(bare, word.len())).is_some_and(|part| is_of_unit(&part));
    second(bare).is_some() || role == Behind::Measure && and.is_some_and(joined)
}

/// Whether the unit says that its number is what something went down or up from: `160 kilometrekareden 80 kilometrekareye`.
pub(super) fn is_left(text: &str, quantity: &Quantity, lexicon: &Lexicon) -> bool {
    let unit = quantity.unit.as_ref().and_then(|(_, at)| text.get(at.clone())).unwrap_or_default();
    lexicon.language.tag == "tr" && ["den", "dan", "ten", "tan"].iter().any(|ending| unit.ends_with(ending))
}

/// `317 ألفا و678`: a scale, the Arabic "and", and the rest of the number.
fn is_summed(text: &str, quantity: &Quantity) -> bool {
    let behind = rest(text, quantity.at.end).strip_prefix('و');
    quantity.scale.is_some() && !quantity.mixed && behind.is_some_and(begins_in_digits)
}

/// `text` without the word for a sign that it begins with: `plus 5`.
fn without_sign(text: &str) -> &str {
    let text = text.trim_start_matches(is_space);
    let word = text.get(..phrase::word_end(text)).unwrap_or_default();
    let signed = word == "plus" || !word.is_empty() && minus_before(word).is_some();
    if signed { text.get(word.len()..).unwrap_or_default() } else { text }
}

/// `3人に1人`, `3명 중 1명`: one of so many.
fn is_one_of(text: &str, quantity: &Quantity) -> bool {
    let unit = quantity.unit.as_ref().and_then(|(_, at)| text.get(at.clone())).unwrap_or("\0");
    let of = rest(text, quantity.end);
    let of = of.strip_prefix('に').or_else(|| of.strip_prefix("중 "));
    let one = of.and_then(|one| one.strip_prefix(['1', '１', '一']));
    one.is_some_and(|one| one.starts_with(unit))
}

/// `zwischen 10 und 15`
fn is_pair(text: &str, quantity: &Quantity, lexicon: &Lexicon) -> bool {
    let front = text.get(..quantity.before).unwrap_or_default().trim_end_matches(is_space);
    let second = |text: &str| {
        begins_number(without_sign(text), lexicon) || quantity.numeral.in_words && begins_word(text, lexicon)
    };
    let paired = |at: usize| lexicon.pair(front, rest(text, at)).is_some_and(second);
    !lexicon.figures().pairs.is_empty() && (paired(quantity.at.end) || paired(quantity.end))
}
