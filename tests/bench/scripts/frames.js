// Notes when the page gets its frames.
const frames = (window.benchFrames = { times: [], running: true });
const look = (now) => {
  frames.times.push(now);
  if (frames.running) requestAnimationFrame(look);
};
requestAnimationFrame(look);
