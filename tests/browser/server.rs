//! A small server of the built site, the test pages and the fixture story, on a free port of this machine.

use crate::{fixture, hosts, http, recorder};
use std::{
    collections::{HashMap, HashSet},
    env, fs,
    io::{BufRead as _, BufReader, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex},
};

const PAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/pages");

/// A running server; every test has its own.
pub(crate) struct Server {
    port: u16,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    /// The folder that is served in the place of all else.
    folder: Option<PathBuf>,
    rules: Mutex<Rules>,
    changed: Condvar,
}

#[derive(Default)]
struct Rules {
    statuses: HashMap<String, u16>,
    headers: HashMap<String, Vec<(String, String)>>,
    held: HashSet<String>,
    bodies: HashMap<String, String>,
    scripts: Vec<String>,
    /// Where the pages take their stories from; empty for this server.
    cdn: String,
    asked: Vec<String>,
}

impl Server {
    pub(crate) fn start() -> Self {
        assert!(dist().join("embed.js").is_file(), "{} has no embed.js: run `make test`", dist().display());
        Self::with(State::default())
    }

    /// A server of this folder and nothing else.
    pub(crate) fn of(folder: &Path) -> Self {
        Self::with(State { folder: Some(folder.to_owned()), ..State::default() })
    }

    fn with(state: State) -> Self {
        let state = Arc::new(state);
        let shared = Arc::clone(&state);
        let port = http::listen(move |stream| shared.answer(stream));
        Self { port, state }
    }

    /// The whole address of a path such as `/pages/one.html`.
    pub(crate) fn address(&self, path: &str) -> String {
        http::address(self.port, path)
    }

    /// From now on this path is answered with this status; 200 restores it.
    pub(crate) fn answer_with(&self, path: &str, status: u16) {
        self.state.rules.lock().unwrap().statuses.insert(path.to_owned(), status);
    }

    /// From now on this path is answered with this text, as HTML.
    pub(crate) fn body(&self, path: &str, text: &str) {
        self.state.rules.lock().unwrap().bodies.insert(path.to_owned(), text.to_owned());
    }

    /// From now on this script runs in every page of this server before the page's own.
    pub(crate) fn run_first(&self, script: &str) {
        self.state.rules.lock().unwrap().scripts.push(script.to_owned());
    }

    /// From now on the pages of this server embed from `other`.
    pub(crate) fn embeds_from(&self, other: &Self) {
        self.state.rules.lock().unwrap().cdn = other.address("");
    }

    /// Adds a header to the answers for this path.
    pub(crate) fn header(&self, path: &str, name: &str, value: &str) {
        let mut rules = self.state.rules.lock().unwrap();
        rules.headers.entry(path.to_owned()).or_default().push((name.to_owned(), value.to_owned()));
    }

    /// Keeps the answer to this path back until it is released.
    pub(crate) fn hold(&self, path: &str) {
        self.state.rules.lock().unwrap().held.insert(path.to_owned());
    }

    pub(crate) fn release(&self, path: &str) {
        self.state.rules.lock().unwrap().held.remove(path);
        self.state.changed.notify_all();
    }

    /// How often this path has been asked for.
    pub(crate) fn asked(&self, path: &str) -> usize {
        self.state.rules.lock().unwrap().asked.iter().filter(|asked| *asked == path).count()
    }
}

