//! The guesses as a text for the author.

use super::{Guess, Import, Kind};
use std::fmt::Write as _;

impl Import {
    /// The guesses as plain text: by kind, each with its line in the article, and once for each kind how to undo it.
    #[must_use]
    pub fn report(&self) -> String {
        let mut out = match self.guesses.len() {
            1 => "1 guess was made.\n".to_owned(),
            many => format!("{many} guesses were made.\n"),
        };
        for kind in Kind::ALL {
            let guesses: Vec<&Guess> = self.guesses.iter().filter(|guess| guess.kind == kind).collect();
            if !guesses.is_empty() {
                part(&mut out, kind, &guesses);
            }
        }
        out
    }
}

fn part(out: &mut String, kind: Kind, guesses: &[&Guess]) {
    // Writing to a `String` cannot fail.
    let _ = write!(out, "\n{} ({})\n  To undo: {}\n", kind.name(), guesses.len(), kind.undo());
    for guess in guesses {
        let _ = match guess.line {
            0 => writeln!(out, "  {}: {}", guess.what, guess.why),
            line => writeln!(out, "  line {line}: {}: {}", guess.what, guess.why),
        };
    }
}
