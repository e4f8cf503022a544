//! Versions that stand in more than one file are the same in each.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

const CARGO_LOCK: &str = include_str!("../Cargo.lock");
const TRUNK: &str = include_str!("../Trunk.toml");
const TOOLS: &str = include_str!("../.npm/package.json");
const SET_UP: &str = include_str!("../.setup/lib.sh");

/// What follows `before` in `text`, up to `after`.
fn between<'text>(text: &'text str, before: &str, after: &str) -> &'text str {
    text.split_once(before).unwrap().1.split_once(after).unwrap().0
}

#[test]
fn the_wasm_bindgen_command_line_is_of_the_version_of_the_crate() {
    let locked = between(CARGO_LOCK, "name = \"wasm-bindgen\"\nversion = \"", "\"");
    assert_eq!(between(TRUNK, "wasm_bindgen = \"", "\""), locked);
}

#[test]
fn the_set_up_installs_the_wasm_opt_that_trunk_asks_for() {
    let installed = between(TOOLS, "\"binaryen\": \"", ".0.0\"");
    assert_eq!(between(TRUNK, "wasm_opt = \"version_", "\""), installed);
}

#[test]
fn the_set_up_asks_for_the_oldest_compiler_that_the_package_takes() {
    assert_eq!(between(SET_UP, "rust_minimum=", "\n"), env!("CARGO_PKG_RUST_VERSION"));
}
