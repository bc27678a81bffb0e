// Registers the elements: the one line a page needs. The way out comes first, in a file that needs no
// other, and what the page shows before its widgets; the rest may be slow, or never come.
import { whenRead } from './base/plain.js';
import { defineExit } from './exit/element.js';
import { earlyAll } from './page/early.js';

defineExit();
whenRead(earlyAll);
import('./index.js').then(({ define }) => define(), () => console.warn?.('[ppsa] index.js did not load, so what stands inside the elements is shown.'));
