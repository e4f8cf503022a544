// Counting by hand, for the peers whose tool has no counter of its own.

const seconds = 1.2;
const easeOut = (part) => 1 - (1 - part) ** 3;

/** Counts the number in `element` up to the text that it holds. */
export const count = (element) => {
  const last = element.textContent;
  const digits = Number(element.dataset.decimals);
  const format = new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  let start;
  const frame = (now) => {
    start ??= now;
    const part = Math.min(1, (now - start) / 1000 / seconds);
    element.textContent = part < 1 ? format.format(element.dataset.count * easeOut(part)) : last;
    if (part < 1) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};
