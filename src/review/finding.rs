//! A finding: one thing that is wrong with a story, for its editors.

use crate::format::{Problem, Severity};

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether it keeps the story from being published.
    pub is_error: bool,
    /// The file that it is in, where that is not the story's own: a chart's data.
    pub file: Option<String>,
    /// The line, from 1; 0 where no line is at fault.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What was found.
    pub found: String,
    /// What was expected; may be empty.
    pub expected: String,
    /// How to mend it; may be empty.
    pub help: String,
}

impl Finding {
    /// What `problem` says; `file` is the name of the story's own file.
    #[must_use]
    pub fn new(problem: &Problem, file: &str) -> Self {
        let [expected, help] = problem.advice();
        let place = &problem.location;
        Self {
            is_error: problem.severity == Severity::Error,
            file: (place.file != file).then(|| place.file.clone()),
            line: place.line,
            column: place.column,
            found: problem.found(),
            expected,
            help,
        }
    }
}