impl State {
    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        let mut is_page = false;
        for line in lines {
            let line = line?;
            if line.is_empty() {
                break;
            }
            // What a browser asks for so is shown in a window or in a frame.
            is_page |= line.to_ascii_lowercase().starts_with("accept: text/html");
        }
        let path = http::path(&request);
        let (status, headers) = self.rule(path);
        let found = if status == 200 { self.body(path) } else { None };
        let status = if status == 200 && found.is_none() { 404 } else { status };
        let (mut body, kind) = found.unwrap_or_default();
        let is_page = is_page && kind.starts_with("text/html");
        if is_page {
            let scripts = self.rules.lock().unwrap().scripts.clone();
            body = recorder::injected(&String::from_utf8_lossy(&body), &scripts).into_bytes();
        }
        let mut head = format!(
            "HTTP/1.1 {status} \r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\nCache-Control: no-store\r\n\
             Access-Control-Allow-Origin: *\r\nCross-Origin-Resource-Policy: cross-origin\r\n",
            body.len()
        );
        for (name, value) in headers {
            let policy = is_page && name.eq_ignore_ascii_case("Content-Security-Policy");
            let value = if policy { recorder::allowed(&value) } else { value };
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        stream.write_all(format!("{head}\r\n").as_bytes())?;
        stream.write_all(&body)
    }

    /// What is answered for this path, with its media type.
    fn body(&self, path: &str) -> Option<(Vec<u8>, &'static str)> {
        if let Some(folder) = &self.folder {
            let file = http::file(folder, path);
            return Some((fs::read(&file).ok()?, http::kind(&file.display().to_string())));
        }
        let rules = self.rules.lock().unwrap();
        if let Some(text) = rules.bodies.get(path) {
            return Some((text.clone().into_bytes(), "text/html"));
        }
        let (body, kind) = body(path)?;
        if !path.starts_with("/pages/") && !path.starts_with("/hosts/") {
            return Some((body, kind));
        }
        let page = String::from_utf8(body).unwrap();
        Some((fill(&page, &rules.cdn).into_bytes(), kind))
    }

    /// The status and the headers for this path, once it is not held.
    fn rule(&self, path: &str) -> (u16, Vec<(String, String)>) {
        let mut rules = self.rules.lock().unwrap();
        rules.asked.push(path.to_owned());
        let rules = self.changed.wait_while(rules, |rules| rules.held.contains(path)).unwrap();
        let status = rules.statuses.get(path).copied().unwrap_or(200);
        (status, rules.headers.get(path).cloned().unwrap_or_default())
    }
}

/// A test page with what stands for addresses and for the story's article filled in.
fn fill(page: &str, cdn: &str) -> String {
    let article = fixture::article(&format!("{cdn}/fixture/harbour/"));
    page.replace("{article}", &article).replace("{css}", &asset("scrollwork-", ".css")).replace("{cdn}", cdn)
}

/// The address of the hashed asset whose name begins and ends like this, such as `runtime-` and `.wasm`.
pub(crate) fn asset(begin: &str, end: &str) -> String {
    // Assets of earlier builds may lie beside them: the loader names its own, and the script for live stories the app.
    let named = |path: &str, begin: &str, end: &str| {
        let script = fs::read_to_string(dist().join(path)).unwrap();
        let mut names = script.split('"').filter(|text| text.starts_with("assets/"));
        names.find(|name| name["assets/".len()..].starts_with(begin) && name.ends_with(end)).map(str::to_owned)
    };
    let found = named("embed.js", begin, end).or_else(|| named(&named("embed.js", "live-", ".js")?, begin, end));
    format!("/{}", found.unwrap())
}

/// Where the built site is.
pub(crate) fn dist() -> PathBuf {
    env::var_os("SCROLLWORK_DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from)
}

/// The file at this path, with its media type.
fn body(path: &str) -> Option<(Vec<u8>, &'static str)> {
    // Browsers ask for this by themselves.
    if path == "/favicon.ico" {
        return Some((Vec::new(), "image/x-icon"));
    }
    if let Some(name) = path.strip_prefix("/fixture/") {
        return fixture::file(name);
    }
    let file = match path.strip_prefix("/pages/") {
        Some(name) => http::file(Path::new(PAGES), name),
        None => hosts::file(path).unwrap_or_else(|| http::file(&dist(), path)),
    };
    Some((fs::read(&file).ok()?, http::kind(&file.display().to_string())))
}
