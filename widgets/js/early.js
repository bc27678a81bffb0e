// Lets what a page shows before its widgets work at once: whole in one small file, for the head of such a page. It
// runs as soon as it has come, maybe before all of the page has.
import { earlyAll, giveUp } from './page/early.js';

earlyAll();
document.addEventListener('readystatechange', earlyAll);
// ./define.js tells it, where it came itself.
addEventListener('ppsa-no-program', giveUp);
addEventListener('load', () => document.querySelector('script[src*="define.js"]') && !customElements.get('ppsa-quick-exit') && giveUp());
