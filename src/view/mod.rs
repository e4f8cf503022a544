//! How it reads: Leptos components that turn a story into HTML.
