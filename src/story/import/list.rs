//! Lists: marks before items, and whether a run of them is a list.

use super::piece::{Piece, What};
use super::{Guess, Kind};

/// Cuts the mark of a list item from the front of `line`: `•`, `-`, `*`, `+`, `–`, `1.`, `1)`.
pub(super) fn item(line: &str) -> Option<(&str, &str)> {
    if let Some(rest) = line.strip_prefix(['•', '‣', '▪', '●', '◦', '■']) {
        let rest = rest.trim_start();
        return (!rest.is_empty()).then(|| (&line[..line.len() - rest.len()], rest));
    }
    let (mark, rest) = line.split_once(char::is_whitespace)?;
    let number = mark.strip_suffix(['.', ')']).is_some_and(|n| n.len() <= 2 && n.parse::<u8>().is_ok());
    (number || matches!(mark, "-" | "*" | "+" | "–" | "·")).then(|| (mark, rest.trim_start()))
}

/// Gathers runs of items to lists; an item that is none becomes a paragraph with its mark again.
pub(super) fn gather(pieces: Vec<Piece>, guesses: &mut Vec<Guess>) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut run = Vec::new();
    for piece in pieces {
        let joins = run.last().is_none_or(|last: &Piece| family(last).is_some() && family(last) == family(&piece));
        if !joins {
            close(&mut run, &mut out, guesses);
        }
        match piece.what {
            What::Item { .. } => run.push(piece),
            _ => out.push(piece),
        }
    }
    close(&mut run, &mut out, guesses);
    out
}

/// What items of one list have in common: their mark, or that they are numbered.
fn family(piece: &Piece) -> Option<char> {
    let What::Item { mark, .. } = &piece.what else { return None };
    mark.chars().next().map(|first| if first.is_ascii_digit() { '1' } else { first })
}

fn close(run: &mut Vec<Piece>, out: &mut Vec<Piece>, guesses: &mut Vec<Guess>) {
    let run = std::mem::take(run);
    let (Some(first), Some(mark)) = (run.first(), run.first().and_then(family)) else { return };
    if !is_list(&run, mark) {
        out.extend(run.into_iter().map(Piece::item_as_text));
        return;
    }
    let (line, gap, ordered) = (first.line, first.gap, mark == '1');
    let what = format!("{} items from line {line}", run.len());
    guesses.push(Guess { line, kind: Kind::List, what, why: format!("each line begins with a mark like `{mark}`") });
    let mut items = Vec::new();
    for piece in run {
        let What::Item { mark, text } = piece.what else { continue };
        if ordered {
            let why = "the list numbers its items itself".to_owned();
            guesses.push(Guess { line: piece.line, kind: Kind::SetAside, what: format!("`{}`", mark.trim()), why });
        }
        items.push(text);
    }
    out.push(Piece { line, gap, what: What::List { ordered, items } });
}

/// A bullet makes a list by itself; a dash may be speech and a number a heading, so those must come in a run.
fn is_list(run: &[Piece], mark: char) -> bool {
    let close = run.iter().skip(1).all(|piece| !piece.gap);
    match mark {
        '1' => run.len() > 1 && run.iter().zip(1..).all(|(piece, number)| piece.number() == Some(number)),
        '–' | '-' => run.len() > 1 && (close || mark == '-'),
        '*' | '+' | '·' => run.len() > 1,
        _ => true,
    }
}

impl Piece {
    fn number(&self) -> Option<u32> {
        let What::Item { mark, .. } = &self.what else { return None };
        mark.trim_end_matches(['.', ')']).parse().ok()
    }

    fn item_as_text(self) -> Self {
        match self.what {
            What::Item { mark, text } => Self { what: What::Text(format!("{} {text}", mark.trim())), ..self },
            _ => self,
        }
    }
}
