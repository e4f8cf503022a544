/*
 * A lock between tabs on one story: the first writes, and the others say so and write nothing. A tab that wants to write asks the first for it, which
 * keeps what it has and gives way.
 */

/** What a tab does when it may write, and when it may not. @typedef {{ begin(): unknown, wait(): unknown, give(): Promise<boolean> }} Turns `give` tells whether all is kept */

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
      const handOver = async () => {
        asked.onmessage = null;
        // What cannot be kept would be lost with the turn.
        if (!(await give())) return void (asked.onmessage = handOver);
        release(undefined);
        wait();
        queue();
      };
      asked.onmessage = handOver;
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
