//! Classes that code relies on. All others are between view and style sheet alone.

constants! {
    /// All of them.
    ALL:
    /// The article: every selector of the style sheet begins here or at its host.
    STORY = "sw-story",
    /// A section, for scroll anchoring.
    SECTION = "sw-section",
    /// The headline with its dek and byline, for scroll anchoring.
    TITLE = "sw-title",
    /// The credits and sources at the end, for scroll anchoring.
    ENDING = "sw-ending",
    /// The progress rail, which gets [`property::PROGRESS`](super::property::PROGRESS).
    RAIL = "sw-rail",
    /// A photo: until the style sheet comes, the loader keeps it no wider than the window.
    PHOTO = "sw-photo",
    /// A number that is set large: it takes its time to count up.
    LARGE = "sw-large",
    /// The navigation bar. Nothing styles it: reader modes tell by the word `menu` that the bar is no text.
    MENU = "sw-menu",
}

constants! {
    /// The classes of the notices that `live.js` shows; they carry their own styles.
    NOTICES:
    /// The story is being fetched.
    LOADING = "sw-progress",
    /// The story did not come.
    FAILURE = "sw-failure",
}
