//! How long an author waits: the reader, the checks, the importer and the view, on a long story and a long article.
//!
//! `make speed` runs them; each says what it took and what has changed since it ran last.

mod sample;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use scrollwork::format::{ParseOptions, check, read_djot, read_json, write_djot, write_json};
use scrollwork::import::{Options as ImportOptions, import};
use scrollwork::view::{Options, to_html};
use std::hint::black_box;

/// Sections of the long story.
const SECTIONS: usize = 10_000;
/// Bytes of an article as long as a feature, and of one as long as a book.
const ARTICLES: [usize; 2] = [20_000, 1_000_000];

fn reader(criterion: &mut Criterion) {
    let text = sample::story(SECTIONS);
    let source = ParseOptions::named("story.dj");
    let story = read_djot(&text, &source).into_story().expect("the sample is a good story");
    let json = write_json(&story);
    let mut group = criterion.benchmark_group("reader");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("read_djot", |bencher| bencher.iter_with_large_drop(|| read_djot(black_box(&text), &source)));
    group.bench_function("write_djot", |bencher| bencher.iter(|| write_djot(black_box(&story))));
    // JSON is longer than what it says, and read up to the same length.
    let part = read_djot(&sample::story(SECTIONS / 5), &source).into_story().expect("the sample is a good story");
    let json_part = write_json(&part);
    group.throughput(Throughput::Bytes(json_part.len() as u64));
    group.bench_function("read_json", |bencher| {
        bencher.iter_with_large_drop(|| read_json(black_box(&json_part), &ParseOptions::named("story.json")));
    });
    group.throughput(Throughput::Bytes(json.len() as u64));
    group.bench_function("write_json", |bencher| bencher.iter(|| write_json(black_box(&story))));
    group.finish();
}

fn checks(criterion: &mut Criterion) {
    let text = sample::story(SECTIONS);
    let reading = read_djot(&text, &ParseOptions::named("story.dj"));
    criterion.bench_function("checks", |bencher| bencher.iter(|| check(black_box(&reading))));
}

fn importer(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("importer");
    for bytes in ARTICLES {
        let article = sample::article(bytes);
        group.throughput(Throughput::Bytes(article.len() as u64));
        group.bench_function(bytes.to_string(), |bencher| {
            bencher.iter_with_large_drop(|| import(black_box(&article), &ImportOptions::default()));
        });
    }
    group.finish();
}

fn view(criterion: &mut Criterion) {
    let text = sample::story(SECTIONS);
    let story = read_djot(&text, &ParseOptions::named("story.dj")).into_story().expect("the sample is a good story");
    let mut group = criterion.benchmark_group("view");
    group.sample_size(10);
    group.throughput(Throughput::Elements(SECTIONS as u64));
    group.bench_function("to_html", |bencher| {
        bencher.iter_batched(
            || story.clone(),
            |story| to_html(black_box(&story), &Options::default()),
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

criterion_group!(speed, reader, checks, importer, view);
criterion_main!(speed);
