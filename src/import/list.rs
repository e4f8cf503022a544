//! Lists: marks before items, and whether a run of them is a list.

use super::draft::{Draft, DraftKind};
use super::{Guess, Kind, heuristics};
use crate::motion::numerals;

/// Marks that are only set before the items of a list, one by itself too.
const BULLETS: [char; 16] = ['•', '‣', '▪', '◦', '▫', '⁃', '➤', '➢', '►', '✓', '✔', '☐', '☑', '❖', '➔', '∙'];

/// Marks that some newsrooms also set before a heading or a caption.
const SIGNS: [char; 12] = ['●', '■', '○', '□', '◆', '◇', '▸', '▶', '◾', '★', '☆', '・'];

/// Letters that Word's fonts of symbols draw as marks; in plain text, a tab behind one tells it from a word.
const SYMBOLS: [&str; 16] = ["o", "§", "Ø", "ü", "q", "v", "à", "è", "Ÿ", "n", "l", "u", "w", "·", "¨", "þ"];

/// What numbers the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counter {
    Digits,
    Letters,
    Roman,
}

/// Cuts the mark of a list item from the front of `line`: `•`, `-`, `*`, `1.`, `(a)`, `①`, a letter of a symbol font and a
/// `tab`.
pub(super) fn item(line: &str, tab: bool) -> Option<(&str, &str)> {
    let first = line.chars().next()?;
    if BULLETS.contains(&first) || SIGNS.contains(&first) || is_private(first) || is_circled(first) {
        let rest = line[first.len_utf8()..].trim_start();
        return (!rest.is_empty()).then(|| (&line[..line.len() - rest.len()], rest));
    }
    if let Some(end) = line.find('、').filter(|end| *end <= 9) {
        let rest = line[end + '、'.len_utf8()..].trim_start();
        let mark = &line[..line.len() - rest.len()];
        return (!rest.is_empty() && number(mark).is_some()).then_some((mark, rest));
    }
    let (mark, rest) = line.split_once(char::is_whitespace)?;
    let known = matches!(mark, "-" | "*" | "+" | "–" | "·" | "§") || tab && SYMBOLS.contains(&mark);
    (known || number(mark).is_some()).then(|| (mark, rest.trim_start()))
}

/// Whether `letter` is one that Word sets for a mark of a symbol font.
fn is_private(letter: char) -> bool {
    matches!(letter, '\u{F020}'..='\u{F0FF}')
}

fn is_circled(letter: char) -> bool {
    matches!(letter, '①'..='⑳' | '⑴'..='⒇' | '➀'..='➉' | '❶'..='❿')
}

/// The number that `mark` gives an item, and how: `1.`, `2)`, `(3)`, `a)`, `iv.`, `٤.`, `五、`, `⑥`.
fn number(mark: &str) -> Option<(Counter, u32)> {
    let mark = mark.trim_end();
    if let Some(circled) = mark.chars().next().filter(|first| is_circled(*first)) {
        let from = ['①', '⑴', '➀', '❶'].into_iter().rev().filter(|from| *from <= circled).max()?;
        return Some((Counter::Digits, u32::from(circled).checked_sub(u32::from(from))? + 1));
    }
    let inner = mark.strip_prefix(['(', '（']).unwrap_or(mark);
    let label = inner.strip_suffix(['.', ')', '）', '．', '、', '-'])?;
    if label.is_empty() || label.chars().count() > 4 || mark.ends_with('-') && label.is_ascii() {
        return None;
    }
    let digits: Option<Vec<u32>> = label.chars().map(digit).collect();
    if let Some(digits) = digits {
        return (digits.len() <= 2).then(|| (Counter::Digits, digits.iter().fold(0, |all, digit| all * 10 + digit)));
    }
    if let Some(at) = "一二三四五六七八九十".chars().position(|number| label.chars().eq([number])) {
        return Some((Counter::Digits, u32::try_from(at).ok()? + 1));
    }
    let single = label.len() == 1 && !mark.ends_with('.') || label.len() == 1 && label.is_ascii();
    match label.bytes().next() {
        Some(letter @ b'a'..=b'z') if single && letter != b'i' => {
            Some((Counter::Letters, u32::from(letter - b'a') + 1))
        }
        _ => roman(label).map(|number| (Counter::Roman, number)),
    }
}

