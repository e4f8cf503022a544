/* The element's name. */

let TAG = "scrollwork-story";
// The page may have taken it; what `data-story` and tags ask for gets an element of another name then.
while (!own.embed && customElements.get(TAG)) {
  tell("error", trouble("name-taken", "the page has its own " + TAG));
  TAG += "-2";
}
