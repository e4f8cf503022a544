import { h, render } from "preact";

// `?markup` renders the tag as markup; anything else the element. `rerender()` renders again, `remake()` makes all anew, `leave()` takes
// the story away.
const source = "/fixture/harbour/";
const tag = `<p>before</p><script async src="/embed.js" data-story="${source}"></script><p>after</p>`;
let [key, times, gone] = [1, 0, false];
const page = () =>
  location.search === "?markup"
    ? h("main", { key, dangerouslySetInnerHTML: { __html: gone ? "" : tag } })
    : h("main", { key }, [
        h("p", null, "before"),
        !gone && h("scrollwork-story", { src: source, "data-times": times }, h("a", { href: source }, "The story, ", times)),
        h("p", null, "after"),
      ]);
const show = () => render(page(), document.getElementById("root"));
window.rerender = () => show((times += 1));
window.remake = () => show((key += 1));
window.leave = () => show((gone = true));
show();
