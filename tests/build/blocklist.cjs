// Which of the paths on the standard input do EasyList and EasyPrivacy block, as what pages load them as?
// node blocklist.cjs NODE_MODULES < paths
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const modules = process.argv[2];
const { FiltersEngine, Request } = require(require.resolve("@ghostery/adblocker", { paths: [modules] }));
const list = (name) => readFileSync(join(modules, "ad-block/test/data", name), "utf8");
const engine = FiltersEngine.parse([list("easylist.txt"), list("easyprivacy.txt")].join("\n"));

const types = (path) => {
  if (/\.(avif|webp|jpg|svg)$/.test(path)) return ["image"];
  if (/\.js$/.test(path)) return ["script"];
  if (/\.css$/.test(path)) return ["stylesheet"];
  return ["xmlhttprequest", "sub_frame"];
};
for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  for (const type of types(path)) {
    const details = { type, url: `https://cdn.example.org/${path}`, sourceUrl: "https://news.example.com/page" };
    const { match, filter } = engine.match(Request.fromRawDetails(details));
    if (match) console.log(`${path} as ${type}: ${filter}`);
  }
}
