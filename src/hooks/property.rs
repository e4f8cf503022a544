//! Custom properties. Those of the style sheet's own begin with `--sw_` and are nobody else's business.

constants! {
    /// The properties that a page may set, on the host element or above it.
    PUBLIC:
    /// The colour of the paper.
    PAPER = "--sw-paper",
    /// The colour of the text.
    INK = "--sw-ink",
    /// The colour of what explains: captions, bylines.
    MUTED = "--sw-muted",
    /// The colour of lines.
    HAIRLINE = "--sw-hairline",
    /// The accent; the view sets the story's own.
    ACCENT = "--sw-accent",
    /// The fonts of the running text.
    FONT_TEXT = "--sw-font-text",
    /// The fonts of headings and large numbers.
    FONT_DISPLAY = "--sw-font-display",
    /// The fonts of captions and buttons.
    FONT_UI = "--sw-font-ui",
    /// The height of what covers the top of the window; the runtime measures it where the page does not say it.
    TOP = "--sw-top",
    /// The height of the opening photo; the runtime sets it in a frame that is made as high as its content.
    OPENING_HEIGHT = "--sw-opening-height",
}

constants! {
    /// The properties that the view sets inline.
    RENDERED:
    /// The letters of a section, from which its height is estimated.
    LETTERS = "--sw-letters",
    /// The heights of a section's photos, in em.
    PHOTOS = "--sw-photos",
    /// The heights of a section's stages, in hundredths of the window's.
    STAGES = "--sw-stages",
    /// The rows of a stage's grid.
    ROWS = "--sw-rows",
    /// The row that a step or a card begins at.
    ROW = "--sw-row",
    /// The rows from a step to the end of its stage.
    SPAN = "--sw-span",
    /// The focal point of a photo, from its left edge.
    FOCAL_X = "--sw-focal-x",
    /// The focal point of a photo, from its top edge.
    FOCAL_Y = "--sw-focal-y",
    /// The aspect ratio of a photo.
    RATIO = "--sw-ratio",
    /// The aspect ratio of a photo's portrait crop.
    RATIO_PORTRAIT = "--sw-ratio-portrait",
    /// The average colour of a photo, which stands in its place until it comes.
    TONE = "--sw-tone",
    /// The colour of the alternative text on that.
    WORDS = "--sw-words",
    /// The characters of the widest number of a row.
    CHARS = "--sw-chars",
    /// The length of a bar; how much of a pair's first photo is seen, in per cent.
    SHARE = "--sw-share",
    /// The place of zero between bars on both sides of it.
    ZERO = "--sw-zero",
    /// The middle of a region, or of what a frame shows of a photo, in per cent from the photo's left edge.
    REGION_X = "--sw-region-x",
    /// The same, from its top edge.
    REGION_Y = "--sw-region-y",
    /// How wide that is, in per cent of the photo.
    REGION_WIDTH = "--sw-region-width",
    /// Where that middle stands in a wide frame, in per cent from its left edge.
    REGION_PLACE = "--sw-region-place",
}

constants! {
    /// The properties that the style sheet sets, for what the view renders.
    STYLE_SHEET:
    /// The number of the current region of a photo, 0 before the first.
    REGION = "--sw-region",
}

constants! {
    /// The properties that the script of the rarer blocks sets inline.
    BLOCKS_SCRIPT:
    /// The height that the frame of an embed asks for.
    HEIGHT = "--sw-height",
    /// The height of a digit that rolls.
    DIGIT_HEIGHT = "--sw-digit-height",
    /// How long it rolls.
    ROLL_TIME = "--sw-roll-time",
    /// How far its column is moved to the right, over the digit.
    ROLL_SHIFT = "--sw-roll-shift",
}

constants! {
    /// The properties that the runtime sets inline.
    RUNTIME:
    /// The progress of the rail or of a photo, 0 to 1.
    PROGRESS = "--sw-progress",
    /// The width of a running number: that of its final text.
    WIDTH = "--sw-width",
}
