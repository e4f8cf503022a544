// Renders the page beforehand.
import { renderToString } from "react-dom/server.browser";
import story from "the-story";
import { Story } from "./story.jsx";

export const html = renderToString(<Story story={story} />);
