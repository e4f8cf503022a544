/* Embedding: what to paste into an article, with the address of the saved site in it. */

import { button, element } from "./elements.js";
import { folderAddress } from "./folder-address.js";
import { t } from "./i18n.js";
import { byId } from "./page.js";
import { preference, setPreference } from "./preferences.js";
import { SNIPPET_KINDS } from "./snippet-kinds.js";

/** What snippets say where nobody has given the address. */
const PLACEHOLDER = "https://cdn.example.org/";

/** The name under which the address is remembered. */
const CHOICE = "scrollwork-address";

/** Of the site that was saved last, by kind. @type {Record<string, string>} */
let snippets = {};

/** Offers the snippets of a site; none where there is no site. @param {Record<string, string>} [made] */
export const offerSnippets = (made) => {
  snippets = made ?? {};
  byId("embed").hidden = !made;
};

/** Copies the text of a field; whether the browser lets us. @param {HTMLTextAreaElement} field */
const copy = async (field) => {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
};

/** A line that is read aloud when it changes. @param {string} name @param {string} className */
const status = (name, className) => {
  const line = element(name, className);
  line.setAttribute("role", "status");
  return line;
};

class SnippetDialog {
  #dialog = /** @type {HTMLDialogElement} */ (element("dialog", "embedding"));
  #address = Object.assign(document.createElement("input"), { type: "url", placeholder: PLACEHOLDER, value: preference(CHOICE) ?? "", dir: "ltr" });
  #wrong = status("p", "wrong");
  #snippet = Object.assign(document.createElement("textarea"), { readOnly: true, rows: 6, dir: "ltr", spellcheck: false });
  #copy = button("primary", () => this.#take(), t("Copy"));
  #copied = status("span", "");
  #kind = SNIPPET_KINDS[0][0];

  constructor() {
    const heading = element("h2", "", t("Put the story into an article"));
    heading.id = "embedding";
    this.#dialog.setAttribute("aria-labelledby", heading.id);
    this.#address.oninput = () => this.#show();
    this.#dialog.onclose = () => this.#dialog.remove();
    this.#dialog.append(
      heading,
      element("p", "quiet", t("Upload all that is in the folder “site” of the saved story to a web server first.")),
      element("label", "field", element("span", "", t("The address of the folder there")), this.#address),
      this.#wrong,
      this.#kinds(),
      element("label", "field", element("span", "", t("To be pasted into the article")), this.#snippet),
      element("p", "choices", this.#copy, button("", () => this.#dialog.close(), t("Close")), this.#copied),
    );
    document.body.append(this.#dialog);
    this.#show();
    this.#dialog.showModal();
  }

  #kinds() {
    const choices = SNIPPET_KINDS.map(([kind, words]) => {
      const input = Object.assign(document.createElement("input"), { type: "radio", name: "snippet", value: kind, checked: kind === this.#kind });
      input.onchange = () => {
        this.#kind = kind;
        this.#show();
      };
      return element("label", "", input, element("span", "", t(words)));
    });
    return element("fieldset", "", element("legend", "", t("What the website lets through")), ...choices);
  }

  /** Shows the snippet; it can be copied once it has an address. */
  #show() {
    const words = this.#address.value.trim();
    const folder = folderAddress(words);
    if (folder) setPreference(CHOICE, words);
    this.#wrong.textContent = folder || !words ? "" : t("This is not the address of a folder: it begins with https:// and has no question mark.");
    this.#snippet.value = snippets[this.#kind].replaceAll(PLACEHOLDER, folder ?? PLACEHOLDER);
    this.#copy.disabled = !folder;
    this.#copied.textContent = "";
  }

  async #take() {
    const isCopied = await copy(this.#snippet);
    this.#copied.textContent = isCopied ? t("Copied.") : t("The browser did not copy it: it is selected, copy it by the keyboard.");
  }
}

/** Shows what to paste. */
export const showSnippets = () => void new SnippetDialog();
