// Registering one element: a page may have it already, or refuse it. The others do not depend on it.
import { version } from './version.js';

/** @type {(tag: string, element: CustomElementConstructor) => void} */
export function register(tag, element) {
  if (!globalThis.customElements) return;
  const there = /** @type {{ version?: string } | undefined} */ (customElements.get(tag));
  if (there && there.version !== version) {
    console.warn(
      `[ppsa] <${tag}> is on this page in version ${there.version ?? 'unknown'} already, so ` +
        `version ${version} was not added. Load one version only.`,
    );
  }
  if (there) return;
  try {
    customElements.define(tag, element);
  } catch (error) {
    console.warn(`[ppsa] <${tag}> could not be registered, so what stands inside it is shown: ${
      /** @type {Error} */ (error).message}`);
  }
}
