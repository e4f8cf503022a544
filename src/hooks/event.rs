//! Events, which bubble from the host element and cross shadow roots.

/// What every name begins with; the loader adds it.
pub const PREFIX: &str = "scrollwork:";

constants! {
    /// The events that the runtime sends.
    RUNTIME:
    /// Motion is attached.
    READY = "ready",
    /// The reader has come to another section.
    SECTION = "section",
    /// A number has become final in view, or was passed.
    COUNT = "count",
    /// The end of the story is in view for the first time.
    COMPLETE = "complete",
}

constants! {
    /// The events that the loader sends, each with a [`code`](super::code).
    LOADER:
    /// Something is not as it should be; the story goes on.
    WARNING = "warning",
    /// The text or its motion did not come.
    ERROR = "error",
}
