// Fields that grow with their words, where the browser does not see to it (`field-sizing`).
// This file imports nothing, so that it stays a file of its own: most browsers never fetch it.

/** Sees to the fields of a root from here on. */
export function grow(root) {
  const widths = new WeakMap();
  const fit = (field) => {
    field.style.height = 'auto';
    const { scrollHeight, offsetHeight, clientHeight } = field;
    field.style.height = scrollHeight ? `${scrollHeight + offsetHeight - clientHeight}px` : '';
  };
  const sizes = new ResizeObserver((all) => {
    for (const { target } of all) {
      // Its height is ours, or what a person dragged it to.
      if (widths.get(target) !== target.clientWidth) fit(target);
      widths.set(target, target.clientWidth);
    }
  });
  const look = () => {
    for (const field of root.querySelectorAll('textarea')) {
      if (widths.has(field)) continue;
      widths.set(field, -1);
      sizes.observe(field);
    }
  };
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
  const typed = ({ target }) => target.localName === 'textarea' && fit(target);
  root.addEventListener('input', typed);
  root.addEventListener('focusin', typed);
  look();
}
