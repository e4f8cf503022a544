/* How the pages of this site are exchanged. */

barba.init({
  // A machine that is busy is no server that is away, for which the library would load the page anew.
  timeout: 60000,
  transitions: [
    {
      leave: ({ current }) => current.container.remove(),
      enter: ({ trigger }) => {
        if (!/back|forward|popstate/.test(trigger)) scrollTo(0, 0);
      },
    },
  ],
});

// Whoever goes on while it exchanges pages has it load the next one anew, which no reader is quick enough for.
const rested = async () => {
  while (barba.transitions.isRunning) await new Promise(requestAnimationFrame);
};
const back = history.back.bind(history);
history.back = () => rested().then(back);
window.visit = (address) => rested().then(() => barba.go(address));
