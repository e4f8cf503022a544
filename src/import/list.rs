//! Lists: marks before items, and whether a run of them is a list.

use super::draft::{Draft, DraftKind, ListDraft};
use super::{Guess, Kind, heuristics};
use crate::motion::numerals;
use std::iter::Peekable;

/// Marks that are only set before the items of a list, one by itself too.
const BULLETS: [char; 16] = ['•', '‣', '▪', '◦', '▫', '⁃', '➤', '➢', '►', '✓', '✔', '☐', '☑', '❖', '➔', '∙'];

/// Marks that some newsrooms also set before a heading or a caption.
const SIGNS: [char; 12] = ['●', '■', '○', '□', '◆', '◇', '▸', '▶', '◾', '★', '☆', '・'];

/// Letters that Word's fonts of symbols draw as marks; in plain text, a tab behind one tells it from a word.
const SYMBOLS: [&str; 16] = ["o", "§", "Ø", "ü", "q", "v", "à", "è", "Ÿ", "n", "l", "u", "w", "·", "¨", "þ"];

/// How many columns further in the items of an inner list stand, at least.
const STEP: usize = 2;

/// How many lists may stand in one another in a story.
const DEEPEST: usize = 3;

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
/// What stands two columns or more behind the item before it is of a list under that item.
pub(super) fn gather(drafts: Vec<Draft>, guesses: &mut Vec<Guess>) -> Vec<Draft> {
    let mut out = Vec::new();
    let mut run: Vec<Draft> = Vec::new();
    for draft in drafts {
        let joins = run.last().is_none_or(|last| {
            let same = [run.first(), Some(last)].into_iter().flatten().any(|known| family(known) == family(&draft));
            let (outer, own) = (is_bullet(last), is_bullet(&draft));
            let inner = outer && own || !draft.after_empty_line && (outer || own);
            let under = run.first().is_some_and(|first| is_under(first, &draft));
            family(&draft).is_some() && (same || inner || under) && goes_on(&run, &draft)
        });
        if !joins {
            finish_run(&mut run, &mut out, guesses);
        }
        match draft.kind {
            DraftKind::Item { .. } => run.push(draft),
            _ => out.push(draft),
        }
    }
    finish_run(&mut run, &mut out, guesses);
    out
}

/// Whether `next` can follow the items of `run` in one list: behind an empty line, it must have the number after that of the last item
/// which is no further in.
fn goes_on(run: &[Draft], next: &Draft) -> bool {
    let Some(last) = run.iter().rev().find(|item| !is_under(next, item)) else { return true };
    let numbers = last.number().zip(next.number());
    !next.after_empty_line || is_under(last, next) || numbers.is_none_or(|(last, next)| next == last + 1)
}

/// Whether `inner` stands so far behind `outer` that it is of a list under it.
fn is_under(outer: &Draft, inner: &Draft) -> bool {
    inner.indent() >= outer.indent() + STEP
}

/// What items of one list have in common: their mark, or how they are numbered.
fn family(draft: &Draft) -> Option<char> {
    let DraftKind::Item { mark, .. } = &draft.kind else { return None };
    match number(mark) {
        Some((Counter::Digits, _)) => Some('1'),
        Some((Counter::Letters, _)) => Some('a'),
        Some((Counter::Roman, _)) => Some('i'),
        None => mark.chars().next(),
    }
}

/// Whether the mark of an item is one that only lists have.
fn is_bullet(draft: &Draft) -> bool {
    let DraftKind::Item { mark, .. } = &draft.kind else { return false };
    mark.chars().next().is_some_and(|first| BULLETS.contains(&first) || is_private(first) || first.is_alphabetic())
}

