import { useLayoutEffect, useReducer, useRef } from "react";
import { createRoot } from "react-dom/client";

const cdn = ""; // as on the site itself

// `tag.html` renders a tag, which React puts into the head; `index.html` the element. `rerender()` renders all again, `remake()` makes
// all anew, `leave()` takes all away.
const Page = () => {
  const [times, rerender] = useReducer((times) => times + 1, 0);
  const main = useRef();
  // As many components do: it has the page laid out at once.
  useLayoutEffect(() => void main.current.offsetHeight);
  window.rerender = rerender;
  const story = "/fixture/harbour/";
  return (
    <main ref={main}>
      <h1>Headline</h1>
      <p>before</p>
      {location.pathname.endsWith("tag.html") ? (
        <script async src={cdn + "/embed.js"} data-story={cdn + story} />
      ) : (
        <scrollwork-story src={cdn + story} data-times={times}>
          <a href={cdn + story}>The story, {times}</a>
        </scrollwork-story>
      )}
      <p>after</p>
    </main>
  );
};

// The tag brings the script itself: React leaves one out that is in the page already.
if (location.search !== "?tag") document.body.append(Object.assign(document.createElement("script"), { src: cdn + "/embed.js" }));
let root = createRoot(document.getElementById("root"));
root.render(<Page key="1" />);
window.remake = () => root.render(<Page key={Math.random()} />);
window.leave = () => root.unmount();
