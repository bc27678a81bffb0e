// Registers the elements: the one line a page needs. The way out comes first, in a file that needs no
// other; the rest may be slow, or never come.
import { defineExit } from './exit/element.js';

defineExit();
import('./index.js').then(({ define }) => define(), () => {
  dispatchEvent(new Event('ppsa-no-program')); // to ./early.js
  console.warn?.('[ppsa] index.js did not load, so what stands inside the elements is shown.');
});
