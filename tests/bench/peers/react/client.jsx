// Renders the page in the reader's browser, as a single-page app does.
import { createRoot } from "react-dom/client";
import story from "the-story";
import { Story } from "./story.jsx";

createRoot(document.getElementById("root")).render(<Story story={story} />);
