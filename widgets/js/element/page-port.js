// What a mounted widget asks of the page, beside what its element knows of itself.
/** @import { Host } from '../generated/boundary.js' */
/** @import { Asked, Glue, Mounted } from '../types.js' */
/** @import { PpsaElement } from './element.js' */
import { save, savePicture } from '../files/files.js';
import { coded } from '../base/coded.js';
import { lockText, prepareLockSoon, unlockText } from '../modules/lock.js';
import { formBeside, openedAbout } from '../page/open.js';
import { whenPrinted } from '../page/print.js';
import { clearStore, otherStores } from '../store/stores.js';
import { dayWords } from '../words/days.js';
import { languageOf } from '../words/languages.js';

/** For every widget.
 * @type {(element: PpsaElement, root: ShadowRoot) => Pick<Host, 'canOpen' | 'openedAbout' | 'attribute' | 'has' | 'day' | 'save' | 'picture'>} */
export const pagePort = (element, root) => ({
  canOpen: () => !!formBeside(element),
  openedAbout: () => openedAbout(element),
  attribute: (name) => element.getAttribute(name) ?? '',
  has: (name) => element.hasAttribute(name),
  day: (day, within) => {
    const { lang, text } = dayWords(day, within ? [within] : languageOf(element)[1]);
    return `${lang} ${text}`;
  },
  save: (...file) => save(root, ...file),
  picture: (name, svg) =>
    savePicture(root, name, svg).catch(() =>
      element.report(coded('picture-failed', 'The browser could not make a picture of the drawing: print it.')),
    ),
});

/** For one that asks more, by a script of its own. It hears the answers as long as it lives.
 * @type {(more: { asked(given: Asked): object }, glue: Glue, widget: Mounted, host: Host, anew: Asked['anew']) => object} */
export function askedPort(more, glue, widget, host, anew) {
  const { place, store } = widget;
  /** @type {Asked['answer']} */
  const answer = (what, values = []) =>
    widget.end && glue.answer(/** @type {number} */ (widget.number), what, values);
  const stop = store.subscribe(() => (place.isConnected ? answer('status') : stop()));
  const paper = () => (widget.end ? glue.paper(/** @type {number} */ (widget.number)) : '');
  const lock = { lockText, prepareLockSoon, unlockText };
  const { lay } = glue;
  return more.asked({ root: place, store, answer, paper, lay, anew, save: host.save, otherStores, clearStore, lock, whenPrinted });
}
