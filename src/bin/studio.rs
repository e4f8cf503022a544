//! The module of the studio's worker that reads, checks and renders: everything is in the library, and `public/studio/worker.js` calls it.

// What JavaScript may call is exported from there.
use scrollwork as _;

fn main() {}
