//! The studio: what its worker does in an author's browser, by the same code as the command line.
//!
//! Three modules come of it: [`preview`] reads, checks and renders, at every pause in typing; the importer, whose data on 21 languages are
//! larger than all else, is loaded for the first article; [`Publication`] makes the finished site and [`ReviewDraft`] the review page; they are loaded once a story is shown. JavaScript hands over text and files and takes back JSON; nothing is kept
//! between two calls but a publication under way.

#[cfg(feature = "studio")]
mod completing;
#[cfg(feature = "studio-importer")]
mod importer;
#[cfg(feature = "studio")]
mod photo;
#[cfg(feature = "studio-importer")]
mod proposals;
#[cfg(feature = "studio-publisher")]
mod publication;
#[cfg(feature = "studio")]
mod reader;
#[cfg(feature = "studio-publisher")]
mod review;

#[cfg(feature = "studio")]
pub use completing::known;
#[cfg(feature = "studio-importer")]
pub use importer::{Document, import_article, read_document};
#[cfg(feature = "studio-publisher")]
pub use publication::{Publication, Site, player_files};
#[cfg(feature = "studio")]
pub use reader::{fixed, preview, with_photo};
#[cfg(feature = "studio-publisher")]
pub use review::ReviewDraft;
