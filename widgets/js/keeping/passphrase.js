// A field for a passphrase: hidden while it is typed, unless the person wants to see it.
/** @import { PageWord } from '../words/index.js' */
import { h } from '../base/dom.js';
import { say } from '../words/index.js';

/** `{ box, value(), refuse() }`. What stands at `#lock-told` is said of it.
 * @param {Element} host
 * @param {PageWord} label */
export function passphrase(host, label) {
  /** @type {HTMLInputElement} */
  const field = h('input', {
    type: 'password', id: label, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
    'data-secret': true, 'aria-describedby': 'lock-told',
    oninput: () => field.removeAttribute('aria-invalid'),
  });
  const refuse = () => {
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  };
  /** @type {HTMLInputElement} */
  const see = h('input', { type: 'checkbox', onchange: () => (field.type = see.checked ? 'text' : 'password') });
  const box = h(
    'div.secret',
    {},
    say(host, 'label', label, { for: label }),
    field,
    h('label.choice', {}, see, say(host, 'span', 'lock-see')),
  );
  return { box, value: () => field.value, refuse };
}

/** @type {Record<string, PageWord>} */
const REASONS = {
  'vault-passphrase': 'lock-other',
  'vault-passphrase-empty': 'lock-empty',
  'vault-memory': 'lock-memory',
  'load-failed': 'lock-not-loaded',
};

/** Why it was refused, in words.
 * @type {(host: Element, error: { code: string }) => HTMLElement} */
export const refused = (host, { code }) => say(host, 'span', REASONS[code] ?? 'lock-damaged');
