// Renders the page beforehand.
import { render } from "svelte/server";
import story from "the-story";
import Story from "./Story.svelte";

const rendered = render(Story, { props: { story } });
export const html = rendered.body;
export const head = rendered.head;
