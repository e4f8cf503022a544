//! The module of the studio's worker that publishes stories, loaded once the first is shown: everything is in the library, and
//! `public/studio/worker.js` calls it.

// What JavaScript may call is exported from there.
use scrollwork as _;

fn main() {}
