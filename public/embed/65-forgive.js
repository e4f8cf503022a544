/* Frameworks: one that has put something into an element takes it away again, wherever it is by now. */

const forgive = (parent) => {
  parent.removeChild = (child) => {
    child.remove();
    return child;
  };
  parent.insertBefore = (child, next) => {
    if (next?.parentNode === parent) next.before(child);
    else parent.append(child);
    return child;
  };
};
