// Attributes that mean yes by being there, and say no.
/** @import { PpsaElement } from './element.js' */
import { coded } from '../base/coded.js';

/** What to tell of those of an element.
 * @param {PpsaElement} element */
export function untrue(element) {
  const said = element.constructor.flags.map((name) => name.toLowerCase()).filter((name) => /^(false|no|off|0)$/i.test(element.getAttribute(name) ?? ''));
  return said.map((name) => coded('attribute-untrue', `${name}="${element.getAttribute(name)}" means yes: take the attribute away.`));
}
