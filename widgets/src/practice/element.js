import { PpsaElement } from '../../js/element/element.js';

/** `<ppsa-practice-log>` */
export class PpsaPracticeLog extends PpsaElement {
  static widget = 'practice';
}
