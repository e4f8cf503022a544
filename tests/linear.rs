//! Whatever an author writes, four times as much of it takes about four times as long: nothing is compared with all that
//! stands before it.

#[path = "speed/sample.rs"]
mod sample;

use scrollwork::format::{MAX_BYTES, ParseOptions, check, read_djot, read_json, write_djot, write_json};
use scrollwork::import::{Options, import};
use std::{
    fmt::Write as _,
    hint::black_box,
    time::{Duration, Instant},
};

/// How often the shorter text is in the longer.
const TIMES: usize = 4;
/// How many times as long the longer may take. Work in linear time takes four times as long, in quadratic time sixteen times.
const MOST: f64 = 9.0;
/// What is shorter than this says nothing: the machine may have been busy with something else.
const LEAST: Duration = Duration::from_millis(20);

/// Panics where `work` on `made(TIMES * size)` takes more than [`MOST`] times as long as on `made(size)`, every time that it is
/// tried: whatever else a machine does, it does not do it each time.
fn is_linear(name: &str, size: usize, made: impl Fn(usize) -> String, work: impl Fn(&str)) {
    let took = |text: &str| {
        let start = Instant::now();
        work(black_box(text));
        start.elapsed()
    };
    let (short, long) = (made(size), made(size * TIMES));
    assert!(long.len() <= MAX_BYTES, "{name}: too long to be read");
    let mut ratio = f64::INFINITY;
    for _ in 0..5 {
        let (short, long) = (took(&short), took(&long));
        ratio = ratio.min(long.as_secs_f64() / short.as_secs_f64());
        if ratio < MOST || long < LEAST {
            return;
        }
    }
    panic!("{name}: {TIMES} times as much took {ratio:.1} times as long");
}

fn read(text: &str) {
    black_box(check(&read_djot(text, &ParseOptions::default())));
}

fn import_it(text: &str) {
    black_box(import(text, &Options::default()));
}

/// A story whose body is what `line` gives for each number.
fn body(size: usize, line: impl Fn(usize) -> String) -> String {
    (0..size).fold("---\ntitle: A\ndek: B\n---\n\n".to_owned(), |text, at| text + &line(at))
}

#[test]
fn stories_are_read_and_checked_in_linear_time() {
    is_linear("a story", 400, sample::story, read);
    is_linear(
        "sections of one id",
        1_000,
        |size| body(size, |at| format!("{{#same}}\n## Heading {at}\n\na\n\n")),
        read,
    );
    is_linear(
        "headings of one name",
        1_000,
        |size| body(size, |at| format!("{{#id-{at}}}\n## Heading\n\na\n\n")),
        read,
    );
    is_linear(
        "sections with ids",
        1_000,
        |size| body(size, |at| format!("{{#id-{at}}}\n## Heading {at}\n\na\n\n")),
        read,
    );
    is_linear(
        "unknown keys",
        3_000,
        |size| (0..size).fold("---\n".to_owned(), |text, at| text + &format!("key{at}: a\n")) + "---\n\na\n",
        read,
    );
    is_linear("breaks", 20_000, |size| body(size, |_| "\\\n".to_owned()), read);
    is_linear("a long line", 90_000, |size| body(size, |_| "word ".to_owned()), read);
    is_linear("photos", 500, |size| body(size, |at| format!("::: photo\n![a](photos/{at}.jpg)\n:::\n\n")), read);
    is_linear(
        "counts in a row",
        100,
        |size| body(size, |at| format!("[{at}]{{.count}} {}", "words ".repeat(100))),
        read,
    );
    is_linear("list items", 1_500, |size| body(size, |at| format!("- item {at}\n")), read);
    is_linear("notes", 500, |size| body(size, |at| format!("a[^{at}][^b{at}]\n\n[^{at}]: b\n\n[^c{at}]: d\n\n")), read);
    is_linear("rules", 1_500, |size| body(size, |_| "***\n\n".to_owned()), read);
    is_linear("HTML on one line", 4_000, |size| body(size, |_| "<br>&amp; word ".to_owned()), read);
    is_linear("pages on one line", 300, |size| body(size, |at| format!("[{at}](https://example.org/a_(b)) ")), read);
    let listed = |size: usize| format!("---\ntitle: A\nauthor: [{}]\n---\n\na\n", "'a, \"b\\\", ".repeat(size));
    is_linear("a list in the front matter", 5_000, listed, read);
    is_linear(
        "open divisions",
        600,
        |size| body(size, |at| format!("::: photo\n![a](photos/{at}.jpg)\n\n> a\n\n::: figures\n:::\n\n")),
        read,
    );
    is_linear("problems", 1_000, |size| body(size, |_| "| a | b |\n\n".to_owned()), read);
}

