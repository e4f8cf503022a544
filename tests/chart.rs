//! Charts: drawn to the letter, nothing outside, no words over others, bars as long as their numbers.
//!
//! `SNAPSHOTS=overwrite` writes the expected drawings anew. To look at all of them:
//! `SCROLLWORK_CHARTS=/tmp/charts cargo test --test chart -- --ignored`

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails, in its helpers too")]

#[path = "chart/cases.rs"]
mod cases;
#[path = "chart/errors.rs"]
mod errors;
mod golden;
#[path = "chart/page.rs"]
mod page;
#[path = "chart/random.rs"]
mod random;
#[path = "chart/shapes.rs"]
mod shapes;

use cases::Case;
use scrollwork::chart::{Chart, Element, Kind, draw};
use shapes::Extent;
use std::{fs, path::Path};

#[test]
fn tables_become_the_expected_drawings() {
    let mut differences = String::new();
    for case in cases::all() {
        let chart = chart(&case);
        for (size, svg) in [("narrow", &chart.narrow), ("wide", &chart.wide)] {
            let path = folder().join("golden").join(format!("{}-{size}.svg", case.name));
            differences.extend(golden::difference(&path, &readable(svg)));
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

#[test]
fn nothing_is_outside_and_no_words_are_over_others() {
    for case in cases::all() {
        let chart = chart(&case);
        for svg in [&chart.narrow, &chart.wide] {
            if let Err(fault) = is_in_order(svg) {
                panic!("{}: {fault}", case.name);
            }
        }
    }
}

#[test]
fn bars_are_as_long_as_their_numbers() {
    let mut seen = 0;
    for case in cases::all() {
        if !matches!(case.spec.kind, Kind::Bars { .. }) {
            continue;
        }
        let chart = chart(&case);
        let numbers = case.table.rows.iter().map(|row| row.cells[0].unwrap_or_default().abs());
        let numbers = numbers.map(|number| number.to_string().parse::<f64>().unwrap()).collect::<Vec<_>>();
        let most = numbers.iter().copied().fold(0.0, f64::max);
        for svg in [&chart.narrow, &chart.wide] {
            let bars = shapes::shapes(svg, "sw_chart-bar");
            let is_upright = svg.to_string().contains("sw_chart-upright");
            let lengths = bars.iter().map(if is_upright { Extent::height } else { Extent::width }).collect::<Vec<_>>();
            let longest = lengths.iter().copied().fold(0.0, f64::max);
            assert_eq!(lengths.len(), numbers.len(), "{}", case.name);
            for (length, number) in lengths.iter().zip(&numbers) {
                let expected = if most > 0.0 { longest * number / most } else { 0.0 };
                assert!((length - expected).abs() < 0.02, "{}: {length} instead of {expected}", case.name);
                seen += 1;
            }
        }
    }
    assert!(seen > 200, "{seen}");
}

#[test]
fn things_are_as_many_as_their_number() {
    for (name, class, expected) in
        [("visits", "sw_chart-dot", 31), ("defense", "sw_chart-mark", 15), ("defense-of", "sw_chart-mark", 15)]
    {
        let case = cases::all().into_iter().find(|case| case.name == name).unwrap();
        let chart = chart(&case);
        for svg in [&chart.narrow, &chart.wide] {
            let mut found = 0;
            shapes::walk(svg, &mut |element| found += usize::from(element.attribute("class") == Some(class)));
            assert_eq!(found, expected, "{name}");
        }
    }
}

#[test]
fn lines_are_within_their_ticks() {
    for case in cases::all().iter().filter(|case| matches!(case.spec.kind, Kind::Line { .. })) {
        let chart = chart(case);
        for svg in [&chart.narrow, &chart.wide] {
            let mut ticks = shapes::shapes(svg, "sw_chart-grid");
            ticks.extend(shapes::shapes(svg, "sw_chart-zero"));
            let top = ticks.iter().map(|tick| tick.top).reduce(f64::min).unwrap();
            let bottom = ticks.iter().map(|tick| tick.bottom).reduce(f64::max).unwrap();
            for curve in shapes::shapes(svg, "sw_chart-curve") {
                assert!(top <= curve.top && curve.bottom <= bottom, "{}: {curve:?}", case.name);
            }
        }
    }
}

#[test]
fn no_word_is_left_out() {
    for case in cases::all() {
        let chart = chart(&case);
        let rows = case.table.rows.iter();
        // A line names only as many rows as have room under it.
        let is_line = matches!(case.spec.kind, Kind::Line { .. });
        let labels = rows.filter(|_| !is_line).map(|row| row.label.as_str());
        let labels =
            labels.chain(case.spec.unit.as_deref()).chain(case.spec.events.iter().map(|event| event.label.as_str()));
        let labels = labels.chain(case.spec.target.iter().map(|target| target.label.as_str()));
        for label in labels {
            for svg in [&chart.narrow, &chart.wide] {
                let words =
                    shapes::texts(svg).iter().map(|text| text.what.as_str()).collect::<String>().replace(' ', "");
                assert!(words.contains(&label.replace(' ', "")), "{}: {label}", case.name);
            }
        }
    }
}

#[test]
fn colours_are_left_to_the_style_sheet_and_ids_to_the_page() {
    for case in cases::all() {
        let chart = chart(&case);
        for svg in [&chart.narrow, &chart.wide] {
            shapes::walk(svg, &mut |element| {
                for (name, _) in &element.attributes {
                    assert!(!["id", "style", "fill", "stroke", "opacity"].contains(name), "{}: {element}", case.name);
                }
            });
        }
    }
}

#[test]
fn every_class_that_is_drawn_has_a_rule_and_every_rule_a_class() {
    let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/blocks/45-chart.css")).unwrap();
    let mut drawn = std::collections::BTreeSet::new();
    for case in cases::all() {
        let chart = chart(&case);
        for svg in [&chart.narrow, &chart.wide] {
            shapes::walk(svg, &mut |element| {
                drawn.extend(element.attribute("class").unwrap_or_default().split(' ').map(str::to_owned));
            });
        }
    }
    let is_letter = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
    for rule in
        css.split('.').skip(1).map(|rest| rest.split(|character| !is_letter(character)).next().unwrap_or_default())
    {
        assert!(!rule.starts_with("sw_") || drawn.contains(rule), "nothing is drawn as .{rule}");
    }
    for class in
        ["bar", "dot", "square", "curve", "part", "point", "target", "zero", "grid", "rail", "station", "hatch"]
    {
        let class = format!("sw_chart-{class}");
        assert!(drawn.contains(&class) && css.contains(&format!(".{class}")), "{class}");
    }
}

#[test]
fn whoever_does_not_see_the_drawing_has_the_table() {
    let chart = chart(&cases::normal().remove(0));
    assert_eq!(chart.table.header, ["Period", "Trade"]);
    assert_eq!(chart.table.rows[1], ("2023".into(), vec!["134.1".into()]));
    assert_eq!(chart.table.notes, ["Target for 2023: 200 or more", "2023: first seven months"]);
}

/// Writes pages of all charts into the folder that `SCROLLWORK_CHARTS` names.
#[test]
#[ignore = "to be looked at"]
fn pages() {
    let folder = std::env::var("SCROLLWORK_CHARTS").unwrap();
    fs::create_dir_all(&folder).unwrap();
    for (name, cases) in [("normal", cases::normal()), ("scripts", cases::scripts()), ("absurd", cases::absurd())] {
        for width in [320, 390, 820, 1440] {
            for theme in ["light", "dark"] {
                fs::write(format!("{folder}/{name}-{width}-{theme}.html"), page::page(&cases, width, theme)).unwrap();
            }
        }
    }
}

/// The fault of a drawing of which something is outside, or has words over other words.
fn is_in_order(svg: &Element) -> Result<(), String> {
    let (width, height) = shapes::view_box(svg);
    let texts = shapes::texts(svg);
    for extent in texts.iter().chain(&shapes::shapes(svg, "")) {
        let is_inside =
            extent.left >= -0.1 && extent.right <= width + 0.1 && extent.top >= -0.1 && extent.bottom <= height + 0.1;
        if !is_inside {
            return Err(format!("outside of {width} × {height}: {extent:?}"));
        }
    }
    let marks = ["sw_chart-bar", "sw_chart-dot", "sw_chart-square", "sw_chart-station"];
    let marks = marks.map(|class| shapes::shapes(svg, class)).concat();
    for (index, text) in texts.iter().enumerate() {
        if let Some(other) = texts[..index].iter().find(|other| text.overlaps(other)) {
            return Err(format!("words over words: {text:?}, {other:?}"));
        }
        if let Some(mark) = marks.iter().find(|mark| text.overlaps(mark)) {
            return Err(format!("words over a mark: {text:?}, {mark:?}"));
        }
    }
    Ok(())
}

fn chart(case: &Case) -> Chart {
    draw(&case.table, &case.spec, &case.setting()).unwrap_or_else(|error| panic!("{}: {error}", case.name))
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/chart"))
}

/// The drawing with a line for each element, so that a difference can be read.
fn readable(svg: &Element) -> String {
    svg.to_string().replace("><", ">\n<") + "\n"
}
