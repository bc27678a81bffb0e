import { PpsaElement } from '../../js/element/element.js';

/** `<ppsa-practice-log>` */
export class PpsaPracticeLog extends PpsaElement {
  static wasm = 'ppsa_practice';
  static style = 'practice';
}
