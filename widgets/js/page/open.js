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

/** Whom a form was opened about, with the template that it was opened with. Not an attribute: the page and its
 * other scripts have no use for it.
 * @type {WeakMap<PpsaElement, [template: string, about: string]>} */
const asked = new WeakMap();

/** Whom this form was opened about, by an id; nothing once the page asked for another template.
 * @param {PpsaElement} form */
export function openedAbout(form) {
  const [template, about] = asked.get(form) ?? [];
  return (template === form.getAttribute('template') && about) || '';
}

/** Opens a template in a form, brings it into view and gives it the focus.
 * @param {ReturnType<typeof formBeside>} form
 * @param {string} template
 * @param {string} about */
export function openIn(form, template, about) {
  if (!form) return;
  asked.set(form, [template, about]);
  form.scrollIntoView();
  // It is drawn anew with it, maybe for the first time, and also where it showed it before.
  form.addEventListener('ppsa-ready',
    () => /** @type {HTMLElement | null} */ (form.shadowRoot?.querySelector('#title'))?.focus(),
    { once: true });
  form.template = '';
  form.template = template;
}
