// Lets what a page shows before its widgets work at once: whole in one small file, for the head of such a page. It
// runs as soon as it has come, maybe before all of the page has.
import { earlyAll } from './page/early.js';

earlyAll();
document.addEventListener('readystatechange', earlyAll);
