// What the elements that work without the wasm have in common. They carry their few rules with
// them: a sheet that has to be fetched may not come.
import { dress } from './dress.js';

// Tokens of a host win, as in css/base.css.
const BASE = `:host {
  color-scheme: light dark; color: var(--ink);
  --card: var(--ppsa-card, #fff); --line: var(--ppsa-line, #ded8cd);
  --ink: var(--ppsa-ink, #1f2a2b); --soft: var(--ppsa-soft, #566365); --edge: var(--ppsa-edge, #7b8583);
}
@media (prefers-color-scheme: dark) {
  :host {
    --card: var(--ppsa-card, #1c2326); --line: var(--ppsa-line, #344044);
    --ink: var(--ppsa-ink, #eef0ec); --soft: var(--ppsa-soft, #a9b4b4); --edge: var(--ppsa-edge, #84908f);
  }
}
:host([hidden]) { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
h2, p, ul { margin: 0; padding: 0; font-size: inherit; }
summary { cursor: pointer; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }`;

/** An open shadow root with these rules. */
export function rootOf(element, rules) {
  const root = element.attachShadow({ mode: 'open' });
  dress(root, BASE + rules);
  return root;
}

/** Tells the page of an error, as every element does. */
export function tell(element, code, message) {
  element.error = { code, message };
  element.setAttribute('data-ppsa-error', code);
  console.warn(`[ppsa] <${element.localName}> ${code}: ${message}`);
  element.dispatchEvent(new CustomEvent('ppsa-error', { bubbles: true, composed: true, detail: { code, message } }));
}

/** Takes back what was told. */
export function well(element) {
  element.error = null;
  element.removeAttribute('data-ppsa-error');
}

/** Calls this once the page's own HTML is all there. */
export function whenRead(act) {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', act, { once: true });
  else act();
}
