//! The built pages in a real browser.
