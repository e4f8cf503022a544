//! Regions: the parts of a photo that the frame of a stage moves to, and the outlines that mark them where it does not.

use super::{
    photo::{self, LayoutSlot},
    picture,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
};
use crate::{
    hooks::property,
    story::{Percent, Photo, Region, Side, Transition},
};
use leptos::prelude::*;

/// A region among those of its photo.
pub(super) struct Stop<'s> {
    pub(super) region: &'s Region,
    /// The side on which cards cross the frame meanwhile; `None` where no card does.
    pub(super) side: Option<Side>,
    /// The number on its outline and its first card; none for the whole photo.
    pub(super) label: Option<usize>,
}

/// A photo whose frame moves to each of `stops`. Without motion, they are outlined.
///
/// What the frame shows is an expression of the number of the current region, 0 for the whole photo, so that it hangs on the current step
/// alone; all in per cent.
pub(super) fn photo(shown: &Photo, stops: &[Stop<'_>], transition: Transition, setting: &RenderContext) -> Piece {
    let narrowest = stops.iter().map(|stop| stop.region.width.get()).min().unwrap_or(100);
    let slot = LayoutSlot::Regions(transition, narrowest);
    let image = picture::view(shown, photo::size(shown), slot, setting);
    let outlines: Vec<Piece> = stops.iter().filter_map(|stop| Some(outline(stop.region, stop.label?))).collect();
    let of = |first: u8, value: fn(&Region) -> Percent| {
        track(first, &stops.iter().map(|stop| value(stop.region).get()).collect::<Vec<_>>())
    };
    let places: Vec<u8> = stops.iter().map(|stop| place(stop.side, setting.is_right_to_left)).collect();
    let lens = view! {
        <div
            class="sw-lens"
            style=(property::REGION_X, of(shown.focal.x.get(), |region| region.x))
            style=(property::REGION_Y, of(shown.focal.y.get(), |region| region.y))
            style=(property::REGION_WIDTH, of(100, |region| region.width))
            style=(property::REGION_PLACE, track(MIDDLE, &places))
        >
            <div class="sw-plate">{image}{outlines}</div>
        </div>
    };
    photo::figure(shown, slot, Some(lens.into_piece()), None, setting).into_piece()
}

/// What is seen in a region, the `number`th of its photo from 1, in words for those who do not see it. It begins the step.
pub(super) fn words(region: &Region, number: usize) -> Piece {
    view! { <p class="sw-region" data-sw-photo data-sw-region=number.to_string()>{region.alt.clone()}</p> }.into_piece()
}

fn outline(region: &Region, label: usize) -> Piece {
    view! {
        <span
            class="sw-outline"
            data-sw-region=label.to_string()
            style=(property::REGION_X, region.x.get().to_string())
            style=(property::REGION_Y, region.y.get().to_string())
            style=(property::REGION_WIDTH, region.width.get().to_string())
        ></span>
    }
    .into_piece()
}

const MIDDLE: u8 = 50;

/// Where the middle of a region stands in a wide frame, in per cent from its left edge: in what the cards of this side leave free.
fn place(side: Option<Side>, is_right_to_left: bool) -> u8 {
    // Cards take up to 44 per cent at one edge.
    match (side, is_right_to_left) {
        (None | Some(Side::Center), _) => MIDDLE,
        (Some(Side::End), false) | (Some(Side::Start), true) => 29,
        (Some(Side::Start), false) | (Some(Side::End), true) => 71,
    }
}

/// The expression that is `first` for region 0, the first of `values` for region 1, and so on.
fn track(first: u8, values: &[u8]) -> String {
    let (mut out, mut before) = (format!("calc({first}"), first);
    for (index, &value) in values.iter().enumerate() {
        let change = i32::from(value) - i32::from(before);
        if change != 0 {
            out += &format!(" + {change} * clamp(0, var({}) - {index}, 1)", property::REGION);
        }
        before = value;
    }
    out + ")"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_goes_from_value_to_value_with_the_number_of_the_region() {
        assert_eq!(track(50, &[]), "calc(50)");
        assert_eq!(
            track(50, &[62, 62, 20]),
            "calc(50 + 12 * clamp(0, var(--sw-region) - 0, 1) + -42 * clamp(0, var(--sw-region) - 2, 1))"
        );
    }

    #[test]
    fn a_region_stands_where_the_cards_do_not() {
        for (side, left_to_right, right_to_left) in
            [(None, 50, 50), (Some(Side::Center), 50, 50), (Some(Side::Start), 71, 29), (Some(Side::End), 29, 71)]
        {
            assert_eq!(place(side, false), left_to_right);
            assert_eq!(place(side, true), right_to_left);
        }
    }
}
