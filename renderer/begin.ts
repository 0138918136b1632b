/** Reads the program once the window has been painted: the first frame would otherwise wait for all of its code. */

/** A window that is never shown may have no frames: then the program is read all the same. */
const LONGEST_MS = 60;

let hasBegun = false;
const begin = (): void => {
  if (hasBegun) return;
  hasBegun = true;
  // In this order: the place of a file of styles in the page says which of two holds.
  void import('./styles.ts');
  void import('./main.tsx');
};
setTimeout(begin, LONGEST_MS);
requestAnimationFrame(() => setTimeout(begin, 0));
