//! Expected texts, one file each.

use crate::work::HERE;
use std::{env, fs, path::Path};

/// Fails where `found` is not the text in this file; writes it with `SCROLLWORK_GOLDEN=write`.
pub(crate) fn expect(file: &str, found: &str) {
    let path = Path::new(HERE).join(file);
    if env::var_os("SCROLLWORK_GOLDEN").is_some_and(|mode| mode == "write") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, found).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, expected, "{file}: if the new text is right, run with SCROLLWORK_GOLDEN=write");
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
