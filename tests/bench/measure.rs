//! What is measured.

/// How fast the processor is made to seem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Speed {
    /// As it is.
    Full,
    /// Four times as slow, as DevTools does it.
    Slowed,
}

impl Speed {
    /// How many times slower than it is.
    pub(crate) fn rate(self) -> u32 {
        match self {
            Self::Full => 1,
            Self::Slowed => 4,
        }
    }

    /// As in the JSON.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Slowed => "slowed",
        }
    }
}

macro_rules! measures {
    ($($(#[$doc:meta])* $variant:ident: $name:literal, $unit:literal, $decimals:literal;)*) => {
        /// One number about a contender; less is better for each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Measure { $($(#[$doc])* $variant,)* }

        impl Measure {
            /// Each, in the order of the table.
            pub(crate) const ALL: &[Self] = &[$(Self::$variant,)*];

            /// As in the table.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Its unit.
            pub(crate) fn unit(self) -> &'static str {
                match self { $(Self::$variant => $unit,)* }
            }

            /// How many decimals say something.
            pub(crate) fn decimals(self) -> usize {
                match self { $(Self::$variant => $decimals,)* }
            }
        }
    };
}

measures! {
    /// Compressed bytes of HTML and of story data.
    Html: "HTML", "KiB", 1;
    /// Compressed bytes of style sheets, scripts and WebAssembly.
    Code: "CSS, JS, WASM", "KiB", 1;
    /// Bytes of photos up to the end of the story.
    Photos: "photos", "KiB", 0;
    /// Answers of the server until the page stands.
    Requests: "requests", "", 0;
    /// Processor time of the main thread until the page stands: some tools begin at the load event.
    LoadTask: "main thread until it stands", "ms", 0;
    /// What tasks take beyond 50 ms each while the page loads.
    Blocking: "blocking time", "ms", 0;
    /// The longest task while the page loads; 0 if none takes 50 ms.
    LongestTask: "longest task", "ms", 0;
    FirstPaint: "first contentful paint", "ms", 0;
    LargestPaint: "largest contentful paint", "ms", 0;
    /// From the start of the navigation until the headline is painted.
    Text: "text visible", "ms", 0;
    /// Sum of all layout shifts, scrolling included.
    Shift: "layout shift", "", 3;
    /// Processor time of the main thread for 1000 px of scrolling.
    Task: "main thread per 1000 px", "ms", 1;
    /// Of that: computing styles and laying out.
    Style: "style + layout per 1000 px", "ms", 2;
    /// Of that: scripts.
    Script: "script per 1000 px", "ms", 2;
    /// How often styles were computed in 1000 px.
    Recalcs: "style recalculations per 1000 px", "", 1;
    /// How often was laid out in 1000 px.
    Layouts: "layouts per 1000 px", "", 1;
    /// Elements of the largest style recalculation during a scroll.
    LargestRecalc: "largest style recalculation", "elements", 0;
    /// Frames that came later than 17.7 ms after the one before.
    Late: "frames later than 17.7 ms", "%", 1;
    /// The interval that 95 of 100 frames keep.
    Frame95: "p95 frame", "ms", 1;
    /// From when the first large figure comes into the window, as the page is scrolled, to its first change.
    Arrival: "first large figure runs after", "ms", 0;
    /// JavaScript, DOM and WebAssembly memory after the whole scroll and a garbage collection.
    Heap: "heap after the scroll", "MiB", 2;
}
