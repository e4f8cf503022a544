//! What happens in a page from its first moment, kept for the test to read as `recorded`.

/// Runs in every page of the test's server before the page's own scripts. `recorded.texts(element)` are the texts that a number has shown,
/// `recorded.frames` how many frames were asked for, `recorded.events` the names of the events, in order;
/// `recorded.shift` is how much of the page has jumped (CLS, which only Chromium tells), `recorded.moved` what of it;
/// `recorded.jumps` the text that has, in every engine, in a page that is watched by `recorded.watch()`;
/// `recorded.complaints` what an engine's console shows as errors.
pub(crate) const SOURCE: &str = r#"
(() => {
  const texts = new Map();
  const recorded = (window.recorded = {
    frames: 0,
    events: [],
    details: [],
    violations: [],
    complaints: [],
    shift: 0,
    moved: [],
    jumps: [],
    texts: element => texts.get(element) || [],
  });
  const note = node => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const number = element && element.closest("[data-sw-count]");
    if (!number) return;
    const seen = texts.get(number) || [];
    if (seen[seen.length - 1] !== number.textContent) seen.push(number.textContent);
    texts.set(number, seen);
  };
  new MutationObserver(changes => changes.forEach(change => note(change.target))).observe(document, {
    subtree: true, childList: true, characterData: true,
  });
  for (const name of ["ready", "section", "count", "complete", "warning", "error"])
    addEventListener("scrollwork:" + name, event => {
      recorded.events.push(name);
      recorded.details.push({ name, ...event.detail });
    });
  addEventListener("securitypolicyviolation", event => {
    recorded.violations.push(event.violatedDirective);
    recorded.complaints.push("refused: " + event.violatedDirective + " " + event.blockedURI);
  });
  const { error } = console;
  console.error = (...told) => {
    recorded.complaints.push(told.join(" "));
    error.apply(console, told);
  };
  addEventListener("error", event => {
    const { target } = event;
    recorded.complaints.push(event.message || target.localName + " did not load: " + (target.currentSrc || target.src || target.href));
  }, true);
  addEventListener("unhandledrejection", event => recorded.complaints.push("unhandled: " + event.reason));
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      recorded.shift += entry.value;
      for (const { node, previousRect, currentRect } of entry.sources)
        recorded.moved.push([entry.value, node && (node.className || node.nodeName), previousRect, currentRect].map(part => JSON.stringify(part)).join(" "));
    }
  }).observe({ type: "layout-shift", buffered: true });
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = run => {
    recorded.frames += 1;
    return ask(run);
  };
  recorded.frame = () => new Promise(resolve => ask(resolve));
  // Text that stands elsewhere in the window than a frame before, though nobody has scrolled, has jumped.
  recorded.watch = () => {
    let before = new Map(), scrolled = 0;
    const look = () => {
      const now = new Map();
      for (const element of document.querySelectorAll("p, h1, h2, h3, h4, li, cite")) {
        const { top, bottom, width } = element.getBoundingClientRect();
        if (width && bottom > 0 && top < innerHeight && !element.closest("[data-sw-stage]")) now.set(element, top);
      }
      if (scrolled === scrollY)
        for (const [element, top] of now)
          if (before.has(element) && Math.abs(before.get(element) - top) > 1)
            recorded.jumps.push(`${element.textContent.slice(0, 40)}: from ${before.get(element)} to ${top}`);
      before = now;
      scrolled = scrollY;
      ask(look);
    };
    look();
  };
})();
"#;

/// The text of a page with the recorder and these scripts before the page's own. What runs leaves no element behind, so that the
/// page is as its author wrote it.
pub(crate) fn injected(page: &str, scripts: &[String]) -> String {
    let (before, after) = page.split_at(place(page));
    let scripts: String = scripts.iter().map(|script| format!("{{ {script} }}")).collect();
    format!(r#"{before}<script nonce="{NONCE}">document.currentScript.remove();{SOURCE}{scripts}</script>{after}"#)
}

/// A policy that lets the recorder run besides what it allows itself.
pub(crate) fn allowed(policy: &str) -> String {
    let directives: Vec<&str> = policy.split(';').map(str::trim).filter(|directive| !directive.is_empty()).collect();
    let sources = |name: &str| {
        let mut of_name = directives.iter().filter_map(|directive| directive.strip_prefix(name));
        of_name.find(|rest| rest.is_empty() || rest.starts_with(' ')).map(|sources| sources.replace("'none'", ""))
    };
    let others = directives.iter().filter(|directive| directive.split(' ').next() != Some("script-src"));
    let others = others.copied().collect::<Vec<_>>().join("; ");
    match sources("script-src").or_else(|| sources("default-src")) {
        Some(scripts) => format!("{others}; script-src{scripts} 'nonce-{NONCE}'"),
        None => policy.to_owned(),
    }
}

const NONCE: &str = "recorder";

/// Where the page's own content begins: behind the document type, what opens the document and the head, and the encoding, which
/// has to stand near the beginning.
fn place(page: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &page[at..];
        let tag = rest.trim_start();
        let opens = |name: &str| tag.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name));
        let opens = ["<!doctype", "<html", "<head>", "<head ", "<meta charset"].into_iter().any(opens);
        match tag.find('>') {
            Some(end) if opens => at += rest.len() - tag.len() + end + 1,
            _ => return at,
        }
    }
}

#[test]
fn it_stands_before_everything_else_in_the_page() {
    for (page, begin) in [
        ("<p>Text", ""),
        (
            "<!doctype html><html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>A</title>",
            "<!doctype html><html lang=\"en\">\n<meta charset=\"utf-8\">",
        ),
        ("<!DOCTYPE html><head><script></script>", "<!DOCTYPE html><head>"),
        ("<!doctype html><header>", "<!doctype html>"),
    ] {
        assert_eq!(&page[..place(page)], begin);
    }
}

#[test]
fn a_policy_allows_it_and_nothing_else_besides() {
    for (policy, wanted) in [
        ("connect-src 'none'", "connect-src 'none'"),
        ("script-src 'self'", "; script-src 'self' 'nonce-recorder'"),
        ("default-src 'none'; img-src data:", "default-src 'none'; img-src data:; script-src  'nonce-recorder'"),
        (
            "trusted-types 'none'; script-src a b; img-src c",
            "trusted-types 'none'; img-src c; script-src a b 'nonce-recorder'",
        ),
    ] {
        assert_eq!(allowed(policy), wanted);
    }
}
