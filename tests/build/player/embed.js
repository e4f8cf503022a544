/* A loader for tests: it names its files as the real one does. */
(() => { fetch("runtime.wasm"); load("live.js"); load("frame.js"); load("blocks.js"); load("links.js"); style("scrollwork.css"); style("blocks.css"); style("rare.css"); })();
