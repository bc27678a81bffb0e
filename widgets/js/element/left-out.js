/** @import { PpsaElement } from './element.js' */
/** @import { Store } from '../store/store.js' */
import { load } from '../modules/loader.js';

/** Goes on without the records that cannot be read. Returns whether it can.
 * @type {(element: PpsaElement, store: Store) => Promise<boolean>} */
export async function leftOut(element, store) {
  const { glue } = await load(element.constructor.widget);
  const list = glue.unreadable(store.records.all());
  if (!list.length) return false;
  await store.leaveOut(list);
  return true;
}
