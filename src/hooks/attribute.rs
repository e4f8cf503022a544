//! Attributes.

constants! {
    /// The attributes that the view renders.
    RENDERED:
    /// An article that needs the style sheet of the rarer blocks; the value is `script` where some can do more with their script.
    BLOCKS = "data-sw-blocks",
    /// An article whose sections and figures can be linked by a script; the value is its words, parted by `|`: what a link says, and that
    /// its address was copied.
    LINKS = "data-sw-links",
    /// A section; it has an `id`.
    SECTION = "data-sw-section",
    /// A number whose text is its digits; the value is the exact number.
    COUNT = "data-sw-count",
    /// Digits that roll to their places; the value is the zero of their numeral system.
    ROLL = "data-sw-roll",
    /// A photo, or what else the frame of a stage shows.
    PHOTO = "data-sw-photo",
    /// A chart, which is drawn as it comes up.
    CHART = "data-sw-chart",
    /// How a photo arrives, or comes over the one before it in a stage: a [`Transition`](crate::story::Transition) by its name.
    TRANSITION = "data-sw-transition",
    /// A stage: photos that share one sticky frame.
    STAGE = "data-sw-stage",
    /// A card of a stage, which shows the photo before it.
    CARD = "data-sw-card",
    /// A region of a stage's photo by its number, from 1: its words, its outline and its first card.
    REGION = "data-sw-region",
    /// The button that shows a note in place; the value is the number of the note.
    NOTE = "data-sw-note",
    /// A cell of a table: what stands behind its number, unseen, so that the decimal marks of a column are under one another.
    PAD = "data-sw-pad",
    /// How a cell of a table is aligned: `digits`, `center` or `end`; at the start of its line without.
    ALIGN = "data-sw-align",
    /// A pair of photos that a script lays over one another; the value is the accessible name of its handle.
    PAIR = "data-sw-pair",
    /// A gallery; the value is the words of its viewer's buttons, parted by `|`: enlarge, close, previous, next.
    GALLERY = "data-sw-gallery",
    /// Something of another site; the value is the URL that its frame will have.
    EMBED = "data-sw-embed",
    /// What the button says that loads it.
    LOAD = "data-sw-load",
    /// The link to a film; the value is what its button says while it plays.
    FILM = "data-sw-film",
    /// The link to a recording.
    SOUND = "data-sw-sound",
    /// The button to the section before.
    PREVIOUS = "data-sw-previous",
    /// The button to the section after.
    NEXT = "data-sw-next",
    /// The toggle button of motion.
    SWITCH = "data-sw-switch",
}

constants! {
    /// The attributes that only the fragment has, which the loader fetches: see [`fragment`](crate::publish::fragment).
    FRAGMENT:
    /// The inline style of an element: as `style`, a policy would refuse it in the fetched document, too.
    STYLE = "data-sw-style",
    /// On the root element: the fragment ends with a line (`hr`), so that one that was cut short can be told.
    LINE = "data-sw-line",
}

constants! {
    /// The attributes that the runtime sets.
    RUNTIME:
    /// The state of the host element, one of [`state`](super::state). The loader sets it before the runtime does.
    STATE = "data-state",
    /// The [`Phase`](crate::motion::Phase) of a section, a photo or a card, by its word.
    PHASE = "data-sw-phase",
    /// A section near the viewport.
    NEAR = "data-sw-near",
    /// The photo that a stage shows.
    CURRENT = "data-sw-current",
    /// A stage that cannot be sticky where it stands.
    UNROLLED = "data-sw-unrolled",
    /// Has all sections in it rendered at once. The runtime sets it on a host element that scrolls in another element than the window; the
    /// loader from a jump on, and on the root of a page in a frame.
    WHOLE = "data-sw-whole",
    /// The layer that `data-debug` draws over the page.
    OVERLAY = "data-sw-overlay",
}

constants! {
    /// The attributes that the script of the rarer blocks sets.
    BLOCKS_SCRIPT:
    /// A pair whose photos lie over one another.
    SLIDE = "data-sw-slide",
    /// A digit that rolls: the digits of its column, a line each.
    WHEEL = "data-sw-wheel",
    /// An embed whose frame has been asked for.
    LOADED = "data-sw-loaded",
}

constants! {
    /// The attributes that the loader sets.
    LOADER:
    /// A host element that the loader made, whatever its name.
    HOST = "data-sw-host",
    /// What asked for a story and has got it: the URL that it asked for.
    MADE = "data-sw-made",
    /// The button that fetches a live story again (`live.js`).
    RETRY = "data-sw-retry",
}

constants! {
    /// The attributes that a page sets, on the script tag, the host element or what asks for a story.
    PAGE:
    /// The URL of a story: its folder, or its `story.json`.
    STORY = "data-story",
    /// The level of the headline, 1 to 3.
    LEVEL = "data-level",
    /// The colour scheme, `light` or `dark`; without it, the reader's.
    THEME = "data-theme",
    /// Draw trigger lines, phases and progress over the page.
    DEBUG = "data-debug",
    /// The origins besides the script's own that stories may come from.
    ALLOW_ORIGIN = "data-allow-origin",
}
