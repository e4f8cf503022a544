//! What a bare number counts where the words before it say so: `complaints rose from 38 to 164`, `the number of homes fell to 12`.

use super::figure::Figure;
use super::token::{Sentence, TokenKind};
use super::unit::{self, Unit};
use super::{range, word_lists};
use rust_decimal::Decimal;

/// The most tokens between the subject and its number.
const REACH: isize = 14;

/// The unit of `figure`, a bare number, in the subject of its sentence or of the number that became it.
pub(super) fn unit(sentence: &Sentence<'_>, figure: &Figure) -> Option<Unit> {
    let is_unnamed = figure.currency.is_none() && !figure.percent && !figure.in_words;
    let unit = |name| Unit { name, end: figure.last, time: false, compound: false };
    if let Some(name) = unit_behind(sentence, figure).filter(|_| is_unnamed) {
        return Some(unit(name));
    }
    if !is_unnamed || figure.scale.is_some() || figure.value.scale() > 0 {
        return None;
    }
    let name = unit_before(sentence, figure)
        .or_else(|| number_of(sentence, figure))
        .or_else(|| changed_plural(sentence, figure))?;
    Some(unit(name))
}

/// Whether a clause ends at the token so many `steps` before the figure.
fn is_boundary(sentence: &Sentence<'_>, figure: &Figure, steps: isize) -> bool {
    matches!(sentence.lower(figure.first, -steps), "" | "," | ";" | ":" | "—" | "–" | "(" | ")" | "“" | "”" | "\"")
}

/// The unit of what the number became, right behind it: `from 9 to 21 seats`.
fn unit_behind(sentence: &Sentence<'_>, figure: &Figure) -> Option<String> {
    let end =
        Figure::parse(sentence, figure.last + 2).filter(|_| range::begins_change(sentence, figure, figure.last))?;
    let unit = unit::detect(sentence, &end);
    let is_alike = end.currency.is_none() && end.scale.is_some() == figure.scale.is_some();
    let is_counted = is_alike && !unit.time && !unit.compound;
    (is_counted && !unit.name.is_empty()).then_some(unit.name)
}

/// The unit of the number that became this one: `from 4,120 patients to 2,980`.
fn unit_before(sentence: &Sentence<'_>, figure: &Figure) -> Option<String> {
    let before = |steps: isize| sentence.lower(figure.first, -steps);
    let mut back = (2..=REACH).take_while(|steps| !is_boundary(sentence, figure, *steps));
    let from = back.find(|steps| before(*steps) == "from").filter(|_| before(1) == "to")?;
    // `Classes range from 20 pupils to 35`: nothing has changed.
    if !(1..=6).any(|steps| word_lists::changes(before(from + steps))) {
        return None;
    }
    let number = Figure::parse(sentence, figure.first.checked_add_signed(1 - from)?)?;
    let unit = unit::detect(sentence, &number);
    let is_bare = number.currency.is_none() && number.scale.is_none() && !number.percent;
    let is_counted = is_bare && !unit.time && !unit.compound && unit.name != "percent" && unit.end + 2 == figure.first;
    (is_counted && !unit.name.is_empty()).then_some(unit.name)
}

/// What is counted by `the number of homes`, if the figure is said of that.
fn number_of(sentence: &Sentence<'_>, figure: &Figure) -> Option<String> {
    const SAYS: [&str; 14] = [
        "to", "at", "is", "was", "reached", "hit", "topped", "passed", "exceeded", "totaled", "totalled", "exceeds",
        "reaches", "numbered",
    ];
    const OTHERS: [&str; 8] = ["a", "average", "mean", "median", "phone", "telephone", "account", "serial"];
    const STANDS: [&str; 8] = ["stood", "stands", "remained", "remains", "put", "estimated", "peaked", "stayed"];
    let before = |steps: isize| sentence.lower(figure.first, -steps);
    let begins = before(1) == "from" && word_lists::changes(before(2)) && end_of_change(sentence, figure).is_some();
    if !begins && !SAYS.contains(&before(1)) || before(1) == "at" && !STANDS.contains(&before(2)) {
        return None;
    }
    let mut back = (2..=REACH).take_while(|steps| !is_boundary(sentence, figure, *steps));
    let of = back.find(|steps| before(*steps) == "of" && before(steps + 1) == "number")?;
    let (name, end) = unit::phrase(sentence, figure.first.checked_add_signed(-of)?)?;
    (!OTHERS.contains(&before(of + 2)) && end < figure.first).then_some(name)
}

