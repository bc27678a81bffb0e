// Fields that grow with their words, where the browser does not see to it (`field-sizing`).
// This file imports nothing, so that it stays a file of its own: most browsers never fetch it.

/** Sees to the fields of a root from here on.
 * @param {ShadowRoot} root */
export function grow(root) {
  const given = new WeakMap(); // the height that each was given
  const known = new WeakSet(); // those whose size is told: one may get the focus, and a height, before
  const letters = document.createElement('span');
  /** @param {HTMLElement} field */
  const fit = (field) => {
    // What is only to be copied stays as it is.
    if (field.hasAttribute('readonly')) return;
    field.style.height = 'auto';
    const { scrollHeight, offsetHeight, clientHeight } = field;
    const high = (scrollHeight + offsetHeight - clientHeight) / parseFloat(getComputedStyle(field).fontSize);
    // By its letters: where they get larger so does it, and it is looked at again.
    field.style.height = scrollHeight ? `${high}em` : '';
    given.set(field, field.style.height);
  };
  // A frame later: what is observed may not change while it is told.
  const sizes = new ResizeObserver((all) => requestAnimationFrame(() => {
    const changed = all.map(({ target }) => /** @type {HTMLElement} */ (target));
    for (const field of changed.includes(letters) ? root.querySelectorAll('textarea') : changed) {
      // Else a person dragged it to the height that it has.
      if (field.style.height === given.get(field)) fit(field);
    }
  }));
  const look = () => {
    for (const field of root.querySelectorAll('textarea')) {
      if (known.has(field)) continue;
      known.add(field);
      // At once, so that what stands below is not moved once it is seen.
      fit(field);
      sizes.observe(field);
    }
  };
  // Other letters, such as a font that comes late, may need more room in a field of the same size. They
  // change the size of these.
  root.appendChild(letters);
  letters.className = 'letters';
  letters.textContent = '0000';
  letters.lang = 'zxx';
  letters.translate = false;
  letters.setAttribute('aria-hidden', 'true');
  letters.style.cssText = 'position: absolute; visibility: hidden; white-space: nowrap; inset-block-start: 0';
  sizes.observe(letters);
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
  /** @param {{ target: HTMLElement }} event */
  const typed = ({ target }) => target.localName === 'textarea' && fit(target);
  root.addEventListener('input', typed);
  root.addEventListener('focusin', typed);
  look();
}
