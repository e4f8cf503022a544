//! Ranks the proposed counts: the few that carry the story are marked, the rest are left alone and listed.

use super::{Guess, Kind};
use crate::story::{Block, Count, Inline, Story};
use rust_decimal::Decimal;

/// The most counts that a short article gets, and how many words more each further one needs.
const FEW: usize = 20;
const WORDS: usize = 30;
/// The most that any article gets.
const MOST: usize = 60;

/// A proposed count among the others.
struct Ranked {
    /// Its place among the counts of the story.
    place: usize,
    /// How much it carries.
    weight: i32,
}

/// Ranks the counts of `story`, leaves those alone that carry least, and puts their guesses in order, the strongest first. Gives the
/// counts that are kept in that order, too, each as its place among those of the story.
pub(super) fn rank(story: &mut Story, guesses: &mut [Guess]) -> Vec<usize> {
    let mut ranked = weigh(story);
    ranked.sort_by_key(|count| (std::cmp::Reverse(count.weight), count.place));
    let kept = FEW.saturating_add(words(story) / WORDS).min(MOST);
    let mut left = vec![false; ranked.len()];
    for count in ranked.iter().skip(kept) {
        left.get_mut(count.place).into_iter().for_each(|left| *left = true);
    }
    let mut next = left.iter().copied();
    if ranked.len() > kept {
        for text in texts(story) {
            *text = unmarked(std::mem::take(text), &mut next);
        }
    }
    reorder(guesses, &ranked, kept);
    let before = |place: usize| left.iter().take(place).filter(|left| !**left).count();
    ranked.iter().take(kept).map(|count| before(count.place)).collect()
}

/// The running texts that may hold counts, in order.
fn texts(story: &mut Story) -> impl Iterator<Item = &mut Vec<Inline>> {
    let blocks = story.sections.iter_mut().flat_map(|section| section.blocks.iter_mut());
    blocks.flat_map(|block| match block {
        Block::Paragraph(text) => vec![text],
        Block::List(list) => list.items.iter_mut().map(|item| &mut item.text).collect(),
        _ => Vec::new(),
    })
}

/// About how many words the story has, by its spaces, or by its length where its script sets none.
fn words(story: &mut Story) -> usize {
    texts(story).map(|text| words_of(text)).sum()
}

fn words_of(text: &[Inline]) -> usize {
    let of = |inline: &Inline| match inline {
        Inline::Text(words) => {
            let spaces = words.bytes().filter(|byte| *byte == b' ').count();
            if spaces * 24 < words.len() { words.len() / 6 } else { spaces }
        }
        Inline::Strong(text) | Inline::Emphasis(text) | Inline::Link { text, .. } => words_of(text),
        _ => 1,
    };
    text.iter().map(of).sum()
}

/// Every count of the story with its weight, in order.
fn weigh(story: &mut Story) -> Vec<Ranked> {
    let mut out = Vec::new();
    for (paragraph, text) in texts(story).enumerate() {
        let (mut sentence, mut found) = (0, Vec::new());
        gather(text, &mut sentence, &mut found);
        for (at, count) in &found {
            let beside = found.iter().filter(|(other, _)| other == at).count();
            let like = found.iter().filter(|(_, other)| other.unit == count.unit).count();
            let compared = count.unit.is_some() && (2..=3).contains(&like);
            let lead = if paragraph < 3 { 2 } else { 0 };
            let crowd = if found.len() > 5 { -2 } else { 0 };
            let alone = [3, 1].get(beside - 1).copied().unwrap_or(0);
            let weight = alone + if compared { 2 } else { 0 } + lead + crowd + own(count);
            out.push(Ranked { place: out.len(), weight });
        }
    }
    out
}

/// What a count weighs by itself.
fn own(count: &Count) -> i32 {
    let large =
        count.value.abs() >= Decimal::ONE_THOUSAND || count.text.chars().any(|letter| "%％٪$€£¥₹".contains(letter));
    let scaled = count.unit.as_ref().is_some_and(|unit| unit.split(' ').count() > 1);
    let said = [count.unit.is_some(), count.qualifier.is_some(), count.period.is_some(), large, scaled];
    said.into_iter().map(i32::from).sum()
}

/// The counts of `text`, each with the number of its sentence.
fn gather<'t>(text: &'t [Inline], sentence: &mut usize, out: &mut Vec<(usize, &'t Count)>) {
    for inline in text {
        match inline {
            Inline::Count(count) => out.push((*sentence, count)),
            Inline::Text(words) => *sentence += ends(words),
            Inline::Strong(text) | Inline::Emphasis(text) | Inline::Link { text, .. } => gather(text, sentence, out),
            _ => {}
        }
    }
}

/// About how many sentences end in `text`: for weighing, a short form that is taken for one does no harm.
fn ends(text: &str) -> usize {
    if text.is_ascii() {
        let end = |pair: &&[u8]| matches!(pair, [b'.' | b'!' | b'?', behind] if char::from(*behind).is_whitespace());
        return text.as_bytes().windows(2).filter(end).count();
    }
    let mut letters = text.chars().peekable();
    let mut ends = 0;
    while let Some(letter) = letters.next() {
        let wide = matches!(letter, '。' | '！' | '？' | '।' | '۔' | '។' | '။');
        let behind = || matches!(letter, '.' | '!' | '?' | '؟');
        ends += usize::from(wide || behind() && letters.peek().is_some_and(|next| next.is_whitespace()));
    }
    ends
}

/// `text` without the marks of the counts that `left` says are left alone.
fn unmarked(text: Vec<Inline>, left: &mut impl Iterator<Item = bool>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for inline in text {
        let inline = match inline {
            Inline::Count(count) if left.next().unwrap_or(false) => Inline::Text(count.text),
            Inline::Strong(text) => Inline::Strong(unmarked(text, left)),
            Inline::Emphasis(text) => Inline::Emphasis(unmarked(text, left)),
            Inline::Link { href, text } => Inline::Link { href, text: unmarked(text, left) },
            other => other,
        };
        match (out.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(words)) => before.push_str(&words),
            (_, inline) => out.push(inline),
        }
    }
    out
}

/// Puts the guesses of counts in the order of `ranked` and says which were left alone.
fn reorder(guesses: &mut [Guess], ranked: &[Ranked], kept: usize) {
    let counts = guesses.iter().filter(|guess| guess.kind == Kind::Count).cloned();
    let mut counts: Vec<_> = counts.map(Some).collect();
    let places = guesses.iter_mut().filter(|guess| guess.kind == Kind::Count);
    for ((at, count), guess) in ranked.iter().enumerate().zip(places) {
        let Some(known) = counts.get_mut(count.place).and_then(Option::take) else { continue };
        *guess = known;
        if at >= kept {
            guess.kind = Kind::LeftAlone;
        }
    }
}
