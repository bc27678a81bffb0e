import { PpsaElement } from '../../js/element/element.js';
import { texts } from '../../js/element/properties.js';

/** `<ppsa-reflection-form>` */
export class PpsaReflectionForm extends PpsaElement {
  static style = 'reflection';
  static observedAttributes = [...PpsaElement.observedAttributes, 'template'];
  static properties = [...PpsaElement.properties, 'template'];
}
texts(PpsaReflectionForm.prototype, { template: '' });
