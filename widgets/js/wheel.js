import { PpsaElement } from './element.js';

/** `<ppsa-wellbeing-wheel>`: see contract.json for all it takes and tells. */
export class PpsaWellbeingWheel extends PpsaElement {
  static mount = 'mount_wheel';
}
