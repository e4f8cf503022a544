//! Access control: a secret token in the address, and checks of `Host`, `Origin` and `Sec-Fetch-Site` against pages of other sites.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{io, sync::Arc};

use crate::publish::site::digest::hex;

/// Bytes of the secret token: 128 bits cannot be guessed.
const TOKEN_BYTES: usize = 16;

/// What is said of every answer: nobody keeps it, nobody learns of its address, no other site shows it.
const HEADERS: [(HeaderName, &str); 5] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Who may ask: whoever knows the token, by an address of this machine, from no page of another site.
#[derive(Clone, Debug)]
pub(super) struct Access {
    token: String,
    /// The values of `Host` that this server is asked under.
    hosts: Vec<String>,
}

impl Access {
    /// Draws a token for the server on `port`.
    pub(super) fn new(port: u16) -> io::Result<Self> {
        let mut token = [0; TOKEN_BYTES];
        getrandom::fill(&mut token).map_err(io::Error::other)?;
        // Browsers leave the port of HTTP out.
        let ports = if port == 80 { vec![":80".to_owned(), String::new()] } else { vec![format!(":{port}")] };
        let host = |port: &String| ["127.0.0.1", "localhost"].map(|host| format!("{host}{port}"));
        Ok(Self { token: hex(&token), hosts: ports.iter().flat_map(host).collect() })
    }

    /// The path under which everything lies: `/TOKEN`.
    pub(super) fn root(&self) -> String {
        format!("/{}", self.token)
    }

    /// The URL of the studio.
    pub(super) fn url(&self) -> String {
        format!("http://{}{}/", self.hosts.first().map_or("", String::as_str), self.root())
    }

    /// Why a request with these headers is refused.
    fn refusal(&self, headers: &HeaderMap) -> Option<&'static str> {
        let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
        // A name of somebody else's that leads to this machine (DNS rebinding) is in `Host`.
        if !text(header::HOST).is_some_and(|host| self.hosts.iter().any(|own| own == host)) {
            return Some("the studio is asked for under another name than 127.0.0.1 or localhost");
        }
        let is_own = |origin: &str| origin.strip_prefix("http://").is_some_and(|host| text(header::HOST) == Some(host));
        if text(header::ORIGIN).is_some_and(|origin| !is_own(origin)) {
            return Some("a page of another site asks for the studio");
        }
        // A link that somebody opens has `none`, or `cross-site` with a navigation, which the token alone lets in.
        let site = text(HeaderName::from_static("sec-fetch-site"));
        let is_navigation = text(HeaderName::from_static("sec-fetch-mode")) == Some("navigate");
        (!is_navigation && matches!(site, Some("cross-site" | "same-site")))
            .then_some("a page of another site asks for the studio")
    }
}

/// Refuses what may not ask; says of every answer who may have it.
pub(super) async fn check(State(access): State<Arc<Access>>, request: Request, next: Next) -> Response {
    let mut response = match access.refusal(request.headers()) {
        Some(why) => (StatusCode::FORBIDDEN, why).into_response(),
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(headers: &[(&'static str, &'static str)]) -> bool {
        let given =
            headers.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        Access::new(8321).unwrap().refusal(&given.collect()).is_some()
    }

    #[test]
    fn only_this_machine_may_ask_and_no_page_of_another_site() {
        for own in ["127.0.0.1:8321", "localhost:8321"] {
            assert!(!refused(&[("host", own)]), "{own}");
        }
        for other in ["127.0.0.1", "127.0.0.1:80", "localhost:8322", "evil.example:8321", "", "[::1]:8321"] {
            assert!(refused(&[("host", other)]), "{other}");
        }
        let own = ("host", "127.0.0.1:8321");
        assert!(refused(&[]), "no host");
        assert!(!refused(&[own, ("origin", "http://127.0.0.1:8321")]));
        for other in ["http://localhost:8321", "https://127.0.0.1:8321", "http://evil.example", "null", ""] {
            assert!(refused(&[own, ("origin", other)]), "{other}");
        }
        assert!(refused(&[own, ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "no-cors")]));
        assert!(refused(&[own, ("sec-fetch-site", "same-site"), ("sec-fetch-mode", "cors")]), "another port");
        assert!(!refused(&[own, ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")]), "a link");
        assert!(!refused(&[own, ("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "cors")]));
    }

    #[test]
    fn tokens_cannot_be_guessed() {
        let [one, other] = [(); 2].map(|()| Access::new(1).unwrap().root());
        assert_ne!(one, other);
        assert_eq!(one.len(), "/".len() + 2 * TOKEN_BYTES);
    }
}
