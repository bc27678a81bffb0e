import { PpsaElement } from '../../js/element/element.js';
import { loadScript } from '../../js/modules/loader.js';

/** `<ppsa-my-data>` */
export class PpsaMyData extends PpsaElement {
  static widget = 'my-data';
  static asks = () => loadScript('my_data.js');
}
