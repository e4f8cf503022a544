// Takes over the page that was rendered beforehand.
import { hydrateRoot } from "react-dom/client";
import story from "the-story";
import { Story } from "./story.jsx";

hydrateRoot(document.getElementById("root"), <Story story={story} />);
