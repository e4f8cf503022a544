//! The folders that are measured: the published site, and beside it the peers' pages and the pages that embed our story.

use crate::{
    contender::{self, Side},
    server::Folders,
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Where the repository is.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Makes every page that is not in the published site.
pub(crate) fn prepare() -> Folders {
    let site = named("SCROLLWORK_DIST", "the published site");
    let work = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
    let (peers, long) = (work.join("peers"), work.join("long"));
    let theirs = contender::ALL.iter().filter(|contender| matches!(contender.side, Side::Limit | Side::Peer));
    build_peers(&site.join("stories/limits"), &peers, &theirs.map(|contender| contender.name).collect::<Vec<_>>());
    for name in [contender::FULL.name, contender::TAG.name] {
        embed(&peers, name, &printed(&site, name));
    }
    let live = r#"<script async src="/embed.js" data-story="/stories/limits/story.json"></script>"#;
    embed(&peers, contender::LIVE.name, live);
    Folders { peers, site, long }
}

fn named(variable: &str, what: &str) -> PathBuf {
    env::var_os(variable).map(PathBuf::from).unwrap_or_else(|| panic!("{variable} names {what}: run `make bench`"))
}

/// Builds these peers' pages of the published story in the folder `story`.
pub(crate) fn build_peers(story: &Path, out: &Path, names: &[&str]) {
    let modules = named("SCROLLWORK_PEERS", "the peers' packages");
    let build = root().join("tests/bench/peers/build.mjs");
    let status = Command::new("node").arg(build).args([story, out, &modules]).args(names).status().unwrap();
    assert!(status.success(), "the peers could not be built");
}

/// Publishes the story in the folder `story`.
pub(crate) fn publish(story: &Path, out: &Path) {
    let player = named("SCROLLWORK_PLAYER", "the built player");
    let output = Command::new(env!("CARGO_BIN_EXE_scrollwork"))
        .arg("build")
        .arg(story)
        .arg("--out")
        .arg(out)
        .arg("--player")
        .arg(player)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The snippet of this name, as the command line prints it; addresses without a host are of the server that is measured.
fn printed(site: &Path, name: &str) -> String {
    let base = "http://base.invalid/";
    let output = Command::new(env!("CARGO_BIN_EXE_scrollwork"))
        .arg("embed")
        .arg(site.join("stories/limits"))
        .args(["--base", base, "--only", name])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().replace(base, "/")
}

/// Writes a page with nothing but this snippet, compressed as the peers' pages are.
fn embed(peers: &Path, name: &str, snippet: &str) {
    let page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>The demo story</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n</head>\n<body style=\"margin: 0\">\n{snippet}\n</body>\n</html>\n"
    );
    let folder = peers.join(name);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("index.html"), page).unwrap();
    pack(&folder.join("index.html"));
}

/// Puts the file beside itself, compressed by brotli at its strongest.
fn pack(file: &Path) {
    let script = "const fs = require('fs'); const file = process.argv[1];
      fs.writeFileSync(file + '.br', require('zlib').brotliCompressSync(fs.readFileSync(file)))";
    assert!(Command::new("node").args(["-e", script]).arg(file).status().unwrap().success());
}
