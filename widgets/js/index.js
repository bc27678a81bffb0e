// The classes and `define`. Importing this module does nothing by itself.
import { elements } from './elements.js';
import { loadLanguages } from './loader.js';
import { loadPack } from './pack.js';
import { version } from './version.js';

export { PpsaFrameworkGuide, PpsaHelpLines, PpsaMyData, PpsaPracticeLog, PpsaQuickExit, PpsaReflectionForm, PpsaSeasonsTracker, PpsaWellbeingPlan, PpsaWellbeingWheel } from './elements.js';
export { version };

/** Registers every element that the page does not have yet. */
export function define() {
  if (!globalThis.customElements) return;
  for (const [tag, element] of Object.entries(elements)) {
    const there = customElements.get(tag);
    if (!there) customElements.define(tag, element);
    else if (there.version !== version) {
      console.warn?.(
        `[ppsa] <${tag}> is on this page in version ${there.version ?? 'unknown'} already, so ` +
          `version ${version} was not added. Load one version only.`,
      );
    }
  }
}

/** Fetches the pack at an address, the words of a language or both, so that an element that is given
 * them later asks the network for nothing. Rejects where they cannot be had. */
export async function prepare({ pack, lang }) {
  await Promise.all([pack && loadPack(pack), lang && loadLanguages('ppsa_widgets', lang)]);
}