/// The plural that has become more or less: `complaints` in `complaints about noise rose from 38 to 164`, for both numbers.
fn changed_plural(sentence: &Sentence<'_>, figure: &Figure) -> Option<String> {
    let before = |steps: isize| sentence.lower(figure.first, -steps);
    let mut back = (2..=REACH).take_while(|steps| !is_boundary(sentence, figure, *steps));
    let verb = back.find(|steps| word_lists::changes(before(*steps))).filter(|_| matches!(before(1), "to" | "from"))?;
    // `Ministers raised the pension age to 67`: others have become more than those who do it.
    if !matches!(before(verb - 1), "from" | "to" | "by") && !before(verb - 1).ends_with("ly") {
        return None;
    }
    let other = match before(1) {
        "from" => Some(end_of_change(sentence, figure)?),
        _ => (2..verb).find(|steps| before(*steps) == "from").and_then(|steps| {
            let at = figure.first.checked_add_signed(1 - steps)?;
            Figure::parse(sentence, at).filter(|number| number.first == at)
        }),
    };
    let ten = Decimal::from(10);
    let is_large = figure.value >= ten || other.as_ref().is_some_and(|number| number.value >= ten);
    let helps = |word: &str| matches!(word, "have" | "had" | "has" | "been" | "also" | "then") || word.ends_with("ly");
    let nearest = (verb + 1..=2 * REACH).find(|steps| !helps(before(*steps)))?;
    let subject = head_noun(sentence, figure, nearest)?;
    // A capital is that of a team or a company, or begins a sentence.
    let is_name = sentence.capital(figure.first, -subject);
    let opens = sentence.token(figure.first, -subject - 1).is_none();
    let is_vague = matches!(before(verb), "up" | "down" | "went" | "gone");
    let is_told = if is_name { opens && other.is_some() } else { other.is_some() || !is_vague };
    (is_large && is_told && is_counted(sentence, figure, subject)).then(|| before(subject).to_owned())
}

/// The number that `figure` became: a bare one behind "to" in the same clause.
fn end_of_change(sentence: &Sentence<'_>, figure: &Figure) -> Option<Figure> {
    let behind = |steps: isize| sentence.lower(figure.last, steps);
    let to = (1..=REACH)
        .take_while(|steps| !matches!(behind(*steps), "" | "," | ";" | ":" | "("))
        .find(|steps| behind(*steps) == "to")?;
    let end = Figure::parse(sentence, figure.last.checked_add_signed(to + 1)?)?;
    let is_bare = end.currency.is_none() && end.scale.is_none() && !end.percent && end.value.scale() == 0;
    (is_bare && unit::detect(sentence, &end).name.is_empty()).then_some(end)
}

/// The noun that the words up to so many `steps` before the figure are said of: `Complaints` of `Complaints about night noise`.
fn head_noun(sentence: &Sentence<'_>, figure: &Figure, steps: isize) -> Option<isize> {
    let before = |steps: isize| sentence.lower(figure.first, -steps);
    let link = (steps + 1..=steps + 3)
        .take_while(|steps| !is_boundary(sentence, figure, *steps))
        .find(|steps| word_lists::links(before(*steps)) && !is_boundary(sentence, figure, steps + 1));
    match link {
        None => Some(steps),
        // Only the first noun of the sentence is sure to be its subject.
        Some(link) => sentence.token(figure.first, -link - 2).is_none().then_some(link + 1),
    }
}

/// Whether the word so many `steps` before the figure is a plural of what can be counted.
fn is_counted(sentence: &Sentence<'_>, figure: &Figure, steps: isize) -> bool {
    let word = sentence.lower(figure.first, -steps);
    sentence.is(figure.first, -steps, TokenKind::Word)
        && word.ends_with('s')
        && word_lists::is_countable(word)
        && !word_lists::stops(word)
        && !word_lists::is_time(word)
        && !word_lists::is_measured(word)
}
