//! Blanks between the parts of a line, so that they stay apart where no style sheet does it.

use leptos::prelude::*;

/// The parts that there are, with a blank between neighbours.
pub(super) fn view(parts: impl IntoIterator<Item = Option<AnyView>>) -> Vec<AnyView> {
    let mut line = Vec::new();
    for part in parts.into_iter().flatten() {
        if !line.is_empty() {
            line.push(" ".into_any());
        }
        line.push(part);
    }
    line
}
