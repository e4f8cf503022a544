// Takes over the page that was rendered beforehand.
import { hydrate } from "svelte";
import story from "the-story";
import Story from "./Story.svelte";

hydrate(Story, { target: document.getElementById("root"), props: { story } });
