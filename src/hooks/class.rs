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
    /// The navigation bar, whose buttons and links jump. Nothing styles it: reader modes tell by the word `menu` that it is no text.
    MENU = "sw-menu",
    /// What the third style sheet is for: regions, films and whole pictures in a stage, digits that roll.
    RARE = "sw-rare",
}

constants! {
    /// The classes of what the script of the rarer blocks makes.
    BLOCKS_SCRIPT:
    /// The handle of a pair, which nobody sees.
    RANGE = "sw-range",
    /// The button over a photo of a gallery.
    ENLARGE = "sw-enlarge",
    /// The dialog that shows one photo.
    VIEWER = "sw-viewer",
    /// The photo in it.
    VIEWER_PHOTO = "sw-viewer-photo",
    /// The foot of it, with the caption.
    VIEWER_CAPTION = "sw-viewer-caption",
    /// Which of how many it is.
    VIEWER_PLACE = "sw-viewer-place",
    /// The button that closes it.
    VIEWER_CLOSE = "sw-viewer-close",
    /// The button to the photo before.
    VIEWER_PREVIOUS = "sw-viewer-previous",
    /// The button to the photo after.
    VIEWER_NEXT = "sw-viewer-next",
    /// The button that loads an embed.
    LOAD = "sw-load",
    /// A film over its photo.
    FILM = "sw-film",
    /// The player of a recording.
    PLAYER = "sw-player",
    /// A digit that rolls.
    DIGIT = "sw-digit",
    /// The column of digits over it.
    WHEEL = "sw-wheel",
    /// The frame of an embed.
    FRAME = "sw-frame",
}

constants! {
    /// The classes of what the script of the links makes; they carry their own styles.
    LINKS_SCRIPT:
    /// The place of a link behind a heading or a caption.
    ANCHOR = "sw-anchor",
    /// The word beside it that its address was copied.
    COPIED = "sw-copied",
}

constants! {
    /// The classes of the notices that `live.js` shows; they carry their own styles.
    NOTICES:
    /// The story is being fetched.
    LOADING = "sw-progress",
    /// The story did not come.
    FAILURE = "sw-failure",
}
