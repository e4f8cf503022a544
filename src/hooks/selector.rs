//! Selectors, for the runtime.

use super::{attribute::*, class, property, state};

/// Sections; one within another is a part of it.
pub const SECTIONS: &str = joined!("[", SECTION, "]:not([", SECTION, "] *)");
/// Sections, wherever they stand.
pub const ANY_SECTION: &str = joined!("[", SECTION, "]");
/// Photos.
pub const PHOTO: &str = joined!("[", super::attribute::PHOTO, "]");
/// What arrives as it comes up: photos and charts.
pub const ARRIVING: &str = joined!(PHOTO, ",[", super::attribute::CHART, "]");
/// Photos that the browser has yet to fetch.
pub const LAZY_PHOTO: &str = joined!("[", super::attribute::PHOTO, "] img[loading=lazy]");
/// Numbers.
pub const COUNT: &str = joined!("[", super::attribute::COUNT, "]");
/// A number that is set large.
pub const LARGE: &str = joined!(".", class::LARGE);
/// Stages.
pub const STAGE: &str = joined!("[", super::attribute::STAGE, "]");
/// What stands in a stage.
pub const STAGED: &str = joined!("[", super::attribute::STAGE, "] *");
/// Cards.
pub const CARD: &str = joined!("[", super::attribute::CARD, "]");
/// What is measured and written: photos, charts, cards, numbers and stages.
pub const TRACKED: &str = joined!(ARRIVING, ",", CARD, ",", COUNT, ",", STAGE);
/// The same, outside of all sections.
pub const TRACKED_OUTSIDE_SECTIONS: &str = joined!(":is(", TRACKED, "):not([", SECTION, "] *)");
/// The button to the section before.
pub const PREVIOUS: &str = joined!("[", super::attribute::PREVIOUS, "]");
/// The button to the section after.
pub const NEXT: &str = joined!("[", super::attribute::NEXT, "]");
/// Both.
pub const NEIGHBOURS: &str = joined!(PREVIOUS, ",", NEXT);
/// The toggle button of motion.
pub const SWITCH: &str = joined!("[", super::attribute::SWITCH, "]");
/// The progress rail.
pub const RAIL: &str = joined!(".", class::RAIL);
/// What scroll anchoring can hold on to: the blocks of a text, or the section where there is none.
pub const BLOCKS: &str = joined!(".", class::SECTION, ">*,.", class::SECTION, ",.", class::TITLE, ",.", class::ENDING);
/// What the runtime has given an attribute.
pub const WRITTEN: &str = joined!("[", PHASE, "],[", NEAR, "],[", CURRENT, "],[", UNROLLED, "]");
/// What the runtime has given a progress.
pub const PROGRESSED: &str = joined!("[style*=", property::PROGRESS, "]");
/// A host whose motion is off.
pub const STILL: &str = joined!("[", STATE, "=", state::STILL, "]");
/// A host whose state is the runtime's: neither waiting for a text nor without one.
pub const ATTACHED: &str = joined!(":not([", STATE, "=", state::STATIC, "],[", STATE, "=", state::FAILED, "])");
/// A host that asks for the debug overlay.
pub const DEBUG: &str = joined!("[", super::attribute::DEBUG, "]");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selectors_are_joined_whole() {
        assert_eq!(SECTIONS, "[data-sw-section]:not([data-sw-section] *)");
        assert_eq!(
            TRACKED_OUTSIDE_SECTIONS,
            ":is([data-sw-photo],[data-sw-chart],[data-sw-card],[data-sw-count],[data-sw-stage]):not([data-sw-section] *)"
        );
        assert_eq!(ATTACHED, ":not([data-state=static],[data-state=failed])");
    }
}
