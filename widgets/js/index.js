// The classes and `define`. Importing this module does nothing by itself.
/** @import { ElementClass } from './types.js' */
import { elements } from './elements.js';
import { defineExit } from './exit/element.js';
import { load, loadAllLanguages } from './modules/loader.js';
import { loadPack } from './modules/pack.js';
import { setBase } from './modules/place.js';
import { register } from './base/register.js';
import { version } from './base/version.js';

export { PpsaFrameworkGuide, PpsaHelpLines, PpsaMyData, PpsaPracticeLog, PpsaReflectionForm, PpsaSeasonsTracker, PpsaWellbeingPlan, PpsaWellbeingWheel } from './elements.js';
export { PpsaQuickExit } from './exit/element.js';
export { version };

/** Registers every element that the page does not have yet, the way out first. With `base`, all files are fetched from
 * there: the address of the package's folder, for a bundler that carries no files.
 * @param {{ base?: string }} [where] */
export function define({ base } = {}) {
  if (base) setBase(base);
  defineExit();
  for (const tag of Object.getOwnPropertyNames(elements)) register(tag, elements[tag]);
}

/** Fetches the pack at an address, the words of a language, the code of an element by its tag, or all of them, so
 * that an element that is given them later, or comes later, asks the network for nothing. Rejects where they cannot be had.
 * @param {{ pack?: string, lang?: string, tag?: string }} what */
export async function prepare({ pack, lang, tag }) {
  const { widget, asks } = /** @type {Partial<ElementClass>} */ (elements[tag ?? ''] ?? {});
  await Promise.all([pack && loadPack(pack), lang && loadAllLanguages(lang), widget && load(widget), asks?.(lang ?? '')]);
}
