//! The two sides of the runtime's ABI agree: what its bindings import, `glue.js` has, with as many parameters, and nothing else.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::collections::BTreeMap;

const BINDINGS: [&str; 2] = [include_str!("../src/runtime/js.rs"), include_str!("../src/runtime/browser.rs")];
const GLUE: &str = include_str!("../src/runtime/glue.js");

/// How many parameters each function has, by its name.
type Functions = BTreeMap<String, usize>;

/// The functions that `source` imports, which stand there as `fn id = element_id() -> JsString;`.
fn imported(source: &str) -> Functions {
    let mut functions = Functions::new();
    let mut is_method = false;
    for line in source.lines().map(str::trim) {
        match line.split_once(' ') {
            Some(("impl", _)) => is_method = true,
            Some(("static", _)) => is_method = false,
            _ if line == "imports! {" => is_method = false,
            _ => {}
        }
        let Some((_, import)) = line.split_once(" = ").filter(|(head, _)| head.contains("fn ") && !head.contains('$'))
        else {
            continue;
        };
        let (name, rest) = import.split_once('(').unwrap();
        let parameters = rest.split_once(')').unwrap().0.split(',').filter(|parameter| !parameter.trim().is_empty());
        // A text goes over as its address and its length.
        let count: usize = parameters.map(|parameter| if parameter.ends_with("&str") { 2 } else { 1 }).sum();
        let before = functions.insert(name.to_owned(), usize::from(is_method) + count);
        assert_eq!(before, None, "{name} is imported twice");
    }
    functions
}

/// The functions of `glue`, which stand there as `element_id: (element) => …`.
fn offered(glue: &str) -> Functions {
    let functions = glue.lines().filter_map(|line| {
        let (name, rest) = line.trim().split_once(": (")?;
        let is_name = name.contains('_') && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let parameters = rest.split_once(") =>").filter(|_| is_name)?.0;
        Some((name.to_owned(), parameters.split(',').filter(|parameter| !parameter.is_empty()).count()))
    });
    functions.collect()
}

#[test]
fn the_glue_has_what_the_bindings_import_with_as_many_parameters_and_nothing_else() {
    let imported: Functions = BINDINGS.into_iter().flat_map(imported).collect();
    assert!(imported.len() > 70, "only {} are found", imported.len());
    assert_eq!(imported, offered(GLUE));
}

#[test]
fn a_function_is_read_from_either_side() {
    let bindings = "
        imports! {
            impl Element {
                pub(super) fn id = element_id() -> JsString;
                fn set = element_set(name: &str, value: &JsValue);
            }
        }
        imports! {
            fn now = performance_now() -> f64;
        }";
    let expected = [("element_id", 1), ("element_set", 4), ("performance_now", 0)];
    assert_eq!(imported(bindings), expected.map(|(name, count)| (name.to_owned(), count)).into());
    let glue = "
        element_id: (element) => put(get(element).id),
        element_set: (element, name, length, value) => { get(element)[text(name, length)] = get(value); },
        performance_now: () => performance.now(),";
    assert_eq!(offered(glue), imported(bindings));
}
