import { PpsaElement } from '../../js/element/element.js';

/** `<ppsa-reflection-form>` */
export class PpsaReflectionForm extends PpsaElement {
  static widget = 'reflection';
}
