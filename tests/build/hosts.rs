//! The published folder, served by a real nginx with the file that the build wrote for it.

use crate::{skip::skip, workspace::Workspace};
use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

/// A running nginx, which ends with the test.
struct Nginx {
    child: Child,
    port: u16,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // One that has ended already is no failure of what was tested.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn program() -> Option<&'static str> {
    let found = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx", "/usr/bin/nginx"];
    let program = found.into_iter().find(|path| Path::new(path).is_file());
    if program.is_none() {
        skip("nginx is not installed; `make test` installs it");
    }
    program
}

/// Writes the configuration of a server whose root is this folder.
fn configure(work: &Workspace, root: &str) -> u16 {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let folder = work.path("");
    let folder = folder.to_str().unwrap().trim_end_matches('/');
    let places: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {folder}/temp; "))
        .concat();
    work.write(
        "server.conf",
        &format!(
            "daemon off; master_process off; pid {folder}/nginx.pid; error_log stderr;\nevents {{}}\n\
             http {{ access_log off; {places}\n\
             server {{ listen 127.0.0.1:{port}; root {folder}/{root}; include {folder}/out/nginx.conf; }} }}\n"
        ),
    );
    port
}

impl Nginx {
    fn start(program: &str, work: &Workspace, root: &str) -> Self {
        let port = configure(work, root);
        let tested = work.run(program, &["-t", "-c", work.path("server.conf").to_str().unwrap()]);
        assert!(tested.good, "{}", tested.stderr);
        let mut command = Command::new(program);
        command.arg("-c").arg(work.path("server.conf")).stderr(Stdio::null());
        let server = Self { child: command.spawn().unwrap(), port };
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return server;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("nginx does not answer");
    }

    /// The head and the body of the answer for `path`, asked for with these headers.
    fn ask(&self, path: &str, headers: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|at| at == b"\r\n\r\n").unwrap();
        (String::from_utf8(answer[..end].to_vec()).unwrap(), answer[end + 4..].to_vec())
    }
}

fn assert_has(head: &str, path: &str, lines: &[&str]) {
    for line in lines {
        assert_eq!(head.matches(&format!("\r\n{line}")).count(), 1, "{line} for {path} in\n{head}");
    }
}

const LASTING: &str = "Cache-Control: public, max-age=31536000, immutable";
const SHORT: &str = "Cache-Control: public, max-age=300, stale-while-revalidate=86400";

#[test]
fn nginx_says_of_every_file_what_it_should() {
    let Some(program) = program() else { return };
    let work = Workspace::new("nginx");
    work.published(&["stories"]);
    let server = Nginx::start(program, &work, "out");
    let photo = work.files("out").into_keys().find(|name| name.contains("/photos/")).unwrap();
    let named = |start: &str, end: &str| {
        let files = work.files("out").into_keys();
        format!("/{}", files.into_iter().find(|name| name.starts_with(start) && name.ends_with(end)).unwrap())
    };
    for (path, kind, life) in [
        ("/embed.js".to_owned(), "text/javascript; charset=utf-8", SHORT),
        (named("embed-", ".js"), "text/javascript; charset=utf-8", LASTING),
        (named("assets/runtime-", ".wasm"), "application/wasm", LASTING),
        (named("assets/scrollwork-", ".css"), "text/css; charset=utf-8", LASTING),
        ("/stories/ferries/story.html".to_owned(), "text/html; charset=utf-8", SHORT),
        ("/stories/ferries/story.json".to_owned(), "application/json", SHORT),
        ("/stories/ferries/".to_owned(), "text/html; charset=utf-8", SHORT),
        (format!("/{photo}"), "image/", LASTING),
    ] {
        let (head, _) = server.ask(&path, "");
        assert!(head.starts_with("HTTP/1.1 200 "), "{path}: {head}");
        let kind = format!("Content-Type: {kind}");
        let rest = ["Access-Control-Allow-Origin: *", "Cross-Origin-Resource-Policy: cross-origin"];
        assert_has(&head, &path, &[&[kind.as_str(), life], &rest[..]].concat());
        assert_has(&head, &path, &["X-Content-Type-Options: nosniff", "Timing-Allow-Origin: *"]);
        assert_eq!(head.contains("Content-Security-Policy: default-src 'none'; "), path.ends_with('/'), "{head}");
    }
}

#[test]
fn nginx_sends_what_was_compressed_before_and_finds_stories_in_folders() {
    let Some(program) = program() else { return };
    let work = Workspace::new("nginx-packed");
    work.published(&["stories"]);
    // The published folder may stand anywhere in the server's own.
    let server = Nginx::start(program, &work, "");
    let (head, body) = server.ask("/out/stories/harbour/story.html", "Accept-Encoding: gzip, br\r\n");
    assert_has(&head, "story.html", &["Content-Encoding: gzip", "Vary: Accept-Encoding"]);
    assert!(body == work.files("out")["stories/harbour/story.html.gz"]);
    let (head, body) = server.ask("/out/stories/harbour/", "");
    assert!(!head.contains("Content-Encoding"), "{head}");
    assert!(body == work.files("out")["stories/harbour/index.html"]);
    let (head, _) = server.ask("/out/stories/harbour", "");
    assert!(head.starts_with("HTTP/1.1 301 ") && head.contains("\r\nLocation: /out/stories/harbour/"), "{head}");
}
