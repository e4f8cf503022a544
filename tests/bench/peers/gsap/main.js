// The story moved by GSAP and its ScrollTrigger.
import gsap from "gsap";
import ScrollTrigger from "gsap/ScrollTrigger";

gsap.registerPlugin(ScrollTrigger);

gsap.to(".progress", { scaleX: 1, ease: "none", scrollTrigger: { start: 0, end: "max", scrub: true } });

for (const element of document.querySelectorAll("[data-count]")) {
  const digits = Number(element.dataset.decimals);
  const format = new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const number = { value: 0 };
  gsap.to(number, {
    value: Number(element.dataset.count),
    duration: 1.2,
    ease: "power2.out",
    scrollTrigger: { trigger: element, start: "top 85%", once: true },
    onUpdate: () => (element.textContent = format.format(number.value)),
  });
}

const hidden = {
  develop: { filter: "grayscale(1) sepia(0.5)" },
  fade: { opacity: 0 },
  "wipe-left": { clipPath: "inset(0 0 0 100%)" },
  push: { scale: 1.08 },
};
const shown = {
  develop: { filter: "grayscale(0) sepia(0)" },
  fade: { opacity: 1 },
  "wipe-left": { clipPath: "inset(0 0 0 0%)" },
  push: { scale: 1 },
};
for (const photo of document.querySelectorAll(".photo")) {
  const { transition } = photo.dataset;
  if (!hidden[transition]) continue;
  gsap.fromTo(photo.querySelector("img"), hidden[transition], {
    ...shown[transition],
    ease: "none",
    scrollTrigger: { trigger: photo, start: "top 90%", end: "center center", scrub: true },
  });
}

for (const stage of document.querySelectorAll(".stage")) {
  const slides = stage.querySelectorAll(".slide");
  const show = (current) => slides.forEach((slide, place) => slide.classList.toggle("current", place === current));
  stage.querySelectorAll(".step").forEach((step, index) => {
    ScrollTrigger.create({
      trigger: step,
      start: "top 70%",
      end: "bottom 70%",
      onEnter: () => show(index),
      onEnterBack: () => show(index),
    });
  });
}
