const grown = new WeakSet();

/** A field shows all of its words, in browsers too where styles alone cannot see to it.
 * @param {ShadowRoot} root */
export function growFields(root) {
  if (grown.has(root) || globalThis.CSS?.supports?.('field-sizing', 'content')) return;
  grown.add(root);
  // One that does not load leaves fields that scroll.
  import('./grow.js').then(({ grow }) => grow(root)).catch(() => {});
}
