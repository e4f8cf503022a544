//! Numbers and colours that style sheet, view and scripts share.

use crate::sources::{found, scripts, styles};
use scrollwork::hooks::layout::*;

/// Whether the style sheet says this, in any white space.
fn assert_styled(text: &str) {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain(&styles()).contains(&plain(text)), "the style sheet does not say {text}");
}

#[test]
fn the_style_sheet_has_the_measures_of_the_layout() {
    assert_styled(&format!("@media {PORTRAIT} {{ .sw-story .sw-photo"));
    assert_styled(&format!("@container sw-story (width >= {STAGE_WIDE}em)"));
    assert_styled(&format!("height: calc({STAGE_HEIGHT}svh - var(--sw_top))"));
    assert_styled(&format!("max-width: calc({PHOTO_HEIGHT}svh * (var(--sw_ratio)))"));
    assert_styled(&format!("min(var(--sw-opening-height, {OPENING_HEIGHT}svh), {OPENING_WIDTH}cqi)"));
    assert_styled(&format!("[text-start] min({TEXT_WIDTH}em, 100cqi - 2 * var(--sw_gutter)) [text-end]"));
    assert_styled(&format!("[wide-start] minmax(0, {WIDE_MARGIN}em)"));
    assert_styled(&format!("minmax(0, {WIDE_MARGIN}em) [wide-end]"));
    assert_styled(&format!("--sw_gutter: min({GUTTER}cqi, {GUTTER_MAX}px)"));
    assert_styled(&format!("font-size: {}em", TEXT_SIZE as f64 / 100.0));
    // The room of large numbers, which cannot ask the grid.
    assert_styled(&format!("--sw_width: min({}em, 100cqi - 2 * var(--sw_gutter))", TEXT_WIDTH + 2 * WIDE_MARGIN));
    assert_styled(&format!("var(--sw_room, min({TEXT_WIDTH}em, 100cqi - 2 * var(--sw_gutter)))"));
}

#[test]
fn a_live_story_keeps_the_place_of_its_opening() {
    let heights = found(r"--sw-opening-height, (\w+)", &scripts());
    assert_eq!(heights, [format!("{OPENING_HEIGHT}svh")].into());
}

#[test]
fn the_own_page_has_the_papers_of_the_style_sheet() {
    let papers = found(r"var\(--sw-paper, (#\w+)\)", &styles());
    assert_eq!(papers, [PAPER.to_owned(), PAPER_DARK.to_owned()].into());
    assert_styled(&format!("--sw_paper: var(--sw-paper, {PAPER}); --sw_ink: var(--sw-ink, #15130f)"));
}
