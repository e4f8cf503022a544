//! What happens in a page from its first moment, kept for the test to read as `recorded`.

/// Runs in every page before its own scripts. `recorded.texts(element)` are the texts that a number has shown,
/// `recorded.frames` how many frames were asked for, `recorded.events` the names of the events, in order;
/// `recorded.shift` is how much of the page has jumped (CLS), `recorded.moved` what of it.
pub(crate) const SOURCE: &str = r#"
(() => {
  const texts = new Map();
  const recorded = (window.recorded = {
    frames: 0,
    events: [],
    details: [],
    violations: [],
    shift: 0,
    moved: [],
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
  addEventListener("securitypolicyviolation", event => recorded.violations.push(event.violatedDirective));
  new PerformanceObserver(list => {
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
})();
"#;
