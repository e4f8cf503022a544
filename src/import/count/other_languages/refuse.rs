//! Numbers that must never count: years, dates, ages, times, places in a row, names, parts of something else.

use super::lexicon::{Before, Behind, Lexicon};
use super::numeral::{self, is_digit};
use super::quantity::{Quantity, Unit, is_space};
use super::{phrase, range};
use crate::import::count::race;
use crate::story::numeral::decimal_mark;
use rust_decimal::Decimal;

/// How many words behind people may stand before the one that says what happened to them.
const HARMED: usize = 5;

/// How many characters behind a number tell what it is together with the next one.
const NEAR: usize = 60;

/// Whether `quantity` is no number to count.
pub(super) fn refuses(text: &str, quantity: &Quantity, lexicon: &Lexicon, tag: &str) -> bool {
    let place = Place { text, quantity, lexicon, tag };
    place.is_part()
        || place.is_changed()
        || place.is_signed()
        || place.is_ordered()
        || place.is_named()
        || place.is_year()
        || place.is_span()
        || place.is_small()
        || place.is_race()
}

/// A number in its text.
struct Place<'a> {
    text: &'a str,
    quantity: &'a Quantity,
    lexicon: &'a Lexicon,
    /// The language and region of the text.
    tag: &'a str,
}

/// Whether `written` has a point where readers of `tag` have a comma before decimals.
pub(super) fn has_foreign_point(written: &str, tag: &str) -> bool {
    written.contains('.') && decimal_mark(tag) == ','
}

