//! The published folder on a real server, nginx, on an origin of its own, and a page with a strict policy on another.

use crate::{
    browser::{Browser, DESK},
    process::Group,
    server::{Server, dist},
    story_page::{attached, read_to_the_end},
    wait::until,
};
use std::{
    env, fs,
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    path::Path,
};

/// A running nginx that serves the published folder as the file in it says.
struct Nginx {
    _group: Group,
    port: u16,
}

impl Nginx {
    /// `None` where there is no nginx.
    async fn start() -> Option<Self> {
        let program = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx", "/usr/bin/nginx"];
        let program = program.into_iter().find(|path| Path::new(path).is_file())?;
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = env::temp_dir().join(format!("scrollwork-nginx-{}-{port}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (own, root) = (folder.display(), fs::canonicalize(dist()).unwrap());
        let root = root.display();
        let places: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {own}/temp; "))
            .concat();
        let configuration = format!(
            "daemon off; master_process off; pid {own}/pid; error_log stderr;\nevents {{}}\n\
             http {{ access_log off; {places}\n\
             server {{ listen 127.0.0.1:{port}; root {root}; include {root}/nginx.conf; }} }}\n"
        );
        fs::write(folder.join("server.conf"), configuration).unwrap();
        let file = folder.join("server.conf");
        let group = Group::start(&[program, "-c", file.to_str().unwrap()], &folder, &[]);
        until("nginx", async || TcpStream::connect(("127.0.0.1", port)).is_ok().then_some(())).await;
        Some(Self { _group: group, port })
    }

    /// The head of the answer for this path, to a browser that reads what is compressed.
    fn head(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        BufReader::new(stream)
            .lines()
            .map(Result::unwrap)
            .take_while(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

#[tokio::test]
async fn a_strict_page_embeds_from_a_real_host() {
    let Some(nginx) = Nginx::start().await else {
        eprintln!("skipped: nginx is not installed; `make test` installs it");
        return;
    };
    let cdn = format!("http://127.0.0.1:{}", nginx.port);
    let (page, browser) = (Server::start(), Browser::start(DESK).await);
    page.body(
        "/strict.html",
        &format!(
            r#"<!doctype html><meta charset="utf-8"><title>A strict page</title><body>
            <script async src="{cdn}/embed.js" data-story="{cdn}/stories/limits/"></script>"#
        ),
    );
    // Firefox asks the policy for the page's icon too.
    let icon = page.address("/favicon.ico");
    let policy = format!(
        "default-src 'none'; script-src {cdn} 'wasm-unsafe-eval'; connect-src {cdn}; img-src {cdn} {icon}; base-uri 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'"
    );
    page.header("/strict.html", "Content-Security-Policy", &policy);
    page.header("/strict.html", "Cross-Origin-Embedder-Policy", "require-corp");
    browser.open(&page.address("/strict.html")).await;
    attached(&browser).await;
    read_to_the_end(&browser).await;
    let violations: Vec<String> = browser.ask("return recorded.violations").await;
    assert!(violations.is_empty(), "{violations:?}");
    let blank: Vec<String> = browser
        .ask(
            "const images = [...document.querySelectorAll('scrollwork-story img')];
             await Promise.all(images.map(image => image.decode().catch(() => {})));
             return images.filter(image => !image.naturalWidth).map(image => image.currentSrc)",
        )
        .await;
    assert!(blank.is_empty(), "photos that did not come: {blank:?}");
    // Every address but the page's own is the host's, and what is text comes compressed.
    let loaded: Vec<String> =
        browser.ask("return performance.getEntriesByType('resource').map(({ name }) => name)").await;
    assert!(loaded.iter().all(|name| name.starts_with(&cdn) || *name == icon), "{loaded:?}");
    for end in ["embed.js", "story.html", ".css", ".wasm"] {
        let name = loaded.iter().find(|name| name.ends_with(end)).unwrap_or_else(|| panic!("no {end}: {loaded:?}"));
        let head = nginx.head(&name[cdn.len()..]);
        assert!(head.to_lowercase().contains("content-encoding: "), "{end} comes uncompressed: {head}");
    }
    browser.assert_quiet().await;
}
