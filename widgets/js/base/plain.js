// What the elements that work without the wasm have in common. They carry their few rules with
// them: a sheet that has to be fetched may not come.
/** @import { Code } from '../generated/contract/elements.js' */
/** @import { Told } from '../types.js' */
import { dress } from './dress.js';

// Tokens of a host win, as in ../../css/base.css.
const BASE = `:host {
  --light: initial; --dark: ; --small: max(16px, .94em); color-scheme: light; color: var(--ink);
  --card: var(--ppsa-card, var(--light, #fff) var(--dark, #1c2326)); --line: var(--ppsa-line, var(--light, #ded8cd) var(--dark, #344044));
  --ink: var(--ppsa-ink, var(--light, #1f2a2b) var(--dark, #eef0ec)); --soft: var(--ppsa-soft, var(--light, #566365) var(--dark, #a9b4b4));
  --edge: var(--ppsa-edge, var(--light, #7b8583) var(--dark, #84908f));
}
@media (prefers-color-scheme: dark) { :host(:not([theme='light'])) { --light: ; --dark: initial; color-scheme: dark; } }
:host([theme='dark']) { --light: ; --dark: initial; color-scheme: dark; }
section {
  all: initial; display: block; box-sizing: border-box; direction: ltr; color-scheme: inherit; visibility: inherit; pointer-events: inherit;
  color: inherit; font-family: inherit; font-size: max(17px, 1.0625em, min(1.0625rem, 1.6em)); line-height: 1.5;
}
:host([hidden]) { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
h2, p, ul { margin: 0; padding: 0; font-size: inherit; }
summary { cursor: pointer; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }`;

/** An open shadow root with these rules.
 * @type {(element: Element, rules: string) => ShadowRoot} */
export function rootOf(element, rules) {
  const root = element.attachShadow({ mode: 'open' });
  dress(root, BASE + rules);
  return root;
}

/** Tells the page of an error, as every element does.
 * @type {(element: HTMLElement & { error: Told | null }, code: Code, message: string) => void} */
export function report(element, code, message) {
  element.error = { code, message };
  element.setAttribute('data-ppsa-error', code);
  console.warn?.(`[ppsa] <${element.localName}> ${code}: ${message}`);
  element.dispatchEvent(new CustomEvent('ppsa-error', { bubbles: true, composed: true, detail: { code, message } }));
}

/** Takes back what was told.
 * @type {(element: HTMLElement & { error: Told | null }) => void} */
export function well(element) {
  element.error = null;
  element.removeAttribute('data-ppsa-error');
}

/** Calls this once the page's own HTML is all there.
 * @type {(act: () => void) => void} */
export function whenRead(act) {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', act, { once: true });
  else act();
}
