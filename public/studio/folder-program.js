/* Asking the program `scrollwork studio`, over HTTP, for what lies in the folder of a story, and giving it what is to lie there. */

import { EnglishError } from "./english.js";
import { t } from "./i18n.js";

/** A file in the folder: its tag is another when the file is. @typedef {{ name: string, tag: string }} Listed */
/** What lies in the folder. @typedef {{ text: string | null, tag: string, files: Listed[], proposals: string | null }} Contents */

/** A file in the folder is another than the page knows. */
export class Changed extends EnglishError {}

/** The program cannot be asked, or has no answer. */
export class Unanswered extends Error {}

/** Asks the program. @param {string} path @param {RequestInit} [options] */
export const ask = async (path, options) => {
  const response = await fetch("folder/" + path, options).catch(() => {
    throw new Unanswered(t("the program `scrollwork studio` does not answer: does it still run?"));
  });
  if (response.status === 412) throw new Changed(await response.text());
  if (!response.ok) throw new EnglishError(await response.text());
  return response;
};

/** Writes something; gives its new tag. @param {string} path @param {BodyInit} body @param {string | undefined} tag */
export const put = async (path, body, tag) => {
  const headers = tag === undefined ? undefined : { "If-Match": `"${tag}"` };
  return (await ask(path, { method: "PUT", body, headers })).text();
};

/** @returns {Promise<Contents>} */
export const contents = async () => (await ask("story")).json();

/** Where the program has a file. @param {string} name */
export const address = (name) => "files/" + name.split("/").map(encodeURIComponent).join("/");
