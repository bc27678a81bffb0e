import { PpsaElement } from '../../js/element/element.js';

/** `<ppsa-seasons-tracker>` */
export class PpsaSeasonsTracker extends PpsaElement {
  static widget = 'seasons';
}
