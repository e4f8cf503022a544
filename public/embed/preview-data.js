/* Lets the tags of a preview ask for the data of stories, which the app renders, where a published page asks for their folders. */

for (const tag of /** @type {NodeListOf<HTMLScriptElement>} */ (document.querySelectorAll("script[data-story$='/']")))
  tag.dataset.story += "story.json";
