//! The live app, compiled to WebAssembly: everything is in the library, and `live.js` calls it.

// What JavaScript may call is exported from there.
use scrollwork as _;

fn main() {}
