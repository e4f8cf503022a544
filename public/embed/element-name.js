/* The name of the custom element. */

import { api, nameTaken } from "./api.js";
import { report } from "./errors.js";

/** The element's name: another one for what `data-story` and tags ask for, where the page has defined an element of our name. */
export let ELEMENT = "scrollwork-story";
while (!api.embed && customElements.get(ELEMENT)) {
  report("error", nameTaken(ELEMENT));
  ELEMENT += "-2";
}
