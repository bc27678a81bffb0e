import { PpsaElement } from '../../js/element/element.js';

/** `<ppsa-wellbeing-wheel>` */
export class PpsaWellbeingWheel extends PpsaElement {
  static widget = 'wheel';
}