fn finish_run(run: &mut Vec<Draft>, out: &mut Vec<Draft>, guesses: &mut Vec<Guess>) {
    let run = std::mem::take(run);
    let (Some(first), Some(mark)) = (run.first(), run.first().and_then(family)) else { return };
    let mut depths = depths(&run);
    let outer = run.iter().zip(&depths).filter(|(_, depth)| **depth == 0).map(|(draft, _)| draft).collect::<Vec<_>>();
    let all = run.iter().collect::<Vec<_>>();
    // With what stands under it, one dash is a list, too.
    let is_nested =
        outer.len() < all.len() && (is_list(&outer, mark) || first.number().is_none() && is_list(&all, mark));
    if !is_nested {
        depths.fill(0);
        if outer.len() == 1 && first.number().is_some() && run.get(1).is_some_and(|next| next.number().is_none()) {
            // A number is no list by itself; what stands under it may be one.
            let mut rest = run.into_iter();
            out.extend(rest.next().map(Draft::item_as_text));
            return finish_run(&mut rest.collect(), out, guesses);
        }
        if !is_list(&all, mark) {
            out.extend(run.into_iter().map(Draft::item_as_text));
            return;
        }
    }
    let (line, gap) = (first.line, first.after_empty_line);
    let what = format!("{} items from line {line}", run.len());
    let why = match mark {
        mark if is_private(mark) => "each line begins with a mark of a symbol font".to_owned(),
        mark => format!("each line begins with a mark like `{mark}`"),
    };
    guesses.push(Guess { line, kind: Kind::List, what, why });
    let list = list(&mut run.into_iter().zip(depths).peekable(), 0, guesses);
    out.push(Draft { line, after_empty_line: gap, kind: DraftKind::List(list) });
}

/// How deep each item stands, from 0.
fn depths(run: &[Draft]) -> Vec<usize> {
    // The columns before the items that are open.
    let mut open: Vec<usize> = Vec::new();
    let depth = |draft: &Draft| {
        let indent = draft.indent();
        while open.len() > 1 && open.last().is_some_and(|last| indent + 1 < *last) {
            open.pop();
        }
        let is_deeper = open.last().is_none_or(|last| indent >= *last + STEP) && open.len() < DEEPEST;
        match open.as_mut_slice() {
            _ if is_deeper => open.push(indent),
            [only] => *only = indent.min(*only),
            _ => {}
        }
        open.len() - 1
    };
    run.iter().map(depth).collect()
}

/// The list of the items at `depth` that come next, with what stands under them.
fn list(
    rest: &mut Peekable<impl Iterator<Item = (Draft, usize)>>,
    depth: usize,
    guesses: &mut Vec<Guess>,
) -> ListDraft {
    let mut own: Vec<(Draft, Option<ListDraft>)> = Vec::new();
    while let Some((_, next)) = rest.peek().filter(|(_, next)| *next >= depth) {
        match own.last_mut() {
            Some((_, inner)) if *next > depth => *inner = Some(list(rest, depth + 1, guesses)),
            _ => own.extend(rest.next().map(|(draft, _)| (draft, None))),
        }
    }
    let mark = own.first().and_then(|(first, _)| family(first));
    let ordered =
        own.iter().zip(1..).all(|((draft, _), number)| draft.number() == Some(number) && family(draft) == mark);
    let items =
        own.into_iter().filter_map(|(draft, inner)| Some((item_text(draft, ordered, guesses)?, inner))).collect();
    ListDraft { ordered, items }
}

/// The words of an item, behind its number where its list has none.
fn item_text(draft: Draft, ordered: bool, guesses: &mut Vec<Guess>) -> Option<String> {
    let (line, is_numbered) = (draft.line, draft.number().is_some());
    let DraftKind::Item { mark, text, .. } = draft.kind else { return None };
    if is_numbered && !ordered {
        return Some(format!("{} {text}", mark.trim()));
    }
    if mark.chars().any(char::is_alphanumeric) {
        let why = if ordered { "the list numbers its items itself" } else { "it is the mark of a list item" };
        guesses.push(Guess { line, kind: Kind::SetAside, what: format!("`{}`", mark.trim()), why: why.to_owned() });
    }
    Some(text)
}

