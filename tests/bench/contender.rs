//! Who is measured.

/// One way to publish the demo story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Contender {
    /// As in the table and in the JSON.
    pub(crate) name: &'static str,
    /// What it is made with.
    pub(crate) made_with: &'static str,
    /// Whose it is.
    pub(crate) side: Side,
    /// Where its page is served.
    pub(crate) path: &'static str,
}

/// Whose a contender is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The story with nothing that moves: what no contender can go below.
    Limit,
    /// Another tool's.
    Peer,
    /// A published story of ours.
    Published,
    /// Our story as data, shown by the live app.
    Live,
}

const fn peer(name: &'static str, made_with: &'static str, path: &'static str) -> Contender {
    Contender { name, made_with, side: Side::Peer, path }
}

const fn ours(name: &'static str, made_with: &'static str, path: &'static str) -> Contender {
    Contender { name, made_with, side: Side::Published, path }
}

/// The limit.
pub(crate) const STATIC: Contender =
    Contender { name: "static", made_with: "HTML and CSS", side: Side::Limit, path: "/peers/static/" };
pub(crate) const VANILLA: Contender = peer("vanilla", "JavaScript by hand", "/peers/vanilla/");
pub(crate) const SCROLLAMA: Contender = peer("scrollama", "Scrollama, CountUp.js", "/peers/scrollama/");
pub(crate) const GSAP: Contender = peer("gsap", "GSAP ScrollTrigger", "/peers/gsap/");
pub(crate) const REACT: Contender = peer("react", "React, react-scrollama, prerendered", "/peers/react/");
pub(crate) const REACT_CLIENT: Contender =
    peer("react-client", "the same, rendered in the browser", "/peers/react-client/");
pub(crate) const SVELTE: Contender = peer("svelte", "Svelte, Reuters graphics components", "/peers/svelte/");
pub(crate) const PAGE: Contender = ours("page", "Scrollwork, the story’s page", "/stories/limits/");
pub(crate) const FULL: Contender = ours("full", "Scrollwork, the full snippet", "/peers/full/");
pub(crate) const TAG: Contender = ours("tag", "Scrollwork, one script tag", "/peers/tag/");
pub(crate) const LIVE: Contender =
    Contender { name: "live", made_with: "Scrollwork, the live app", side: Side::Live, path: "/peers/live/" };

/// Everybody.
pub(crate) const ALL: &[Contender] =
    &[STATIC, VANILLA, SCROLLAMA, GSAP, REACT, REACT_CLIENT, SVELTE, PAGE, FULL, TAG, LIVE];
/// The limit, the two peers that are cheapest to scroll, and what of ours is published.
pub(crate) const FEW: &[Contender] = &[STATIC, VANILLA, SCROLLAMA, PAGE, FULL, TAG];
