// What a device keeps opens covered, once in each visit: the next person at this computer sees
// nothing by chance. A flag of the visit says that the person asked to see it.
import { OURS } from '../storage/visit.js';

const FLAG = `${OURS}shown`;
let here = false; // where the browser keeps nothing, for this page

/** The person sees what is kept on this device, so a reload need not cover it. */
export function shown(is) {
  if (!is) return;
  here = true;
  try {
    sessionStorage.setItem(FLAG, '');
  } catch {
    // Then each page covers it.
  }
}

/** Whether they saw it in this visit. */
export function isShown() {
  try {
    return here || sessionStorage.getItem(FLAG) !== null;
  } catch {
    return here;
  }
}

/** From here on it is covered again. */
export function hidden() {
  here = false;
  try {
    sessionStorage.removeItem(FLAG);
  } catch {
    // It was never there.
  }
}
