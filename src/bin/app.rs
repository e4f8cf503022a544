//! The live app, compiled to WebAssembly.
fn main() {}
