// One element asks for what another on the page can open.
/** @import { PpsaElement } from '../element/element.js' */

/** The reflection form of the same document, if the page has one. An element without a document
 * takes any other form rather than none.
 * @param {PpsaElement} element */
export function formBeside(element) {
  const forms = [.../** @type {ParentNode} */ (element.getRootNode()).querySelectorAll('ppsa-reflection-form')]
    .filter((form) => !form.readOnly);
  return forms.find((form) => form.store === element.store) ?? (element.constructor.document && forms[0]);
}

/** Opens a template in a form, brings it into view and gives it the focus.
 * @param {ReturnType<typeof formBeside>} form
 * @param {string} template */
export function openIn(form, template) {
  if (!form) return;
  form.scrollIntoView();
  // It is drawn anew with it, maybe for the first time, and also where it showed it before.
  form.addEventListener('ppsa-ready',
    () => /** @type {HTMLElement | null} */ (form.shadowRoot?.querySelector('#title'))?.focus(),
    { once: true });
  form.template = '';
  form.template = template;
}
