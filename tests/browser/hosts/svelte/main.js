import { mount, unmount } from "svelte";
import Page from "./Page.svelte";

const page = mount(Page, { target: document.getElementById("app") });
window.remake = () => page.remake();
window.leave = () => unmount(page);
