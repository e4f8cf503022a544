/*
 * Two tabs on one story: the first writes, and the others say so and write nothing. A tab that wants to write asks the first for it, which
 * keeps what it has and gives way.
 */

/** What a tab does when it may write, and when it may not. @typedef {{ begin(): unknown, wait(): unknown, give(): Promise<unknown> }} Turns */

/**
 * Takes part in the turns of all tabs of this story. Without locks, which every browser of the last years has, each tab is alone.
 *
 * @param {string} name of the story, in what tabs say to one another
 * @param {Turns} turns
 * @returns {() => void} asks for the turn
 */
export const takeTurns = (name, { begin, wait, give }) => {
  if (!navigator.locks) {
    begin();
    return () => undefined;
  }
  const asked = new BroadcastChannel(name);
  const hold = () =>
    new Promise((release) => {
      asked.onmessage = async () => {
        asked.onmessage = null;
        await give();
        release(undefined);
        wait();
        queue();
      };
      begin();
    });
  const queue = () => navigator.locks.request(name, hold);
  navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock) return hold();
    wait();
    queue();
  });
  return () => asked.postMessage("turn");
};
