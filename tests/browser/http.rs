//! What the small servers of the tests have in common.

use std::{
    io,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    thread,
};

/// Answers every connection to a free port of this machine in a thread of its own, and tells which port.
pub(crate) fn listen(answer: impl Fn(TcpStream) -> io::Result<()> + Clone + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            // A browser that goes away in the middle of an answer is no failure.
            thread::spawn(move || answer(stream).ok());
        }
    });
    port
}

/// The whole address of a path on this port.
pub(crate) fn address(port: u16, path: &str) -> String {
    format!("http://127.0.0.1:{port}{path}")
}

/// The path that the first line of a request asks for.
pub(crate) fn path(request: &str) -> &str {
    request.split(' ').nth(1).unwrap_or("/").split(['?', '#']).next().unwrap_or("/")
}

/// The file in `folder` that a path stands for.
pub(crate) fn file(folder: &Path, path: &str) -> PathBuf {
    let file = folder.join(path.trim_start_matches('/'));
    if path.ends_with('/') { file.join("index.html") } else { file }
}

/// The media type of a path by its end.
pub(crate) fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        _ => "text/html; charset=utf-8",
    }
}
