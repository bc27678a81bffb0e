import { PpsaElement } from '../../js/element/element.js';
import { texts } from '../../js/element/properties.js';

/** `<ppsa-practice-log>` */
export class PpsaPracticeLog extends PpsaElement {
  static wasm = 'ppsa_practice';
  static style = 'practice';
}
// What a worker notes of others is not in the document of their own wellbeing, unless a page says so.
texts(PpsaPracticeLog.prototype, { store: 'practice' });
