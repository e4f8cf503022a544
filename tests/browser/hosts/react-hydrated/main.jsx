import { hydrateRoot } from "react-dom/client";
import { Page } from "./page.jsx";

// Late, as on a slow connection: the story may be there before it. React tells of what it did not expect.
window.hydrate = () => hydrateRoot(document.getElementById("root"), <Page />, { onRecoverableError: () => (window.recovered = true) });
