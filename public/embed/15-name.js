/* Our names in the page, which may have taken them. */

const taken = (name) => trouble("name-taken", "the page has its own " + name);

self.Scrollwork ??= own;
if (self.Scrollwork !== own) tell("warn", taken("Scrollwork"));

let TAG = "scrollwork-story";
// What `data-story` and tags ask for gets an element of another name then.
while (!own.embed && customElements.get(TAG)) {
  tell("error", taken(TAG));
  TAG += "-2";
}
