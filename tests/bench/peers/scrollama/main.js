// The story moved by Scrollama, its numbers by CountUp.js.
import { CountUp } from "countup.js";
import scrollama from "scrollama";
import { progress } from "../shared/progress.mjs";

document.documentElement.classList.add("moves");
progress(document.querySelector(".progress"));

scrollama()
  .setup({ step: "[data-count]", offset: 0.85, once: true })
  .onStepEnter(({ element }) => {
    const { count, decimals } = element.dataset;
    new CountUp(element, Number(count), { decimalPlaces: Number(decimals), duration: 1.2 }).start();
  });

scrollama()
  .setup({ step: ".photo", offset: 0.85 })
  .onStepEnter(({ element }) => element.classList.add("in"))
  .onStepExit(({ element }) => element.classList.remove("in"));

for (const stage of document.querySelectorAll(".stage")) {
  const slides = stage.querySelectorAll(".slide");
  scrollama()
    .setup({ step: stage.querySelectorAll(".step"), offset: 0.7 })
    .onStepEnter(({ index }) => slides.forEach((slide, place) => slide.classList.toggle("current", place === index)));
}
