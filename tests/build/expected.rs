//! The golden files of this folder.

use crate::{golden, workspace::HERE};
use std::path::Path;

/// Fails where `found` is not the text of this golden file.
pub(crate) fn expect(file: &str, found: &str) {
    golden::expect(&Path::new(HERE).join(file), found);
}

/// `text` with `#` for every number that changes with the compressors and encoders.
pub(crate) fn without_amounts(text: &str) -> String {
    text.lines().map(|line| without_amount(line) + "\n").collect()
}

fn without_amount(line: &str) -> String {
    match line.rsplit_once(", ") {
        Some((before, amount)) if amount.ends_with(" KB") => format!("{before}, # KB"),
        _ => line.to_owned(),
    }
}
