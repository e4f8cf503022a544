//! What is wrong, on the error output.

use std::{
    fmt::Display,
    io::{self, Write as _},
};

/// Prints what is wrong.
pub(super) fn complain(problem: &impl Display) {
    // There is nowhere left to complain where the error output itself fails.
    let _ = writeln!(io::stderr(), "{problem}");
}
