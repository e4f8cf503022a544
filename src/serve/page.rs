//! The studio's page and its files, one studio for each folder, and the list of folders.

use super::{Served, StoryFolder};
use crate::publish::pages::escape_html as escape;
use axum::{
    Router,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
    routing::get,
};
use std::sync::Arc;

/// What `index.html` is told of its folder by: see `folder.js`.
const HTML: &str = "<html lang=\"en\">";

pub(super) fn routes(root: &str) -> Router<Arc<Served>> {
    Router::new()
        .route(&format!("{root}/"), get(start))
        .route(&format!("{root}/{{number}}/"), get(studio))
        .route(&format!("{root}/{{number}}/{{*file}}"), get(file))
}

/// The one story, or the list of stories.
async fn start(State(served): State<Arc<Served>>) -> Response {
    if served.folders.len() == 1 {
        Redirect::temporary("0/").into_response()
    } else {
        Html(list(&served.folders)).into_response()
    }
}

/// The page that lists the stories.
fn list(folders: &[StoryFolder]) -> String {
    let items = folders.iter().enumerate().map(|(number, folder)| {
        let (name, path) = (escape(&folder.name()), escape(&folder.path().display().to_string()));
        format!("<li><a href=\"{number}/\">{name}</a> <span class=\"quiet\">{path}</span></li>\n")
    });
    let items: String = items.collect();
    format!(
        "<!doctype html>\n{HTML}\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Stories · Scrollwork Studio</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"0/studio.css\">\n\
         <header><h1>Scrollwork Studio</h1></header>\n<main id=\"stories\">\n<h2>Stories</h2>\n<ul>\n{items}</ul>\n</main>\n"
    )
}

/// The studio of a folder.
async fn studio(State(served): State<Arc<Served>>, Path(number): Path<usize>) -> Response {
    let Some(folder) = served.folders.get(number) else { return StatusCode::NOT_FOUND.into_response() };
    match served.player.read("studio/index.html").map(String::from_utf8) {
        Ok(Ok(page)) => Html(page.replacen(HTML, &told(&folder.name()), 1)).into_response(),
        _ => missing("index.html"),
    }
}

/// The opening tag that tells of a folder.
fn told(name: &str) -> String {
    format!("{} data-folder=\"{}\">", HTML.trim_end_matches('>'), escape(name))
}

/// A file of the studio.
async fn file(State(served): State<Arc<Served>>, Path((_, file)): Path<(usize, String)>) -> Response {
    let Some(kind) = content_type(&file).filter(|_| !file.contains("..")) else { return missing(&file) };
    match served.player.read(&format!("studio/{file}")) {
        Ok(content) => ([(header::CONTENT_TYPE, kind)], content).into_response(),
        Err(_) => missing(&file),
    }
}

fn missing(file: &str) -> Response {
    (StatusCode::NOT_FOUND, format!("{file} is no file of the studio")).into_response()
}

fn content_type(file: &str) -> Option<&'static str> {
    match file.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "html" => Some("text/html; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "json" => Some("application/json"),
        "wasm" => Some("application/wasm"),
        _ => None,
    }
}
