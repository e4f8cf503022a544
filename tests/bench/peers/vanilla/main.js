// The story moved by what browsers have: observers, classes and frames.
import { count } from "../shared/count.mjs";
import { progress } from "../shared/progress.mjs";

document.documentElement.classList.add("moves");
progress(document.querySelector(".progress"));

const numbers = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      numbers.unobserve(target);
      count(target);
    }
  },
  { rootMargin: "0px 0px -15%" },
);
for (const number of document.querySelectorAll("[data-count]")) numbers.observe(number);

const photos = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) target.classList.toggle("in", isIntersecting);
  },
  { rootMargin: "-15% 0px" },
);
for (const photo of document.querySelectorAll(".photo")) photos.observe(photo);

const steps = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      const index = [...target.parentElement.children].indexOf(target);
      const slides = target.closest(".stage").querySelectorAll(".slide");
      slides.forEach((slide, place) => slide.classList.toggle("current", place === index));
    }
  },
  { rootMargin: "-70% 0px -30%" },
);
for (const step of document.querySelectorAll(".step")) steps.observe(step);
