//! How it moves: easing, counts, progress and phase as pure functions of position and time.

pub mod digits;
