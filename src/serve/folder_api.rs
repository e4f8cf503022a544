//! What the page asks of its folder: the contents, whether something has changed, writing the text, photos and tables.

use super::{Served, StoryFolder, folder_error::FolderError};
use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, put},
};
use serde::Deserialize;
use std::{sync::Arc, time::Duration};
use tokio::time::{Instant, sleep};

/// Between two looks at a folder that a page waits for: what an editor saves shows within a second.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// How long a page waits for a change before it asks again: browsers open six connections to a server, one of which it holds.
const WAIT: Duration = Duration::from_secs(1);

/// What is said of a file: were it opened on its own, nothing in it would run.
const POLICY: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

pub(super) fn routes(root: &str) -> Router<Arc<Served>> {
    let folder = format!("{root}/{{number}}/folder");
    Router::new()
        .route(&format!("{folder}/story"), get(contents).put(write_story))
        .route(&format!("{folder}/changes"), get(changes))
        .route(&format!("{folder}/proposals"), put(write_proposals))
        .route(&format!("{folder}/files/{{*name}}"), get(read_file).put(write_file))
}

impl IntoResponse for FolderError {
    fn into_response(self) -> Response {
        let status = match self {
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::Changed { .. } => StatusCode::PRECONDITION_FAILED,
            Self::NotText(_) | Self::Link(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Io { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        };
        (status, self.to_string()).into_response()
    }
}

/// What the page knows of the folder.
#[derive(Deserialize)]
struct Known {
    /// The last state that it was told.
    #[serde(default)]
    state: String,
}

fn folder(served: &Served, number: usize) -> Result<&StoryFolder, FolderError> {
    served.folders.get(number).ok_or_else(|| FolderError::NotFound(format!("story {number}")))
}

/// The text, the names of photos and tables, and the tags by which they are written.
async fn contents(State(served): State<Arc<Served>>, Path(number): Path<usize>) -> Result<Response, FolderError> {
    Ok(Json(folder(&served, number)?.contents()?).into_response())
}

/// Answers once the folder is in another state than the page knows, with that state, or after a while with the same.
async fn changes(
    State(served): State<Arc<Served>>,
    Path(number): Path<usize>,
    Query(known): Query<Known>,
) -> Result<String, FolderError> {
    let folder = folder(&served, number)?;
    let end = Instant::now() + WAIT;
    loop {
        let state = folder.state();
        if state != known.state || Instant::now() >= end {
            return Ok(state);
        }
        sleep(LOOK_EVERY).await;
    }
}

/// Writes the text where that in the folder is the one that `If-Match` names; answers with its new tag.
async fn write_story(
    State(served): State<Arc<Served>>,
    Path(number): Path<usize>,
    headers: HeaderMap,
    text: String,
) -> Result<String, FolderError> {
    folder(&served, number)?.write_text(&text, known(&headers).unwrap_or("none"))
}

async fn write_proposals(
    State(served): State<Arc<Served>>,
    Path(number): Path<usize>,
    json: String,
) -> Result<(), FolderError> {
    folder(&served, number)?.write_proposals(&json)
}

async fn read_file(
    State(served): State<Arc<Served>>,
    Path((number, name)): Path<(usize, String)>,
) -> Result<Response, FolderError> {
    let content = folder(&served, number)?.read_file(&name)?;
    let headers = [
        (header::CONTENT_TYPE, content_type(&name)),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CONTENT_DISPOSITION, "attachment"),
    ];
    Ok((headers, content).into_response())
}

/// Writes a photo or a table where that of its name is the one that `If-Match` names, or none without it; answers with its new tag.
async fn write_file(
    State(served): State<Arc<Served>>,
    Path((number, name)): Path<(usize, String)>,
    headers: HeaderMap,
    bytes: Bytes,
) -> Result<String, FolderError> {
    folder(&served, number)?.write_file(&name, &bytes, known(&headers))
}

/// The tag of what the page knows, which stands in `"…"`.
fn known(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::IF_MATCH)?.to_str().ok().map(|tag| tag.trim_matches('"'))
}

/// Browsers tell photos by their bytes, but not drawings.
fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).as_deref() {
        Some("avif") => "image/avif",
        Some("bmp") => "image/bmp",
        Some("csv") => "text/csv; charset=utf-8",
        Some("gif") => "image/gif",
        Some("jpeg" | "jpg") => "image/jpeg",
        Some("m4a" | "mp4") => "video/mp4",
        Some("mp3") => "audio/mpeg",
        Some("ogg" | "opus") => "audio/ogg",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("tif" | "tiff") => "image/tiff",
        Some("webm") => "video/webm",
        Some("webp") => "image/webp",
        _ => "application/octet-stream",
    }
}
