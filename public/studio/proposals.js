/* What the import guessed: each guess with its reason, to be accepted or taken back. */

import { blocksOf } from "./blocks.js";
import { select } from "./caret.js";
import { rewrite } from "./editing.js";
import { button, element } from "./elements.js";
import { english, inEnglish } from "./english.js";
import { marked, number, onTranslation, plural, t } from "./i18n.js";
import { insertBelow } from "./inserting.js";
import { fill } from "./lists.js";
import { byId } from "./page.js";
import { say } from "./status.js";
import { changed, story, text } from "./story.js";

/** Where in the text something stands that the import made: of several, that which is nearest to its line. @param {string} words @param {number} line */
const find = (words, line) => {
  const lines = text.value.split("\n");
  const expected = lines.slice(0, Math.max(0, line - 1)).reduce((sum, { length }) => sum + length + 1, 0);
  let found = -1;
  for (let at = text.value.indexOf(words); words && at >= 0; at = text.value.indexOf(words, at + 1))
    if (found < 0 || Math.abs(at - expected) < Math.abs(found - expected)) found = at;
  return found;
};

/** Writes `words` in the place of others at `at`. @param {number} at @param {string} old @param {string} words */
const exchange = (at, old, words) => rewrite(text, text.value.slice(0, at) + words + text.value.slice(at + old.length));

/** The words that a guess is about: what it has made, or else what it quotes, which may be cut short. @param {StudioProposal} proposal */
const wordsOf = ({ made, what }) => made || (/[`“](.+?)…?[`”]/.exec(what)?.[1] ?? "");

/** Leads to what a guess is about. @param {StudioProposal} proposal */
const lead = (proposal) => {
  const { made, line, undo } = proposal;
  const words = wordsOf(proposal);
  const at = find(words, line);
  if (at >= 0) {
    text.focus();
    text.setSelectionRange(at, at + words.length);
    text.reveal();
  } else select(text, line, 1);
  if (made && at < 0) say([english(undo)]);
};

/** Takes a guess back: what stands there becomes what the article said. @param {StudioProposal} proposal */
const reject = (proposal) => {
  const { made, plain, line } = proposal;
  const at = find(made, line);
  if (at < 0) return lead(proposal);
  const [before, after] = [text.value.slice(Math.max(0, at - 30), at), text.value.slice(at + made.length, at + made.length + 30)];
  exchange(at, made, plain);
  decide(proposal, "rejected", { before, after });
};

/** Sets a count large, in a row of its own below its paragraph, where a label is to be written. @param {StudioProposal} proposal */
const setLarge = (proposal) => {
  if (!story.isMine) return;
  const { made, line } = proposal;
  const at = find(made, line);
  if (at < 0) return lead(proposal);
  const own = made.replace(/\}$/, ' label=""}');
  decide(proposal, "large");
  insertBelow(text, at, `::: figures\n${own}\n:::`, own.length - 2 + "::: figures\n".length);
  text.focus();
  say(t("Write between the quotation marks what the figure counts."));
};

/** Takes a decision back. @param {StudioProposal} proposal */
const undo = (proposal) => {
  const { state, made, plain, around, line } = proposal;
  if (state === "rejected" && around) {
    const whole = around.before + plain + around.after;
    const at = find(whole, line);
    if (at < 0) {
      // Undo in the text may have taken it back before.
      if (find(around.before + made + around.after, line) >= 0) return decide(proposal, undefined);
      select(text, line, 1);
      return say(t("The text around it has changed since: write it there."));
    }
    exchange(at + around.before.length, plain, made);
  }
  if (state === "large") {
    const row = `::: figures\n${made.replace(/\}$/, ' label="')}`;
    const block = blocksOf(text.value).find(({ start, end }) => text.value.slice(start, end).startsWith(row));
    if (block) rewrite(text, text.value.slice(0, block.start).replace(/\n+$/, "") + text.value.slice(block.end));
  }
  decide(proposal, undefined);
};

/** The `id` of a proposal's row. @param {StudioProposal} proposal */
const idOf = (proposal) => `proposal-${story.proposals.indexOf(proposal)}`;

