/* A serial queue: what takes its time is done one after the other. */

/** Makes a queue: what it is given begins when all that was given before has ended, however that was. */
export const serialQueue = () => {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
};
