//! `scrollwork studio` over HTTP: what it serves, to whom, and what it writes.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod local_studio;

use local_studio::LocalStudio;
use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    path::PathBuf,
};
use tempfile::TempDir;

const STORY: &str = "---\ntitle: Tolls\n---\n\nNobody paid.\n";

/// A story's folder, with a file beside it that is none of the studio's.
fn folder() -> (TempDir, PathBuf) {
    let work = tempfile::tempdir().unwrap();
    let folder = work.path().join("tolls");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("story.dj"), STORY).unwrap();
    fs::write(work.path().join("secret.png"), "secret").unwrap();
    (work, folder)
}

/// The status and the rest of an answer.
fn ask(studio: &LocalStudio, method: &str, path: &str, headers: &str, body: &str) -> (u16, String) {
    let (host, root) = studio.url.strip_prefix("http://").unwrap().split_once('/').unwrap();
    let host_header = if headers.contains("Host:") { String::new() } else { format!("Host: {host}\r\n") };
    let path = if path.starts_with('/') { path.to_owned() } else { format!("/{root}{path}") };
    let request = format!(
        "{method} {path} HTTP/1.1\r\n{host_header}Connection: close\r\nContent-Length: {}\r\n{headers}\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(host).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    (answer.split(' ').nth(1).unwrap().parse().unwrap(), answer)
}

#[test]
fn the_studio_comes_out_of_the_program_itself() {
    let (_work, folder) = folder();
    let studio = LocalStudio::start(&folder, &[]);
    let (status, page) = ask(&studio, "GET", "0/", "", "");
    assert_eq!(status, 200);
    assert!(page.contains("<html lang=\"en\" data-folder=\"tolls\">"), "{page}");
    let files = [
        "studio.js",
        "editor.js",
        "studio.css",
        "worker.js",
        "reader.wasm",
        "importer.wasm",
        "publisher.wasm",
        "preview.html",
        "languages/de.json",
    ];
    for file in files.into_iter().chain(["player/embed.js", "player/runtime.wasm", "player/scrollwork.css"]) {
        assert_eq!(ask(&studio, "GET", &format!("0/{file}"), "", "").0, 200, "{file}");
    }
}

#[test]
fn only_whoever_knows_the_address_may_ask() {
    let (_work, folder) = folder();
    let studio = LocalStudio::start(&folder, &[]);
    let status = |path: &str, headers: &str| ask(&studio, "GET", path, headers, "").0;
    assert_eq!(status("0/folder/story", ""), 200);
    for path in ["/", "/0/", "/0/folder/story", "/00000000000000000000000000000000/0/folder/story"] {
        assert_eq!(status(path, ""), 404, "{path}");
    }
    for headers in ["Host: evil.example\r\n", "Origin: https://evil.example\r\n", "Sec-Fetch-Site: cross-site\r\n"] {
        assert_eq!(status("0/folder/story", headers), 403, "{headers}");
    }
    let (_, answer) = ask(&studio, "GET", "", "", "");
    for said in ["referrer-policy: no-referrer", "x-frame-options: SAMEORIGIN", "cache-control: no-store"] {
        assert!(answer.contains(said), "{said} is not in {answer}");
    }
}

#[test]
fn nothing_but_the_story_is_served() {
    let (_work, folder) = folder();
    fs::write(folder.join("notes.txt"), "secret").unwrap();
    fs::write(folder.join("dam.svg"), "<svg/>").unwrap();
    let studio = LocalStudio::start(&folder, &[]);
    let paths = ["../secret.png", "..%2Fsecret.png", "%2e%2e/secret.png", "notes.txt", "/etc/hostname", "story.dj"];
    for path in paths {
        let (status, answer) = ask(&studio, "GET", &format!("0/folder/files/{path}"), "", "");
        assert!(status == 404 && !answer.ends_with("secret"), "{path}: {answer}");
    }
    assert_eq!(ask(&studio, "GET", "1/folder/story", "", "").0, 404, "another story");
    assert_eq!(ask(&studio, "GET", "0/../../Cargo.toml", "", "").0, 404);
    let (status, drawing) = ask(&studio, "GET", "0/folder/files/dam.svg", "", "");
    assert_eq!(status, 200);
    assert!(drawing.contains("content-security-policy: sandbox"), "nothing in a file runs: {drawing}");
}

#[test]
fn a_text_is_written_over_the_one_that_is_known_and_over_no_other() {
    let (_work, folder) = folder();
    let studio = LocalStudio::start(&folder, &[]);
    let write =
        |text: &str, tag: &str| ask(&studio, "PUT", "0/folder/story", &format!("If-Match: \"{tag}\"\r\n"), text);
    let (status, answer) = ask(&studio, "GET", "0/folder/story", "", "");
    assert_eq!(status, 200);
    let tag = answer.split("\"tag\":\"").nth(1).unwrap().split('"').next().unwrap();
    let (status, answer) = write("one\n", tag);
    assert_eq!(status, 200, "{answer}");
    assert_eq!(fs::read_to_string(folder.join("story.dj")).unwrap(), "one\n");
    fs::write(folder.join("story.dj"), "theirs\n").unwrap();
    assert_eq!(write("two\n", tag).0, 412);
    assert_eq!(write("two\n", answer.rsplit("\r\n").next().unwrap()).0, 412);
    assert_eq!(fs::read_to_string(folder.join("story.dj")).unwrap(), "theirs\n");
}

#[test]
fn a_list_leads_to_several_stories() {
    let (work, _) = folder();
    let other = work.path().join("a & b");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("story.dj"), STORY).unwrap();
    let studio = LocalStudio::start(work.path(), &[]);
    let (status, list) = ask(&studio, "GET", "", "", "");
    assert_eq!(status, 200);
    assert!(list.contains("<a href=\"0/\">a &amp; b</a>") && list.contains("<a href=\"1/\">tolls</a>"), "{list}");
}
