import { PpsaElement } from '../../js/element/element.js';

/** `<ppsa-wellbeing-plan>` */
export class PpsaWellbeingPlan extends PpsaElement {
  static widget = 'plan';
}
