// One element asks for what another on the page can open.

/** The reflection form of the same document, if the page has one. */
export function formBeside(element) {
  const forms = element.getRootNode().querySelectorAll('ppsa-reflection-form');
  return [...forms].find((form) => form.store === element.store && !form.readOnly);
}

/** Opens a template in a form, brings it into view and gives it the focus. */
export function openIn(form, template) {
  if (!form) return;
  form.scrollIntoView();
  // It is drawn anew with it, maybe for the first time, and also where it showed it before.
  form.addEventListener('ppsa-ready', () => form.shadowRoot.querySelector('#title').focus(), { once: true });
  form.template = '';
  form.template = template;
}
