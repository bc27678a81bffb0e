// The elements. contract.json has all that each takes and tells.
import { PpsaElement } from './element.js';
import { PpsaQuickExit } from './exit/element.js';
import { PpsaHelpLines } from './help-lines/element.js';
import { texts } from './properties.js';

export { PpsaHelpLines, PpsaQuickExit };

/** `<ppsa-wellbeing-wheel>` */
export class PpsaWellbeingWheel extends PpsaElement {
  static style = 'wheel';
}

/** `<ppsa-wellbeing-plan>` */
export class PpsaWellbeingPlan extends PpsaElement {
  static style = 'plan';
}

/** `<ppsa-seasons-tracker>` */
export class PpsaSeasonsTracker extends PpsaElement {
  static style = 'seasons';
}

/** `<ppsa-reflection-form>` */
export class PpsaReflectionForm extends PpsaElement {
  static style = 'reflection';
  static observedAttributes = [...PpsaElement.observedAttributes, 'template'];
  static properties = [...PpsaElement.properties, 'template'];
}
texts(PpsaReflectionForm.prototype, { template: '' });

/** `<ppsa-my-data>` */
export class PpsaMyData extends PpsaElement {
  static wasm = 'ppsa_data';
  static style = 'data';
  static asks = () => import('./my_data.js');
  static observedAttributes = [...PpsaElement.observedAttributes, 'share-with', 'share-privacy', 'paper'];
}

/** By tag. */
export const elements = {
  'ppsa-wellbeing-wheel': PpsaWellbeingWheel,
  'ppsa-wellbeing-plan': PpsaWellbeingPlan,
  'ppsa-seasons-tracker': PpsaSeasonsTracker,
  'ppsa-reflection-form': PpsaReflectionForm,
  'ppsa-quick-exit': PpsaQuickExit,
  'ppsa-help-lines': PpsaHelpLines,
  'ppsa-my-data': PpsaMyData,
};
