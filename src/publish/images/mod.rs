//! The image pipeline: photos are found, decoded to sRGB, cropped, resized, encoded and cached between builds.
//!
//! ```text
//! source ─▶ decode (svg) ─▶ color ─▶ linear ─▶ crop and resize ─▶ encode ─▶ cache ─▶ photos/<hash>-<width>w.<format>
//! ```
//!
//! [`ImagePipeline`] makes the files of a published story, `preview` those of the live preview, and [`check_photo`] tells what is
//! wrong with a photo without making anything.

mod cache;
mod color;
mod decode;
mod encode;
mod error;
mod huffman;
mod jpeg_end;
mod linear;
mod media_file;
mod pipeline;
mod placeholder;
mod png_color;
mod preview;
mod processed;
mod progress;
mod semaphore;
mod similar_file;
mod sniff;
mod source;
mod svg;
mod thumbnail;
mod variant;

pub use error::{PhotoError, PhotoWarning};
pub use media_file::check_file;
pub use pipeline::{ImageJob, ImagePipeline};
pub(super) use placeholder::with_placeholders;
pub use preview::{check_photo, prepare_photo, prepare_preview};
pub use processed::ProcessedImages;
pub use similar_file::SimilarFile;
pub use thumbnail::thumbnail;
