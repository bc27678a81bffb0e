import { ASKS, usable } from './page.js';

const item = ASKS.map((text, nth) => ({ linkId: `q${nth}`, type: 'text', text }));
const main = document.querySelector('main');
main.id = 'form';
await globalThis.LForms.Util.addFormToPage({ resourceType: 'Questionnaire', status: 'draft', item }, 'form', { fhirVersion: 'R4' });
new MutationObserver((_, watch) => {
  const field = main.querySelector('textarea');
  if (!field) return;
  watch.disconnect();
  usable(field);
}).observe(main, { subtree: true, childList: true, attributes: true });
main.toggleAttribute('data-added');
