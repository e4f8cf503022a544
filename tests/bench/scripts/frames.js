// Notes when the page gets its frames, when the first large figure comes into the window, and when it begins to run.
const figure = () => document.querySelectorAll("[data-count], [data-sw-count]")[2];
const text = figure().textContent;
const frames = (window.benchFrames = { times: [], inView: 0, runs: 0, running: true });
const look = (now) => {
  frames.times.push(now);
  if (!frames.inView && figure().getBoundingClientRect().top < innerHeight) frames.inView = now;
  if (!frames.runs && figure().textContent !== text) frames.runs = now;
  if (frames.running) requestAnimationFrame(look);
};
requestAnimationFrame(look);
