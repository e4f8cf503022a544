//! The README's recipe for object stores, over the files that a build makes: every file is uploaded once, and as it should.

use crate::workspace::Workspace;

const README: &str = include_str!("../../README.md");

/// One `aws s3 sync`: its filters in order, and the headers that it gives.
#[derive(Default)]
struct Upload {
    filters: Vec<(bool, String)>,
    cache: String,
    kind: Option<String>,
}

impl Upload {
    fn read(words: &[String]) -> Self {
        let mut upload = Self::default();
        for pair in words.windows(2) {
            let value = pair[1].clone();
            match pair[0].as_str() {
                "--include" => upload.filters.push((true, value)),
                "--exclude" => upload.filters.push((false, value)),
                "--cache-control" => upload.cache = value,
                "--content-type" => upload.kind = Some(value),
                _ => {}
            }
        }
        upload
    }

    /// Whether it takes the file at `path`: what no filter names is taken, and of filters the last one counts.
    fn takes(&self, path: &str) -> bool {
        self.filters.iter().rev().find(|(_, pattern)| matches(pattern, path)).is_none_or(|(take, _)| *take)
    }
}

/// Whether `path` is of the form `pattern`, whose `*` stands for anything, slashes too.
fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path.strip_prefix(before).is_some_and(|rest| {
            rest.char_indices().map(|(at, _)| at).chain([rest.len()]).any(|at| matches(after, &rest[at..]))
        }),
    }
}

/// The words of a line of the shell, without their quotation marks.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('\'').enumerate();
    let split = |(index, part): (usize, &str)| match index % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
        _ => vec![part.to_owned()],
    };
    parts.flat_map(split).collect()
}

/// Every upload of the recipe.
fn uploads() -> Vec<Upload> {
    let recipe = README.split("```text\n").find(|block| block.starts_with("keep()")).unwrap();
    let recipe = recipe.split("```").next().unwrap().replace("\\\n", " ");
    let (function, rest) = recipe.split_once('\n').unwrap();
    let (before, after) = function.split_once("\"$@\"").unwrap();
    let lines = rest.lines().filter(|line| !line.contains("put-bucket-cors") && !line.trim_start().starts_with("'{"));
    let whole = |line: &str| match line.strip_prefix("keep ") {
        Some(own) => format!("{before} {own} {after}"),
        None => line.to_owned(),
    };
    lines.map(|line| Upload::read(&words(&whole(line)))).collect()
}

#[test]
fn an_object_store_gets_every_file_once_and_with_its_headers() {
    let uploads = uploads();
    assert!(uploads.len() >= 5);
    let work = Workspace::new("bucket");
    work.published(&["stories", "--base", "https://cdn.example.org/"]);
    for path in work.files("out").into_keys() {
        let takers: Vec<&Upload> = uploads.iter().filter(|upload| upload.takes(&path)).collect();
        let kept_back = ["_headers", "nginx.conf"].contains(&path.as_str());
        if kept_back || path.ends_with(".br") || path.ends_with(".gz") {
            assert!(takers.is_empty(), "{path} is for other hosts");
            continue;
        }
        let [upload] = takers[..] else { panic!("{path} is uploaded {} times", takers.len()) };
        let forever = path.starts_with("embed-") || path.starts_with("assets/") || path.contains("/photos/");
        assert_eq!(upload.cache.ends_with(", immutable"), forever, "{path}: {}", upload.cache);
        // The types that not every system knows by the ending.
        let kind = [(".wasm", "application/wasm"), (".avif", "image/avif"), (".webp", "image/webp")];
        let kind = kind.iter().find(|(end, _)| path.ends_with(end)).map(|(_, kind)| *kind);
        assert_eq!(upload.kind.as_deref(), kind, "{path}");
    }
}
