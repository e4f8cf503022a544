//! The lines of a story's parts in its file.

use super::Outline;
use crate::{
    format::{Parsed, djot},
    review::passage::Anchor,
};
use std::collections::{HashMap, VecDeque};

/// Where the passages of a Djot file stand, by their letters.
type Lines = HashMap<String, VecDeque<usize>>;

impl Outline {
    /// The outline of the story that was `parsed` from `text`, with the lines of its parts. In JSON, only photos and counts have one.
    pub(in crate::review) fn placed(parsed: &Parsed, text: &str, is_json: bool) -> Self {
        let mut outline = parsed.story.as_ref().map(Self::new).unwrap_or_default();
        let counts: Vec<usize> = parsed.counts().map(|(_, place)| place.line).collect();
        let charts: Vec<usize> = parsed.charts().map(|(_, place)| place.line).collect();
        outline.photo_lines = parsed.photos().map(|(_, place)| place.line).collect();
        let (mut lines, front) = if is_json { Default::default() } else { (by_letters(text), front_lines(text)) };
        let mut credits = 0;
        let mut before = 0;
        for passage in &mut outline.passages {
            let own = |lines: &mut Lines| lines.get_mut(&djot::letters(&passage.text)).and_then(VecDeque::pop_front);
            passage.line = match passage.anchor {
                Anchor::Front(key) => {
                    let skipped = if key == "credit" { credits } else { 0 };
                    credits += usize::from(key == "credit");
                    front
                        .iter()
                        .filter(|(name, _)| *name == key)
                        .nth(skipped)
                        .map(|(_, line)| *line)
                        .unwrap_or_default()
                }
                Anchor::Words => own(&mut lines).unwrap_or_default(),
                Anchor::Photo(index) => outline.photo_lines.get(index).copied().unwrap_or_default(),
                Anchor::Count(index) => counts.get(index).copied().unwrap_or_default(),
                Anchor::Chart(index) => charts.get(index).copied().unwrap_or_default(),
                Anchor::Before => before,
            };
            before = passage.line;
        }
        let line = |passage: usize| outline.passages.get(passage).map(|passage| passage.line).unwrap_or_default();
        for figure in &mut outline.figures {
            let own = figure.count.map(|index| counts.get(index).copied().unwrap_or_default());
            figure.line = own.unwrap_or_else(|| line(figure.passage));
        }
        outline.links.iter_mut().for_each(|link| link.line = line(link.passage));
        outline
    }
}

fn by_letters(text: &str) -> Lines {
    let mut lines = Lines::new();
    for (line, letters) in djot::passages(text).into_iter().filter(|(_, letters)| !letters.is_empty()) {
        lines.entry(letters).or_default().push_back(line);
    }
    lines
}

/// The keys of the front matter with their lines.
fn front_lines(text: &str) -> Vec<(&str, usize)> {
    let mut lines = text.lines().enumerate().skip_while(|(_, line)| line.trim().is_empty());
    if lines.next().is_none_or(|(_, line)| line.trim_end() != "---") {
        return Vec::new();
    }
    let keys = lines.take_while(|(_, line)| line.trim_end() != "---");
    keys.filter_map(|(index, line)| Some((line.split_once(':')?.0.trim(), index + 1))).collect()
}
