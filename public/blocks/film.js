/*
 * Films without sound: they play over their photo while they are in view, in a stage while its frame shows them, unless the reader wants no
 * motion or few bytes.
 */

/**
 * Plays the film that `link` leads to in the place of its photo, until `signal` is aborted. Its button is there as long as the photo is seen.
 *
 * @param {HTMLElement} link
 * @param {AbortSignal} signal
 */
export const enhanceFilm = (link, signal) => {
  const figure = /** @type {HTMLElement} */ (link.closest(".sw-photo"));
  figure.querySelectorAll(".sw-film, button").forEach((part) => part.remove()); // of a copied page
  const host = /** @type {HTMLElement} */ (link.closest("[data-state]"));
  const stage = /** @type {HTMLElement | null} */ (figure.closest("[data-sw-stage]"));
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");
  const words = { play: /** @type {string} */ (link.textContent), pause: /** @type {string} */ (link.dataset.swFilm) };

  const film = document.createElement("video");
  film.className = "sw-film";
  film.muted = film.loop = film.playsInline = film.disablePictureInPicture = true;
  film.preload = "none";
  film.src = /** @type {HTMLAnchorElement} */ (link).href;
  film.setAttribute("aria-hidden", "true"); // the photo under it is described
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;

  let isInView = false;
  /** @type {boolean | undefined} */
  let choice; // of the reader, by the button
  const mayMove = () => host.dataset.state !== "still" && !reduced.matches && !(/** @type {any} */ (navigator).connection?.saveData);
  const wants = () => choice ?? mayMove();
  // As in the styles: in lower windows, a stage has no frame.
  const framed = matchMedia("(32em <= height <= 4000px)");
  framed.addEventListener("change", () => update(), { signal });
  // The visuals of a moving stage lie in one frame, and one of them is seen.
  const isShown = () =>
    !stage || host.dataset.state !== "moving" || stage.hasAttribute("data-sw-unrolled") || !framed.matches || figure.hasAttribute("data-sw-current");
  const show = () => (button.textContent = wants() ? words.pause : words.play);
  const update = () => {
    show();
    button.hidden = !isShown();
    if (isInView && wants() && isShown()) film.play().catch(() => {}); // a browser may keep it from playing by itself
    else film.pause();
  };

  button.addEventListener("click", () => {
    choice = film.paused;
    update();
  });
  film.addEventListener("error", () => undo());
  const forget = () => {
    choice = undefined;
    update();
  };
  reduced.addEventListener("change", forget, { signal });
  // Of several entries, the last says where it is now.
  const views = new IntersectionObserver((entries) => {
    isInView = entries[entries.length - 1].isIntersecting;
    update();
  }, { threshold: 0.25 });
  const states = new MutationObserver(forget);
  const steps = new MutationObserver(update);

  const undo = () => {
    views.disconnect();
    states.disconnect();
    steps.disconnect();
    film.remove();
    button.remove();
    link.hidden = false;
  };
  link.before(film, button);
  link.hidden = true;
  views.observe(figure);
  states.observe(host, { attributes: true, attributeFilter: ["data-state"] });
  if (stage) {
    for (const part of [stage, figure]) steps.observe(part, { attributes: true, attributeFilter: ["data-sw-unrolled", "data-sw-current"] });
  }
  signal.addEventListener("abort", undo);
};
