// The elements but the way out, which stands alone. contract.json has all that each takes and tells.
import { PpsaElement } from './element.js';
import { PpsaHelpLines } from '../help-lines/element.js';
import { loadLanguages, loadScript } from '../modules/loader.js';
import { texts } from './properties.js';

export { PpsaHelpLines };

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
  static asks = () => loadScript('my_data.js');
  static observedAttributes = [...PpsaElement.observedAttributes, 'share-with', 'share-privacy', 'paper'];
}

/** `<ppsa-practice-log>` */
export class PpsaPracticeLog extends PpsaElement {
  static wasm = 'ppsa_practice';
  static style = 'practice';
}
// What a worker notes of others is not in the document of their own wellbeing, unless a page says so.
texts(PpsaPracticeLog.prototype, { store: 'practice' });

/** `<ppsa-framework-guide>` */
export class PpsaFrameworkGuide extends PpsaElement {
  static wasm = 'ppsa_practice';
  static style = 'guide';
  // It keeps nothing: its `store` says which form opens what it offers, and is left as it is.
  static document = ' guide';
  // Both languages whatever the page's is: it shows them side by side.
  static asks = async (language) => {
    const [{ takeOver }, others] = await Promise.all([loadScript('guide.js'), loadLanguages('ppsa_practice', /^mi\b/i.test(language) ? 'en-NZ' : 'mi')]);
    return { takesOver: (element, host) => takeOver(element, host, others) };
  };
  static observedAttributes = [...PpsaElement.observedAttributes, 'topic'];
  static properties = [...PpsaElement.properties, 'topic'];

  attributeChangedCallback(name, before, after) {
    super.attributeChangedCallback(name, before, after);
    // It is drawn once it comes near: what is asked for comes into view.
    if (name === 'topic' && after && !this.shadowRoot.querySelector('.place')) (this.firstElementChild ?? this).scrollIntoView();
  }
}
texts(PpsaFrameworkGuide.prototype, { topic: '' });

/** By tag. */
export const elements = {
  'ppsa-wellbeing-wheel': PpsaWellbeingWheel,
  'ppsa-wellbeing-plan': PpsaWellbeingPlan,
  'ppsa-seasons-tracker': PpsaSeasonsTracker,
  'ppsa-reflection-form': PpsaReflectionForm,
  'ppsa-help-lines': PpsaHelpLines,
  'ppsa-my-data': PpsaMyData,
  'ppsa-practice-log': PpsaPracticeLog,
  'ppsa-framework-guide': PpsaFrameworkGuide,
};
