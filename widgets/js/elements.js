// The elements but the way out, which stands alone. Each is in the folder of its widget, with its contract.
import { own } from './generated/contract/elements.js';
import { offer } from './element/offer.js';
import { PpsaHelpLines } from './help-lines/element.js';
import { PpsaWellbeingWheel } from '../src/wheel/element.js';
import { PpsaWellbeingPlan } from '../src/plan/element.js';
import { PpsaSeasonsTracker } from '../src/seasons/element.js';
import { PpsaReflectionForm } from '../src/reflection/element.js';
import { PpsaMyData } from '../src/my_data/element.js';
import { PpsaPracticeLog } from '../src/practice/element.js';
import { PpsaFrameworkGuide } from '../src/guide/element.js';

export { PpsaHelpLines, PpsaWellbeingWheel, PpsaWellbeingPlan, PpsaSeasonsTracker, PpsaReflectionForm, PpsaMyData, PpsaPracticeLog, PpsaFrameworkGuide };

/** By tag.
 * @type {Record<string, CustomElementConstructor>} */
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

for (const tag of Object.getOwnPropertyNames(own)) offer(elements[tag], own[tag]);
