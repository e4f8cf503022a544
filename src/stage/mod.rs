//! What attaches: motion on the DOM of any page that carries the `data-sw-*` hooks.
