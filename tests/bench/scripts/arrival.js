// Brings the first number into the middle of the window as soon as it is in the page, and notes when it begins to run.
(() => {
  const arrival = (window.benchArrival = { inView: 0, runs: 0 });
  const look = () => {
    const number = document.querySelector("[data-count], [data-sw-count]");
    const box = number?.getBoundingClientRect();
    if (!box?.height) return requestAnimationFrame(look);
    if (box.top < 0 || box.bottom > innerHeight) {
      number.scrollIntoView({ block: "center", behavior: "instant" });
      return requestAnimationFrame(look);
    }
    arrival.inView = performance.now();
    const text = number.textContent;
    const runs = () => {
      const current = document.querySelector("[data-count], [data-sw-count]");
      if (current.textContent !== text) arrival.runs = performance.now();
      else requestAnimationFrame(runs);
    };
    requestAnimationFrame(runs);
  };
  requestAnimationFrame(look);
})();
