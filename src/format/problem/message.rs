//! The message of a problem: its words and its severity.

use super::Severity;

/// What is said of a problem, and how much it matters; `expected` and `help` may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) severity: Severity,
    pub(super) found: String,
    pub(super) expected: String,
    pub(super) help: String,
    /// Whether `help` speaks of the marks of Djot, which do not help with JSON.
    pub(super) djot_only: bool,
}

/// A problem that is put into words by one match without a wildcard: a new one without words does not compile.
pub(super) trait Words {
    fn words(&self) -> Message;
}

impl Message {
    /// The message for a problem that is mended by the marks of Djot.
    pub(super) fn djot_only(self) -> Self {
        Self { djot_only: true, ..self }
    }
}

/// The message for a problem that keeps a story from being published.
pub(super) fn error(found: impl Into<String>, expected: impl Into<String>, help: impl Into<String>) -> Message {
    let (found, expected, help) = (found.into(), expected.into(), help.into());
    Message { severity: Severity::Error, found, expected, help, djot_only: false }
}

/// The message for a problem with which a story can be published.
pub(super) fn warning(found: impl Into<String>, expected: impl Into<String>, help: impl Into<String>) -> Message {
    Message { severity: Severity::Warning, ..error(found, expected, help) }
}

/// The help for a name that is nearly another.
pub(super) fn did_you_mean(name: &str) -> String {
    format!("did you mean `{name}`?")
}

/// What to do about a division of several visuals, by its name, in which one is found or none.
pub(super) fn too_few(found: usize, division: &str) -> String {
    // An author who did write four colons is told first what to do with the one.
    let closed =
        format!("open the {division} with four colons, `:::: {division}`, so that the photos' `:::` does not close it");
    match found {
        0 => closed,
        _ => format!("add a second, or show the one outside of a {division}; where there are more, {closed}"),
    }
}
