//! Motion: easing, count-ups, progress and phases as pure functions of geometry and time.
//!
//! Nothing here remembers: the same geometry and the same moment give the same state, whatever path led there. Nothing here
//! knows of browsers either.
//!
//! A frame of the runtime reads the [`Span`] of each element and asks for its [`Phase`] against a trigger line, its [`progress`] through the
//! viewport, which [step](steps) of a stage is shown, and for numbers whether they [enter](entrance). All of these also limit the
//! [`Slack`]: how far the story may be scrolled before any answer changes. A number that enters gets a [`CountTween`] and a [`Timing`].
//!
//! Next: what asks, [`runtime`](crate::runtime).

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