/** @param {StudioProposal} proposal @param {StudioProposal["state"]} state @param {StudioProposal["around"]} [around] */
const decide = (proposal, state, around) => {
  if (!story.isMine) return;
  Object.assign(proposal, { state, around });
  listProposals();
  changed();
  byId(idOf(proposal)).querySelector("button")?.focus();
};

/** What has been decided, in words. */
const DECIDED = { accepted: marked("Kept"), rejected: marked("Rejected"), large: marked("Shown large") };

/**
 * A button of a proposal, which says what it is about to who does not see where it stands.
 *
 * @param {StudioProposal} proposal
 * @param {string} word
 * @param {() => void} act
 */
const action = ({ kind, what }, word, act) => {
  const made = button("", act, word);
  made.setAttribute("aria-label", `${word}: ${kind}, ${what.replace(/`/g, "")}`);
  return made;
};

/** Whether a proposal is a count in a sentence, which can be set large. @param {StudioProposal} proposal */
const isCount = ({ made }) => /^\[[^]*\{\.count/.test(made);

/** @param {StudioProposal} proposal */
const actions = (proposal) => {
  const { state, made, line, is_left_out } = proposal;
  if (state) return [element("span", "state", t(DECIDED[state])), action(proposal, t("Undo"), () => undo(proposal))];
  const found = [];
  if (isCount(proposal)) found.push(action(proposal, t("Set large"), () => setLarge(proposal)));
  if (!is_left_out) found.push(action(proposal, t("Keep"), () => decide(proposal, "accepted")));
  if (made) found.push(action(proposal, t("Reject"), () => reject(proposal)));
  else if (line) found.push(action(proposal, t("Show"), () => lead(proposal)));
  return found;
};

/** @param {StudioProposal} proposal */
const item = (proposal) => {
  const { kind, what, why, state } = proposal;
  const told = element("div", "told", inEnglish("strong", "", kind), " ", english(what), english(why, "why"));
  const made = element("li", state ? "proposal decided" : "proposal", told, element("div", "actions", ...actions(proposal)));
  made.id = idOf(proposal);
  return made;
};

/** Keeps all of these that are not decided. @param {StudioProposal[]} proposals */
const keepAll = (proposals) => {
  if (!story.isMine) return;
  for (const proposal of proposals) proposal.state ??= "accepted";
  listProposals();
  changed();
  byId("proposals").querySelector("summary")?.focus();
};

/** The groups of the list. @type {[string, (proposal: StudioProposal) => boolean][]} */
const GROUPS = [
  [marked("The strongest figures: set them large?"), ({ is_large }) => is_large],
  [marked("The other figures, the stronger first"), (proposal) => isCount(proposal) && !proposal.is_large],
  [marked("What became of the article"), (proposal) => !isCount(proposal) && !proposal.is_left_out],
  [marked("Words that are not in the story"), ({ is_left_out }) => is_left_out],
];

/** Lists what the import guessed. */
export const listProposals = () => {
  const list = byId("proposals");
  const isOpen = (/** @type {number} */ index) => list.querySelectorAll("details")[index]?.open ?? index === 0;
  const groups = GROUPS.map(([name, belongs], index) => {
    const own = story.proposals.filter(belongs);
    const group = /** @type {HTMLDetailsElement} */ (
      element("details", "group", element("summary", "", t(name) + " ", element("span", "", number(own.length))), element("ol", "", ...own.map(item)))
    );
    const open = own.filter(({ state, is_left_out }) => !state && !is_left_out);
    if (open.length > 1) group.children[0].after(button("all", () => keepAll(open), plural(open.length, "Keep all {count}", "Keep all {count}")));
    group.open = isOpen(index);
    group.hidden = !own.length;
    return group;
  });
  // What became of the rest of the article is there for information.
  const left = story.proposals.filter((proposal) => isCount(proposal) && !proposal.state).length;
  fill("proposals", groups, left ? plural(left, "{count} to look at", "{count} to look at") : t("all looked at"));
  byId("proposals-panel").hidden = !story.proposals.length;
};

onTranslation(() => listProposals());
