//! How it moves: easing, counts, progress and phase as pure functions of position and time.
//!
//! Nothing here remembers: the same geometry and the same moment give the same state, whatever path led there. Nothing here
//! knows of browsers either; `stage` reads positions, asks these functions and writes what they answer.

pub mod count_tween;
pub mod direction;
pub mod easing;
pub mod entrance;
pub mod nearby;
pub mod numerals;
pub mod phase;
pub mod progress;
pub mod slack;
pub mod span;
pub mod steps;
pub mod thousandths;
pub mod timing;

pub use count_tween::CountTween;
pub use phase::Phase;
pub use slack::Slack;
pub use span::Span;
pub use thousandths::Thousandths;
pub use timing::Timing;
