//! Validation: the forms that values of a story must have, whichever format they come from.

mod block;
mod line;
mod media;
mod stage;
mod table;
mod value;

pub(super) use block::correction;
pub(crate) use block::{compared, figures, gallery, in_box, list_level, pair};
pub(super) use line::{MAX_PULLS, count, no_note, note_name, pulls, quantity};
pub(crate) use line::{link, motion, no_link, pull};
pub(super) use media::frame_size;
pub(crate) use media::{embed, film, photo, recording};
pub(super) use stage::region_place;
pub(crate) use stage::{card, in_card, own_transition, region_edges, side, steps, visual};
pub(super) use table::only_count;
pub(crate) use table::{MOST_COLUMNS, MOST_ROWS, chart, data, row, table};
pub(super) use value::{author, colour, date, focal, language, portrait, size, slug, yes};