fn digit(letter: char) -> Option<u32> {
    numerals::digit_value(letter).map(|(_, worth)| worth)
}

fn roman(label: &str) -> Option<u32> {
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
        .into_iter()
        .zip(1..)
        .find_map(|(known, number)| (known == label).then_some(number))
}

/// Gathers runs of items to lists; an item that is none becomes a paragraph with its mark again.
///
/// The story has lists of one level: the items of an inner list follow the one that they belong to.
pub(super) fn gather(pieces: Vec<Draft>, guesses: &mut Vec<Guess>) -> Vec<Draft> {
    let mut out = Vec::new();
    let mut run: Vec<Draft> = Vec::new();
    for piece in pieces {
        let joins = run.last().is_none_or(|last| {
            let same = [run.first(), Some(last)].into_iter().flatten().any(|known| family(known) == family(&piece));
            let (outer, own) = (is_bullet(last), is_bullet(&piece));
            let inner = outer && own || !piece.after_empty_line && (outer || own);
            family(&piece).is_some() && (same || inner)
        });
        if !joins {
            close(&mut run, &mut out, guesses);
        }
        match piece.kind {
            DraftKind::Item { .. } => run.push(piece),
            _ => out.push(piece),
        }
    }
    close(&mut run, &mut out, guesses);
    out
}

/// What items of one list have in common: their mark, or how they are numbered.
fn family(piece: &Draft) -> Option<char> {
    let DraftKind::Item { mark, .. } = &piece.kind else { return None };
    match number(mark) {
        Some((Counter::Digits, _)) => Some('1'),
        Some((Counter::Letters, _)) => Some('a'),
        Some((Counter::Roman, _)) => Some('i'),
        None => mark.chars().next(),
    }
}

/// Whether the mark of an item is one that only lists have.
fn is_bullet(piece: &Draft) -> bool {
    let DraftKind::Item { mark, .. } = &piece.kind else { return false };
    mark.chars().next().is_some_and(|first| BULLETS.contains(&first) || is_private(first) || first.is_alphabetic())
}

fn close(run: &mut Vec<Draft>, out: &mut Vec<Draft>, guesses: &mut Vec<Guess>) {
    let run = std::mem::take(run);
    let (Some(first), Some(mark)) = (run.first(), run.first().and_then(family)) else { return };
    if !is_list(&run, mark) {
        out.extend(run.into_iter().map(Draft::item_as_text));
        return;
    }
    let pure = run.iter().all(|piece| family(piece) == Some(mark));
    let (line, gap, ordered) = (first.line, first.after_empty_line, pure && first.number().is_some());
    let what = format!("{} items from line {line}", run.len());
    let why = match mark {
        mark if is_private(mark) => "each line begins with a mark of a symbol font".to_owned(),
        mark => format!("each line begins with a mark like `{mark}`"),
    };
    guesses.push(Guess { line, kind: Kind::List, what, why });
    let mut items = Vec::new();
    for piece in run {
        let numbered = piece.number().is_some();
        let DraftKind::Item { mark, text } = piece.kind else { continue };
        if numbered && !ordered {
            items.push(format!("{} {text}", mark.trim()));
            continue;
        }
        if mark.chars().any(char::is_alphanumeric) {
            let why = if ordered { "the list numbers its items itself" } else { "it is the mark of a list item" };
            let what = format!("`{}`", mark.trim());
            guesses.push(Guess { line: piece.line, kind: Kind::SetAside, what, why: why.to_owned() });
        }
        items.push(text);
    }
    out.push(Draft { line, after_empty_line: gap, kind: DraftKind::List { ordered, items } });
}

/// A bullet makes a list by itself; a dash may be speech and a number a heading, so those must come in a run.
fn is_list(run: &[Draft], mark: char) -> bool {
    let close = run.iter().skip(1).all(|piece| !piece.after_empty_line);
    if run.first().is_some_and(|first| first.number().is_some()) {
        let own = run.iter().filter(|piece| family(piece) == Some(mark));
        return run.len() > 1
            && own.clone().count() > 1
            && own.zip(1..).all(|(piece, number)| piece.number() == Some(number));
    }
    match mark {
        '–' | '-' => run.len() > 1 && (close || mark == '-') && !is_spoken(run),
        '*' | '+' | '·' | '§' => run.len() > 1 || run.first().is_some_and(|piece| piece.is_lettered()),
        '・' => run.len() > 1 && close,
        mark if SIGNS.contains(&mark) => run.len() > 1,
        _ => true,
    }
}

