//! What can keep a story from being shown, with the codes that pages may rely on.

use thiserror::Error;

/// Why a story was not shown. The text says what happened to which address and what is likely to mend it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LiveError {
    /// The server answered, but not with the file.
    #[error("{address} answered {status}")]
    Http {
        /// The address of the story file.
        address: String,
        /// The HTTP status code.
        status: u16,
    },
    /// No answer came. Browsers do not tell a script why.
    #[error("{address} was not reached: the server is down, or it does not send Access-Control-Allow-Origin (CORS)")]
    Network {
        /// The address of the story file.
        address: String,
    },
    /// The file did not come whole in time.
    #[error("{address} took longer than {seconds} seconds")]
    Timeout {
        /// The address of the story file.
        address: String,
        /// How long was waited, in seconds.
        seconds: u32,
    },
    /// The file is not a story.
    #[error("This is not a story file: {reason}")]
    Parse {
        /// Where in which file something else was found, and what.
        reason: String,
    },
    /// The file has a version of the format that this build does not read.
    #[error("The story has another format: {reason}")]
    Version {
        /// Where in which file which version was found.
        reason: String,
    },
}

impl LiveError {
    /// The stable name of the error, as in the detail of `scrollwork:error`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Http { .. } => "story-http",
            Self::Network { .. } => "story-network",
            Self::Timeout { .. } => "story-timeout",
            Self::Parse { .. } => "story-parse",
            Self::Version { .. } => "story-version",
        }
    }

    /// Whether another attempt a little later may succeed without anybody mending anything.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Http { status, .. } => *status >= 500 || *status == 429,
            Self::Network { .. } | Self::Timeout { .. } => true,
            Self::Parse { .. } | Self::Version { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn http(status: u16) -> LiveError {
        LiveError::Http { address: "story.json".into(), status }
    }

    #[test]
    fn only_what_may_pass_by_itself_is_tried_again() {
        assert!(http(503).is_transient() && http(429).is_transient());
        assert!(!http(404).is_transient());
        assert!(LiveError::Timeout { address: "story.json".into(), seconds: 15 }.is_transient());
        assert!(!LiveError::Version { reason: "0".into() }.is_transient());
    }

    #[test]
    fn an_unreachable_file_names_cors() {
        let error = LiveError::Network { address: "https://other.example/story.json".into() };
        assert!(error.to_string().contains("Access-Control-Allow-Origin"));
    }
}
