//! The module of the studio's worker that imports articles, loaded for the first one: everything is in the library, and
//! `public/studio/worker.js` calls it.

// What JavaScript may call is exported from there.
use scrollwork as _;

fn main() {}