/// Whether the items are the questions and answers of two who speak.
fn is_spoken(run: &[Draft]) -> bool {
    let asks = |piece: &Draft| match &piece.kind {
        DraftKind::Item { text, .. } => text.trim_end_matches(heuristics::CLOSERS).ends_with(['?', '؟', '？']),
        _ => false,
    };
    run.first().is_some_and(asks) && !run.iter().all(asks)
}

impl Draft {
    fn number(&self) -> Option<u32> {
        let DraftKind::Item { mark, .. } = &self.kind else { return None };
        number(mark).map(|(_, number)| number)
    }

    /// Whether the mark of the item is a letter of a symbol font, so that nothing but a tab made it a mark.
    fn is_lettered(&self) -> bool {
        matches!(&self.kind, DraftKind::Item { mark, .. } if mark.chars().all(char::is_alphabetic))
    }

    fn item_as_text(self) -> Self {
        match self.kind {
            DraftKind::Item { mark, text } => {
                let tight = mark.ends_with(|c: char| is_circled(c) || "、・■●◆★☆○□◇".contains(c));
                let space = if tight { "" } else { " " };
                Self { kind: DraftKind::Text(format!("{}{space}{text}", mark.trim())), ..self }
            }
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::draft::read;
    use super::super::languages::Spoken;
    use super::*;

    /// The lists of an article as their items, with a star where they are numbered.
    fn lists(text: &str) -> Vec<String> {
        let pieces = gather(read(text, &Spoken::new("en"), &mut Vec::new()), &mut Vec::new());
        let lists = pieces.into_iter().filter_map(|piece| match piece.kind {
            DraftKind::List { ordered, items } => {
                Some(format!("{}{}", if ordered { "*" } else { "" }, items.join("|")))
            }
            _ => None,
        });
        lists.collect()
    }

    #[test]
    fn marks_of_word_processors_make_lists() {
        for (text, expected) in [
            ("\u{F0B7}\tBread\n\u{F0B7}\tSalt", "Bread|Salt"),
            ("\u{F0A7} Bread\n\n\u{F0A7} Salt", "Bread|Salt"),
            ("§\tBread\n§\tSalt", "Bread|Salt"),
            ("o\tBread\no\tSalt", "Bread|Salt"),
            ("·\tBread\n·\tSalt", "Bread|Salt"),
            ("• Bread\n    o Black\n    o White\n• Salt", "Bread|Black|White|Salt"),
            ("•\tBread\n\to\tBlack\n\to\tWhite\n•\tSalt", "Bread|Black|White|Salt"),
            ("1.\tBread\n\ta.\tBlack\n\tb.\tWhite", ""),
            ("1.\tBread\n\t•\tBlack\n2.\tSalt", "1. Bread|Black|2. Salt"),
            ("– Bread\n– Salt", "Bread|Salt"),
            ("1) Bread\n2) Salt", "*Bread|Salt"),
            ("(1) Bread\n(2) Salt", "*Bread|Salt"),
            ("a) Bread\nb) Salt", "*Bread|Salt"),
            ("i. Bread\nii. Salt", "*Bread|Salt"),
            ("① 빵\n② 소금", "*빵|소금"),
            ("一、面包\n二、盐", "*面包|盐"),
            ("١. خبز\n٢. ملح", "*خبز|ملح"),
            ("१. रोटी\n२. नमक", "*रोटी|नमक"),
            ("□ Bread\n□ Salt", "Bread|Salt"),
        ] {
            assert_eq!(lists(text).join("/"), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_mark_is_text() {
        for text in [
            "§ 5 was changed.",
            "o rio subiu na noite",
            "- Why did it fall?\n\n- Nobody looked.\n\n- Nobody?",
            "■ 물이 왔다\n\n사람들은 기다렸다.",
            "2. The river\n\nIt rose.",
            "A. Lo wrote it\nB. Vale read it",
        ] {
            assert_eq!(lists(text), [""; 0], "{text}");
        }
    }
}
