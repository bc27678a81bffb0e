// Attributes that mean yes by being there, and say no.
/** @import { PpsaElement } from './element.js' */
import { coded } from '../modules/loader.js';

/** What to tell of those of an element.
 * @param {PpsaElement} element */
export function untrue(element) {
  const names = ['readonly', 'paper'].filter((name) => element.constructor.observedAttributes.includes(name));
  const said = names.filter((name) => /^(false|no|off|0)$/i.test(element.getAttribute(name) ?? ''));
  return said.map((name) => coded('attribute-untrue', `${name}="${element.getAttribute(name)}" means yes: take the attribute away.`));
}
