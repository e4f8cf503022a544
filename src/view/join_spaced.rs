//! Joining with spaces: the parts of a line stay apart where there is no style sheet.

use super::piece::{IntoPiece, Piece};

/// The parts that there are, with a blank between neighbours.
pub(super) fn view(parts: impl IntoIterator<Item = Option<Piece>>) -> Vec<Piece> {
    let mut line = Vec::new();
    for part in parts.into_iter().flatten() {
        if !line.is_empty() {
            line.push(" ".into_piece());
        }
        line.push(part);
    }
    line
}