impl<'a> Place<'a> {
    /// The text before byte `at`.
    fn front(&self, at: usize) -> &'a str {
        self.text.get(..at).unwrap_or_default()
    }

    /// The text from byte `at`.
    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Whether a phrase of `role` stands before byte `at`.
    fn precedes(&self, at: usize, role: Before) -> bool {
        self.lexicon.before(self.front(at).trim_end_matches(is_space), role).is_some()
    }

    /// Whether letters, digits or joining marks stand right at the number: `A320`, `-5`, `3:2`, `1/2`, `5G`, `140-köpfig`.
    fn is_part(&self) -> bool {
        let front = self.front(self.quantity.at.start);
        let glued = front.chars().next_back().is_some_and(|last| {
            let mark = ":.,".contains(last) && front.chars().nth_back(1).is_some_and(is_digit);
            is_cased(last) || is_digit(last) || mark || "-‐‑–−/#№§+_@=^".contains(last)
        });
        // `409・5` has a decimal point of its own, `천800` a thousand in words, and `08` is a label.
        let written = self.rest(self.quantity.numeral.at.start);
        let pointed = |text: Option<char>| text.is_some_and(|mark| mark == '・');
        let cut = pointed(front.chars().next_back()) && front.trim_end_matches('・').ends_with(is_digit)
            || pointed(self.rest(self.quantity.numeral.at.end).chars().next())
                && self.rest(self.quantity.numeral.at.end).chars().nth(1).is_some_and(is_digit);
        let thousand = !self.quantity.numeral.in_words && front.ends_with(['천', '백', '千', '百']);
        let padded =
            written.starts_with(['0', '٠', '۰', '०', '၀', '០']) && written.chars().nth(1).is_some_and(is_digit);
        let bare = front.trim_end_matches(is_space);
        // `im März 2021 412 Patienten`
        let known = matches!(self.quantity.kind(), Some(Unit::Counted | Unit::Measure));
        let digits = bare.chars().rev().take_while(|letter| is_digit(*letter)).count();
        // The digits of `A320` are those of a name.
        let name = bare.trim_end_matches(is_digit).ends_with(is_cased);
        let row = bare.len() < front.len() && bare.ends_with(is_digit) && !(known && digits == 4 || name);
        glued
            || cut
            || thousand
            || padded
            || row
            || bare.ends_with(['=', '№', '§', '#', '−', '±'])
            || self.is_part_of_next()
    }

    /// Whether the word before the number makes another of it: `साढ़े 3`, `mil 200`.
    fn is_changed(&self) -> bool {
        let scale = || {
            let front = self.front(self.quantity.numeral.at.start);
            let bare = front.trim_end_matches(is_space);
            // `مليون و650 ألف`
            let summed = bare.strip_suffix('و').map(|rest| rest.trim_end_matches(is_space));
            if summed.is_some_and(|rest| self.lexicon.before_scale(rest)) && !self.quantity.numeral.in_words {
                return true;
            }
            let word = bare.rsplit(|letter| !phrase::in_word(letter)).next().unwrap_or_default();
            let thousand =
                self.lexicon.figures().powers.iter().any(|(name, zeros)| (3..=4).contains(zeros) && *name == word);
            bare.len() < front.len() && !self.quantity.numeral.in_words && thousand
        };
        self.precedes(self.quantity.numeral.at.start, Before::Half) || scale()
    }

    /// Whether a sign stands before what cannot be below zero: `-5 boats` may be a dash.
    fn is_signed(&self) -> bool {
        let quantity = self.quantity;
        let measured = matches!(quantity.kind(), Some(Unit::Measure | Unit::Currency));
        let fraction = quantity.value.scale() > 0;
        // A plus is no dash, and a long number behind one has a space before it.
        let long = quantity.value.abs() >= Decimal::ONE_THOUSAND && quantity.value.scale() == 0;
        let dash = !long && (quantity.value.is_sign_negative() || quantity.unit.is_none());
        quantity.signed
            && dash
            && !(measured || fraction || quantity.percent || quantity.sign.is_some() || quantity.scale.is_some())
    }

    /// Whether what stands right behind the number makes it a part of a name, a time or another number.
    fn is_part_of_next(&self) -> bool {
        let quantity = self.quantity;
        let glued = quantity.unit.as_ref().is_some_and(|(_, at)| at.start == quantity.at.end);
        // `47 binin`: the ending of a scale is no other word.
        let rest = self.rest(if glued { quantity.end } else { quantity.at.end + quantity.ending });
        let mut behind = rest.chars();
        let (next, second) = (behind.next().unwrap_or(' '), behind.next().unwrap_or(' '));
        let hyphen = matches!(next, '-' | '‐' | '‑') && second.is_alphabetic();
        // Behind a unit, a comma parts clauses where no blank follows it: `1640毫米,3天后`.
        let marks = if glued { "/:" } else { "/:.," };
        let marked = marks.contains(next) && is_digit(second) || next == '_';
        let equals = rest.trim_start_matches(is_space).starts_with(['=', '±']) || next == '＝' && is_digit(second);
        let compass = next == '°' && matches!(second, 'N' | 'S' | 'E' | 'W' | 'O');
        // The number of a case at a court: `4 StR 112/23`.
        let docket = quantity.kind() == Some(Unit::Noun) && is_docket(self.rest(quantity.end));
        let row = next == ' ' && is_digit(second) && quantity.unit.is_none() && !quantity.is_amount();
        docket || is_cased(next) || hyphen || marked || equals || compass || row || self.is_first_of_two()
    }

    /// Whether a smaller unit goes on with the measure: `1 m 83`, `5 kg 200 g`.
    fn is_first_of_two(&self) -> bool {
        let whole = self.quantity.kind() == Some(Unit::Measure)
            && self.quantity.value.scale() == 0
            && !range::is_left(self.text, self.quantity, self.lexicon);
        let behind = self.rest(self.quantity.end);
        // `1m40`, `3h20`
        let glued = matches!(self.quantity.kind(), Some(Unit::Measure | Unit::Time))
            && self.front(self.quantity.end).ends_with(|letter: char| letter.is_ascii_alphabetic());
        // `چهار هزار و ۱۵۱`: a number whose thousands are in words.
        let scale = self.rest(self.quantity.at.end).trim_start_matches(is_space);
        let rest = scale.strip_prefix('و').unwrap_or(scale).trim_start_matches(is_space);
        let divided = self.quantity.numeral.in_words && self.quantity.scale.is_some() && rest.starts_with(is_digit);
        divided
            || glued && behind.starts_with(is_digit)
            || whole && behind.starts_with(is_space) && behind.trim_start_matches(is_space).starts_with(is_digit)
    }

    /// Whether what stands behind the number makes it a place in a row, a date, an age, a time of day.
    fn is_ordered(&self) -> bool {
        if self.quantity.is_amount() {
            return false;
        }
        let end = self.quantity.numeral.at.end;
        let rest = self.rest(end);
        let bare = rest.trim_start_matches(is_space);
        let order = |text: &str| Some(self.lexicon.behind(text, Behind::Order)? + rest.len() - text.len());
        let unit = self.quantity.unit.as_ref().map_or(0, |(_, at)| at.end - end);
        // `3日` may be three days, `2023年` is a year.
        let short = self.quantity.kind() == Some(Unit::Time) && self.quantity.value < Decimal::ONE_THOUSAND;
        // No hour and no day of a month is so large: `3240点`.
        let large = unit > 0 && self.quantity.value > Decimal::from(31) && self.quantity.kind() != Some(Unit::Time);
        // `40대 ` is an age, `57대 ` counts cars.
        let counted = rest.starts_with("대 ") && !(self.quantity.value % Decimal::TEN).is_zero();
        let ordered = !counted
            && order(rest).max(order(bare)).is_some_and(|order| order > unit || order == unit && !(short || large));
        ordered || self.is_day(bare) || self.is_ordered_with_next(bare)
    }

    /// Whether the fraction is told by the word behind the next one, `rest` being the text behind it: `7,7 ve 7,6 büyüklüğünde`.
    fn is_ordered_with_next(&self, rest: &str) -> bool {
        let fraction = |value: Option<Decimal>| value.is_some_and(|value| value.scale() > 0);
        if !fraction(Some(self.quantity.value)) || self.quantity.unit.is_some() {
            return false;
        }
        let near = rest.char_indices().nth(NEAR).and_then(|(end, _)| rest.get(..end)).unwrap_or(rest);
        let ends = ["\n", ". ", "。", "! ", "? "].into_iter().filter_map(|mark| near.find(mark));
        let clause = ends.min().and_then(|end| near.get(..end)).unwrap_or(near);
        let mut at = 0;
        while let Some(next) = numeral::next(clause, at, self.lexicon, self.lexicon.language.tag) {
            at = next.at.end;
            let behind = clause.get(at..).unwrap_or_default().trim_start_matches(is_space);
            if fraction(next.value) && self.lexicon.behind(behind, Behind::Order).is_some() {
                return true;
            }
        }
        false
    }

    /// Whether a month stands beside the number, `rest` being the text behind it.
    fn is_day(&self, rest: &str) -> bool {
        let date = rest.trim_start_matches(['.', ' ']);
        let linked = ["de ", "di ", "d'", "tháng "].iter().find_map(|link| date.strip_prefix(*link)).unwrap_or(date);
        // A short form of a month may be the beginning of a unit: `ဒီ` of `ဒီဂရီ`.
        let known = matches!(self.quantity.kind(), Some(Unit::Measure | Unit::Counted));
        let month =
            !known && self.quantity.value <= Decimal::from(31) && self.lexicon.behind(linked, Behind::Month).is_some();
        let before = self.front(self.quantity.at.start).trim_end_matches(['.', ' ', '\u{A0}']);
        let loose = matches!(self.quantity.kind(), None | Some(Unit::Time));
        month || loose && self.lexicon.before(before, Before::Month).is_some()
    }

    /// Whether what stands before the number makes it a name: `Boeing 737`, `Artikel 5`, `第3`.
    fn is_named(&self) -> bool {
        let quantity = self.quantity;
        let known = quantity.is_amount() || matches!(quantity.kind(), Some(Unit::Counted | Unit::Measure));
        let hedged = quantity.qualifier.is_some() && known;
        // Nobody says "about" of a number in a name: `im Jahr rund 40.000 Tonnen`.
        self.is_named_at(quantity.at.start)
            || self.is_called()
            || !hedged && self.is_named_at(quantity.before)
            || !known && self.is_proper()
    }

    /// Whether an article before the number makes it the name of one thing: `el 112 recibió`.
    fn is_called(&self) -> bool {
        let front = self.front(self.quantity.at.start);
        let bare = front.trim_end_matches(is_space);
        let word = bare.rsplit(|letter| !phrase::in_word(letter)).next().unwrap_or_default().to_lowercase();
        bare.len() < front.len()
            && matches!(self.quantity.kind(), None | Some(Unit::Noun))
            && !self.quantity.is_amount()
            && self.quantity.value.scale() == 0
            && self.lexicon.figures().singular_articles.contains(&word.as_str())
    }

    fn is_named_at(&self, at: usize) -> bool {
        let front = self.front(at);
        let bare = front.trim_end_matches(is_space);
        let short = bare.trim_end_matches('.');
        let name = [short, bare].into_iter().find_map(|text| {
            let length = self.lexicon.before(text, Before::Name)?;
            text.get(text.len() - length..)
        });
        name.is_some_and(|name| {
            // A single character may be the end of another word, unless it stands right at the number.
            let joined = self.lexicon.figures().joined;
            let loose = joined && name.chars().count() == 1 && bare.len() < front.len();
            // `携帯電話37台`: with a classifier behind it, the number is none of a telephone.
            let counted = matches!(self.quantity.kind(), Some(Unit::Counted | Unit::Measure));
            let classified = joined && counted && CALLED.contains(&name);
            !loose && !classified && (matches!(name, "第" | "제") || !self.quantity.is_amount())
        })
    }

    /// Whether the word before the number is a name by its capital, inside a sentence, or by its foreign letters.
    fn is_proper(&self) -> bool {
        let front = self.front(self.quantity.before);
        let bare = front.trim_end_matches(is_space);
        if bare.len() == front.len() {
            return false;
        }
        let word = bare.rsplit(|letter| !phrase::in_word(letter)).next().unwrap_or_default();
        let opens = bare.strip_suffix(word).unwrap_or_default().trim_end_matches(is_space);
        let starts =
            opens.is_empty() || opens.ends_with(['.', '!', '?', '…', ':', '«', '“', '„', '"', '—', '–', '¿', '¡']);
        let language = self.lexicon.language;
        // In German every noun has a capital.
        let capital = word.starts_with(char::is_uppercase) && !starts && language.tag != "de";
        let model = word.chars().skip(1).any(char::is_uppercase);
        let mut months = language.cldr.months.iter().flat_map(|names| names.iter());
        let initials = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        capital
            || model
            || initials
            || word.starts_with(|letter: char| letter.is_ascii_alphabetic()) && months.all(|name| !name.is_ascii())
    }

    /// A year: four digits without marks, unless it is known what they count.
    fn is_year(&self) -> bool {
        let quantity = self.quantity;
        let digits = self.text.get(quantity.numeral.at.clone()).unwrap_or_default();
        let four = digits.chars().count() == 4 && digits.chars().all(is_digit);
        let year = (Decimal::ONE_THOUSAND..=Decimal::from(2100)).contains(&quantity.value);
        if !four || !year || quantity.is_amount() {
            return false;
        }
        match quantity.kind() {
            Some(Unit::Counted | Unit::Measure) => false,
            Some(Unit::Noun) => {
                // Years of the Persian calendar are six centuries behind.
                let persian = self.lexicon.language.cldr.persian_months.iter().any(|names| !names.is_empty());
                quantity.value >= Decimal::from(if persian { 1300 } else { 1600 }) && quantity.qualifier.is_none()
            }
            _ => true,
        }
    }

    /// A span of time that places something, or an age: whatever is not said to last.
    fn is_span(&self) -> bool {
        let quantity = self.quantity;
        let behind = self.rest(quantity.end).trim_start_matches(is_space);
        if quantity.kind() != Some(Unit::Time) {
            // `3주 뒤`: the word for a share is the word for a week.
            let unit = quantity.unit.as_ref().and_then(|(_, at)| self.text.get(at.clone())).unwrap_or_default();
            let time = || self.lexicon.behind(unit, Behind::Time) == Some(unit.len());
            return !unit.is_empty() && self.lexicon.behind(behind, Behind::Span).is_some() && time();
        }
        // No day and no hour is a fraction: `7,5 giorni` lasts, whatever stands beside it.
        let written = self.text.get(quantity.numeral.at.clone()).unwrap_or_default();
        if quantity.value.scale() > 0 && !has_foreign_point(written, self.tag) {
            return self.lexicon.behind(behind, Behind::Span).is_some() && !self.lexicon.figures().joined;
        }
        let placed = self.lexicon.behind(behind, Behind::Span).is_some()
            || self.precedes(quantity.before, Before::Span)
            || self.precedes(quantity.at.start, Before::Span);
        // Nobody writes a date or an age with a scale: `4 bin 240 saat`.
        let large = quantity.mixed || quantity.scale.is_some();
        // A sentence is an amount, whatever stands before it: `condamné à 12 ans de prison`.
        let sentenced = self.lexicon.behind(behind, Behind::Prison).is_some();
        let lasts = sentenced || self.precedes(quantity.before, Before::Lasting);
        placed && !sentenced || quantity.qualifier.is_none() && !large && !lasts
    }

    /// Whether the number is the distance of a race, beside words of sports: `im Finale über 1500 Meter`.
    fn is_race(&self) -> bool {
        let quantity = self.quantity;
        let unit = quantity.unit.as_ref().and_then(|(_, at)| self.text.get(at.clone())).unwrap_or_default();
        let scale = self.front(quantity.at.end).get(quantity.numeral.at.end..).unwrap_or_default().trim();
        let zeros =
            self.lexicon.figures().powers.iter().find(|(name, _)| *name == scale).map_or(0, |(_, zeros)| *zeros);
        let metres = 10_u64.checked_pow(zeros).and_then(|power| quantity.value.checked_mul(Decimal::from(power)));
        quantity.kind() == Some(Unit::Measure)
            && metres.is_some_and(|metres| race::is_distance(metres, unit))
            && race::names_sport(self.text, self.lexicon.figures().races)
    }

    /// Whether the clause says of the people who are counted that they died, were hurt or were taken: `drei Menschen getötet`.
    fn is_harmed(&self) -> bool {
        let figures = self.lexicon.figures();
        let Some((Unit::Counted | Unit::Noun, at)) = &self.quantity.unit else { return false };
        let unit = self.text.get(at.clone()).unwrap_or_default();
        let people = figures.people.iter().any(|word| unit.eq_ignore_ascii_case(word));
        let clause = self.rest(self.quantity.end).split([',', '.', ';', ':', '!', '?', '\n', '(']).next();
        let mut words = clause.unwrap_or_default().split_whitespace().take(HARMED);
        // What is said of others stands behind the next noun of people, or the next number.
        people && words.any(|word| figures.harms.contains(&word))
    }

    /// One or nothing, and words for small numbers, are prose.
    fn is_small(&self) -> bool {
        let quantity = self.quantity;
        if quantity.numeral.in_words {
            let counted = matches!(quantity.kind(), Some(Unit::Counted | Unit::Currency));
            // A measure is told from prose by its size, or by how exact it is: `acht Hektar`, `rund drei Meter`.
            let measured = quantity.kind() == Some(Unit::Measure)
                && (quantity.value >= Decimal::from(4)
                    || quantity.qualifier.is_some() && quantity.value >= Decimal::TWO);
            let hedged = quantity.qualifier.is_some() && quantity.kind() == Some(Unit::Noun);
            let large = (counted || hedged) && quantity.value >= Decimal::from(4) || measured;
            let large = large || quantity.value >= Decimal::TWO && self.is_harmed();
            return !(quantity.scale.is_some() || quantity.percent || large);
        }
        // Where small numbers are set in digits too, two is prose.
        let prose =
            if self.lexicon.figures().joined && quantity.qualifier.is_none() { Decimal::TWO } else { Decimal::ONE };
        let whole = quantity.value.scale() == 0 && quantity.kind() != Some(Unit::Measure);
        let value = quantity.value.abs();
        value.is_zero() || whole && value <= prose && !quantity.is_amount()
    }
}

/// Words for telephones and their numbers, in scripts that set a classifier behind what they count.
const CALLED: [&str; 4] = ["電話", "전화", "ဖုန်း", "ទូរស័ព្ទ"];

/// Whether `rest` begins with the number and the year of a case: ` 112/23`.
fn is_docket(rest: &str) -> bool {
    let behind = rest.strip_prefix(' ').map(|rest| (rest, rest.trim_start_matches(is_digit)));
    behind.is_some_and(|(rest, behind)| {
        behind.len() < rest.len() && behind.strip_prefix('/').is_some_and(|year| year.starts_with(is_digit))
    })
}

/// Whether `letter` is of a script that has capitals.
fn is_cased(letter: char) -> bool {
    letter.is_lowercase() || letter.is_uppercase()
}
