//! One server for everybody, with the same headers for each kind of file, that counts what it sends.

use crate::http;
use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

/// A running server.
pub(crate) struct Server {
    port: u16,
    sent: Arc<Mutex<Vec<Sent>>>,
}

/// An answer that was sent.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    /// What was asked for.
    pub(crate) path: String,
    /// The bytes of its body on the way, compressed where that gains.
    pub(crate) bytes: usize,
}

/// The folders that are served.
#[derive(Clone)]
pub(crate) struct Folders {
    /// Under `/peers/`.
    pub(crate) peers: PathBuf,
    /// Everything else: the published site.
    pub(crate) site: PathBuf,
    /// And what the site lacks: the demo story made longer.
    pub(crate) long: PathBuf,
}

impl Server {
    pub(crate) fn start(folders: Folders) -> Self {
        let sent = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&sent);
        let port = http::listen(move |stream| serve(stream, &folders, &shared));
        Self { port, sent }
    }

    /// The whole address of a path.
    pub(crate) fn address(&self, path: &str) -> String {
        http::address(self.port, path)
    }

    /// What was sent since this was last asked.
    pub(crate) fn take_sent(&self) -> Vec<Sent> {
        std::mem::take(&mut self.sent.lock().unwrap())
    }
}

/// Answers the requests of one connection, until the browser closes it.
fn serve(mut stream: TcpStream, folders: &Folders, sent: &Mutex<Vec<Sent>>) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    while let Some(request) = lines.next().transpose()? {
        let mut brotli = false;
        for line in lines.by_ref() {
            let line = line?.to_lowercase();
            if line.is_empty() {
                break;
            }
            brotli |= line.starts_with("accept-encoding:") && line.contains("br");
        }
        let path = http::path(&request).to_owned();
        let answer = answer(&file(folders, &path), &path, brotli);
        sent.lock().unwrap().push(Sent { path, bytes: answer.body.len() });
        stream.write_all(answer.head.as_bytes())?;
        stream.write_all(&answer.body)?;
    }
    Ok(())
}

struct Answer {
    head: String,
    body: Vec<u8>,
}

fn file(folders: &Folders, path: &str) -> PathBuf {
    if let Some(name) = path.strip_prefix("/peers/") {
        return http::file(&folders.peers, name);
    }
    let published = http::file(&folders.site, path);
    if published.is_file() { published } else { http::file(&folders.long, path) }
}

fn answer(file: &Path, path: &str, brotli: bool) -> Answer {
    let packed = brotli.then(|| fs::read(format!("{}.br", file.display())).ok()).flatten();
    let encoding = if packed.is_some() { "Content-Encoding: br\r\n" } else { "" };
    let (status, body) = match packed.or_else(|| fs::read(file).ok()) {
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", Vec::new()),
    };
    let kind = http::kind(&file.display().to_string());
    assert!(status != "404 Not Found" || path == "/favicon.ico", "nothing is served at {path}");
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{encoding}Content-Length: {}\r\nCache-Control: max-age=3600\r\n\
         Access-Control-Allow-Origin: *\r\nTiming-Allow-Origin: *\r\nVary: Accept-Encoding\r\n\r\n",
        body.len()
    );
    Answer { head, body }
}
