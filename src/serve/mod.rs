//! The studio on an author's own machine: its page over HTTP, on this machine alone, with folders of stories as its storage.
//!
//! `story_folder` reads and writes a story and its files and knows what may be reached, `access` decides who may ask, `page` sends the
//! studio, `folder_api` answers it. A page that knows of a folder keeps the story there instead of in the browser.
//!
//! Next: [`studio`](crate::studio), what the page's worker can do.

mod access;
mod file_name;
mod folder_api;
mod folder_error;
mod line_endings;
mod listing;
mod page;
mod story_folder;

pub(crate) use story_folder::StoryFolder;

use crate::publish::folder::PlayerSource;
use access::Access;
use axum::{Router, extract::DefaultBodyLimit, middleware};
use std::{io, net::Ipv4Addr, sync::Arc};
use tokio::{net::TcpListener, runtime};

/// The most bytes of a photo that is written into a folder.
const MAX_UPLOAD: usize = 500 << 20;

/// What the studio is served with.
#[derive(Debug)]
pub(crate) struct Served {
    /// The folders of the stories, in the order in which the page lists them.
    pub(crate) folders: Vec<StoryFolder>,
    /// Where the studio's own files are.
    pub(crate) player: PlayerSource,
}

/// Serves the studio on 127.0.0.1 until the program ends; calls `announce` with its URL once it can be opened.
///
/// `port` 0 takes one that is free.
///
/// # Errors
///
/// Where no secret token can be had from the system, where the port is taken, and what `announce` gives.
pub(crate) fn serve(served: Served, port: u16, announce: impl FnOnce(&str) -> io::Result<()>) -> io::Result<()> {
    runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let access = Access::new(listener.local_addr()?.port())?;
        announce(&access.url())?;
        axum::serve(listener, router(served, access)).await
    })
}

/// Everything lies under the secret token.
fn router(served: Served, access: Access) -> Router {
    let root = access.root();
    page::routes(&root)
        .merge(folder_api::routes(&root))
        .with_state(Arc::new(served))
        .layer(DefaultBodyLimit::max(MAX_UPLOAD))
        .layer(middleware::from_fn_with_state(Arc::new(access), access::check))
}