#[test]
fn json_is_read_in_linear_time() {
    let json = |text: &str| {
        read_djot(text, &ParseOptions::default()).story.map(|story| write_json(&story)).unwrap_or_default()
    };
    let work = |text: &str| drop(black_box(check(&read_json(text, &ParseOptions::default()))));
    is_linear("a story", 500, |size| json(&sample::story(size)), work);
    let on_one_line = |text: String| text.lines().map(str::trim).collect::<String>();
    is_linear("a story on one line", 500, |size| on_one_line(json(&sample::story(size))), work);
    let array = |size: usize, item: &dyn Fn(usize) -> String| {
        let items = (0..size).map(item).collect::<Vec<_>>().join(",");
        format!(
            r#"{{"format":1,"slug":"a","title":"A","language":"en","sections":[{{"id":"intro","blocks":[{items}]}}]}}"#
        )
    };
    is_linear(
        "parts of a newer version",
        1_000,
        |size| {
            array(size, &|at| match at % 2 {
                0 => r#"{"hologram":1}"#.to_owned(),
                _ => r#"{"photo":{"src":"photos/a.jpg"}}"#.to_owned(),
            })
        },
        work,
    );
    is_linear(
        "split texts",
        20_000,
        |size| array(1, &|_| format!(r#"{{"paragraph":[{}]}}"#, vec![r#"{"text":"a"}"#; size].join(","))),
        work,
    );
}

#[test]
fn articles_are_imported_in_linear_time() {
    is_linear("an article", 20_000, sample::article, import_it);
    let lines = |size: usize, line: &dyn Fn(usize) -> String| {
        (0..size).fold("A title\n\n".to_owned(), |mut text, at| {
            // Writing to a `String` cannot fail.
            let _ = write!(text, "{}\n\n", line(at));
            text
        })
    };
    let sentence = "The mayor said that the bridge was closed.";
    is_linear("headings of one name", 300, |size| lines(size, &|_| format!("The bridge\n\n{sentence}")), import_it);
    is_linear(
        "quotations",
        200,
        |size| {
            lines(size, &|at| format!("“We heard it long before we saw it come down,” said Storey{at} in the night."))
        },
        import_it,
    );
    is_linear("days over the body", 500, |size| lines(size, &|_| "Published: 3 November 2023".to_owned()), import_it);
    is_linear("lines of the ending", 500, |size| lines(size, &|_| "Edited by Una Fell".to_owned()), import_it);
    is_linear("a long sentence", 500, |size| "In 2021 it sold 24,000 tons and ".repeat(size), import_it);
    for (language, words) in [
        ("de", "Der Umbau kostete mehr als 12 Millionen Euro und 45 Prozent, "),
        ("ru", "построят 3 тыс. 412 жилых домов за 12 млн рублей и "),
        ("ar", "نزح 214 ألفا و530 شخصا و"),
        ("ko", "3조9538억 원과 1만8277명, "),
        ("zh", "三百四十万千百十一二三四"),
        ("my", "၁၂ သန်း "),
        ("fr", "1 234 567 "),
        ("pt", "o número de queixas subiu de 38 para 164 e "),
        ("tr", "1,5 , "),
    ] {
        let options = Options { language: language.parse().ok(), ..Options::default() };
        let work = |text: &str| drop(black_box(import(text, &options)));
        is_linear(&format!("numbers in {language}"), 500, |size| format!("T\n\n{}", words.repeat(size)), work);
    }
    is_linear("notices of a page", 500, |size| "It went (opens new tab) away ".repeat(size), import_it);
    is_linear(
        "numbers of a subject",
        500,
        |size| "the number of homes rose from 38 to 164 and ".repeat(size),
        import_it,
    );
    is_linear("marks", 500, |size| "**a** _b_ 5 tons of [c](https://example.org) ".repeat(size), import_it);
    is_linear("brackets", 20_000, |size| "[".repeat(size), import_it);
    is_linear("open remarks", 5_000, |size| "<!-- {>> {-- ~~ ".repeat(size), import_it);
    is_linear(
        "comments",
        500,
        |size| lines(size, &|at| format!("It fell.[a][{}] It lay.\n[b]who says so?", at % 100)),
        import_it,
    );
    let notes = |size: usize| {
        let marks = (1..=size).map(|at| format!("It fell in May.[{at}] "));
        let words = (1..=size).map(|at| format!("\n\n[{at}] Who saw it."));
        marks.chain(words).fold("T\n\n".to_owned(), |text, part| text + &part)
    };
    is_linear("notes", 240, notes, import_it);
    let marked = |size: usize, before: &str, behind: &str| {
        let lines = (0..size).map(|at| format!("{before}it fell {at}[1]{behind}\n"));
        lines.fold("T\n\nIt stood and\n".to_owned(), |text, line| text + &line) + "\n[1] Who saw it.\n"
    };
    is_linear("notes of items", 4_000, |size| marked(size, "- ", ""), import_it);
    is_linear("notes of wrapped lines", 4_000, |size| marked(size, "", " and"), import_it);
    is_linear("list items", 500, |size| lines(size, &|_| "• bread\no\tblack\n1. salt".to_owned()), import_it);
    is_linear("short lines", 500, |size| lines(size, &|at| format!("By the river {at}")), import_it);
    is_linear(
        "questions",
        300,
        |size| lines(size, &|_| format!("ANN LO: Who paid?\n\n**Who paid for it?**\n\n{sentence}")),
        import_it,
    );
    is_linear("marks of the end", 500, |size| lines(size, &|_| "ENDS".to_owned()), import_it);
    is_linear("captions", 300, |size| lines(size, &|_| "The dam at dusk.\nPhoto: Ann Lo/AP".to_owned()), import_it);
    is_linear("credits", 200, |size| lines(size, &|at| format!("The dam, {at}: at dusk. Photo: Ann Lo/AP")), import_it);
    is_linear("wrapped lines", 300, |size| format!("{sentence} It rose and\n").repeat(size), import_it);
}

#[test]
fn raised_marks_of_notes_are_read_in_linear_time() {
    let raised = |at: usize| {
        let raise = |digit: u8| ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][usize::from(digit - b'0')];
        at.to_string().bytes().map(raise).collect::<String>()
    };
    is_linear("raised digits", 50_000, |size| format!("T\n\nIt fell{}⁺.\n", "⁶".repeat(size)), import_it);
    is_linear("raised digits of unspaced words", 10_000, |size| format!("T\n\n{}\n", "字²".repeat(size)), import_it);
    // The marks of all notes stand in one line, which has no place for them.
    let marked = |size: usize, before: &str, behind: &str| {
        let marks = (1..=size).map(|at| format!("it fell{} ", raised(at))).collect::<String>();
        let notes = (1..=size).map(|at| format!("{} Who saw it.\n", raised(at))).collect::<String>();
        format!("T\n\n{before}{marks}{behind}\n\n{notes}")
    };
    is_linear("notes of a row", 200, |size| marked(size, "| a | b |\n|---|---|\n| c |", "|"), import_it);
    is_linear("notes of a heading", 200, |size| marked(size, "# ", ""), import_it);
    is_linear("notes of a caption", 200, |size| marked(size, "![a](b.jpg) ", ""), import_it);
    is_linear("notes of a paragraph", 200, |size| marked(size, "", "."), import_it);
}

#[test]
fn stories_are_written_in_linear_time() {
    let text = |size| sample::story(size);
    is_linear("a story", 300, text, |text| {
        let story = read_djot(text, &ParseOptions::default()).into_story().expect("the sample is a good story");
        black_box((write_djot(&story), write_json(&story)));
    });
}

#[cfg(feature = "ssr")]
#[test]
fn pages_are_made_in_linear_time() {
    use scrollwork::view::{Options, to_html};
    let page = |text: &str| {
        let story = read_djot(text, &ParseOptions::default()).story.expect("a story");
        black_box(to_html(&story, &Options::default()));
    };
    is_linear("a story", 200, sample::story, page);
    is_linear(
        "links between sections",
        500,
        |size| body(size, |at| format!("## Heading {at}\n\n[on](#heading-{})\n\n", size - at)),
        page,
    );
    is_linear(
        "sources",
        500,
        |size| body(size, |at| format!("::: figures\n[{at}]{{.count source=\"Source {at}\"}}\n:::\n\n")),
        page,
    );
}
