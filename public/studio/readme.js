/* What is said beside a saved story to whoever finds it. */

const SITE = `To publish the story, upload all that is in the folder "site" to any web server or static host, as it is, or give it to whoever runs
your website. The address of the folder then leads to the story, which is at stories/NAME/ in there.

Opened from a disk, the story stands still: numbers run and photos change once it is on the web.

To show it inside an article of a content system, do the same, and then paste one piece of snippets.txt into the article, with that address in
the place of https://cdn.example.org/: "tag" or "full" where scripts are let through, "figure" in WordPress and its like, "iframe" where
only frames are. In the studio, "Into an article…" writes the address in and copies the piece. Where the article has another address than
the folder, the server of the folder has to allow that for all but "iframe", by the header "Access-Control-Allow-Origin: *" with every file;
"_headers" and "nginx.conf" in "site" say so to the hosts that read them.
`;

const GO_ON = `To go on writing, drop the ZIP file, or the folder that it was unpacked to, on the studio again: story.dj is the story, in plain text.
`;

/** The text of README.txt. @param {string} why why there is no finished site; empty where there is one */
export const readme = (why) => (why ? `There is no finished site here yet: ${why}.\n` : SITE) + "\n" + GO_ON;
