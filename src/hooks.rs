//! Hooks: the names and numbers that HTML, style sheet, Rust and JavaScript share.
//!
//! Each has one owner, and that is this module. Rust uses the constants; `view!` takes attribute names, JavaScript and CSS take
//! everything as text only, so `tests/contract.rs` holds those against the lists here, in both directions: a hook that nobody
//! renders, styles, sends or documents fails it, and so does a name that is none of these.
//!
//! Selectors are joined when the crate is compiled: nothing is allocated, and the module of a published story does not grow.
//!
//! Next: what is told, [`story`](crate::story); what renders the hooks, [`view`](crate::view); what attaches to them,
//! [`runtime`](crate::runtime).

/// Declares string constants and the list of them.
macro_rules! constants {
    ($(#[$list_doc:meta])* $list:ident: $($(#[$doc:meta])* $name:ident = $value:literal,)*) => {
        $($(#[$doc])* pub const $name: &str = $value;)*
        $(#[$list_doc])* pub const $list: &[&str] = &[$($name),*];
    };
}

/// Joins string constants at compile time.
macro_rules! joined {
    ($($part:expr),+) => {{
        const PARTS: &[&str] = &[$($part),+];
        const BYTES: [u8; $crate::hooks::length(PARTS)] = $crate::hooks::bytes(PARTS);
        match core::str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => panic!("whole strings are joined"),
        }
    }};
}

/// The length in bytes of all `parts` together.
const fn length(parts: &[&str]) -> usize {
    let (mut length, mut at) = (0, 0);
    while at < parts.len() {
        length += parts[at].len();
        at += 1;
    }
    length
}

/// The bytes of all `parts`, one after the other.
const fn bytes<const LENGTH: usize>(parts: &[&str]) -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    let (mut end, mut at) = (0, 0);
    while at < parts.len() {
        let (part, mut from) = (parts[at].as_bytes(), 0);
        while from < part.len() {
            bytes[end] = part[from];
            (end, from) = (end + 1, from + 1);
        }
        at += 1;
    }
    bytes
}

/// The name of the custom element. Where the page has an element of this name, the loader defines another one; what it makes also has
/// [`attribute::HOST`], and selectors name both.
pub const ELEMENT: &str = "scrollwork-story";

pub mod attribute;
pub mod class;
pub mod code;
pub mod event;
pub mod layout;
pub mod property;
pub mod selector;

/// The values of [`attribute::STATE`].
pub mod state {
    constants! {
        /// All of them.
        ALL:
        /// The finished page, without motion yet.
        STATIC = "static",
        /// Motion is on.
        MOVING = "moving",
        /// Motion is off, by the reader's system or switch, or for print.
        STILL = "still",
        /// The text did not come.
        FAILED = "failed",
    }
}