/// A bullet makes a list by itself; a dash may be speech and a number a heading, so those must come in a run.
fn is_list(run: &[&Draft], mark: char) -> bool {
    let close = run.iter().skip(1).all(|draft| !draft.after_empty_line);
    if run.first().is_some_and(|first| first.number().is_some()) {
        let own = run.iter().filter(|draft| family(draft) == Some(mark));
        return run.len() > 1
            && own.clone().count() > 1
            && own.zip(1..).all(|(draft, number)| draft.number() == Some(number));
    }
    match mark {
        '–' | '-' => run.len() > 1 && (close || mark == '-') && !is_spoken(run),
        '*' | '+' | '·' | '§' => run.len() > 1 || run.first().is_some_and(|draft| draft.is_lettered()),
        '・' => run.len() > 1 && close,
        mark if SIGNS.contains(&mark) => run.len() > 1,
        _ => true,
    }
}

/// Whether the items are the questions and answers of two who speak.
fn is_spoken(run: &[&Draft]) -> bool {
    let asks = |draft: &&Draft| match &draft.kind {
        DraftKind::Item { text, .. } => text.trim_end_matches(heuristics::CLOSERS).ends_with(['?', '؟', '？']),
        _ => false,
    };
    run.first().is_some_and(asks) && !run.iter().all(asks)
}

impl Draft {
    /// The columns before an item.
    fn indent(&self) -> usize {
        if let DraftKind::Item { indent, .. } = &self.kind { *indent } else { 0 }
    }

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
            DraftKind::Item { mark, text, .. } => {
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
    use super::super::draft_parser::parse;
    use super::super::languages::LanguageSet;
    use super::*;

    /// The items of a list, with a star where they are numbered, and the lists under them in brackets.
    fn shown(list: &ListDraft) -> String {
        let inner = |inner: &Option<ListDraft>| inner.as_ref().map(|inner| format!("({})", shown(inner)));
        let items = list.items.iter().map(|(text, list)| text.clone() + &inner(list).unwrap_or_default());
        format!("{}{}", if list.ordered { "*" } else { "" }, items.collect::<Vec<_>>().join("|"))
    }

    /// The lists of an article.
    fn lists(text: &str) -> Vec<String> {
        let drafts = gather(parse(text, &LanguageSet::new("en"), &mut Vec::new()).0, &mut Vec::new());
        let lists = drafts.into_iter().filter_map(|draft| match draft.kind {
            DraftKind::List(list) => Some(shown(&list)),
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
            ("• Bread\n    o Black\n    o White\n• Salt", "Bread(Black|White)|Salt"),
            ("•\tBread\n\to\tBlack\n\to\tWhite\n•\tSalt", "Bread(Black|White)|Salt"),
            ("1.\tBread\n\ta.\tBlack\n\tb.\tWhite", ""),
            ("1.\tBread\n\t•\tBlack\n2.\tSalt", "*Bread(Black)|Salt"),
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
            ("1. Bread\n2. Salt\n\n2. The mill", "*Bread|Salt"),
            ("- Bread\n  - Black\n    - Rye\n      - Whole\n  - White\n- Salt", "Bread(Black(Rye|Whole)|White)|Salt"),
            ("1. Bread\n    1. Black\n    2. White\n2. Salt", "*Bread(*Black|White)|Salt"),
            ("1. Bread\n\n   a. Black\n\n   b. White\n\n2. Salt", "*Bread(*Black|White)|Salt"),
            ("1. Bread\n   3. Black\n   - White\n2. Salt", "*Bread(3. Black|White)|Salt"),
            ("  - Bread\n- Salt\n  - Fine\n - Coarse", "Bread|Salt(Fine|Coarse)"),
            ("- Bread\n  - Black", "Bread(Black)"),
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
