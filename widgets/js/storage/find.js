// Where a store is kept, by what the page asks for and by what is there.
import { adapter } from './port.js';

/** `[place, adapter, facts]`. Makes nothing. */
export async function find(keep, name, storage) {
  if (keep === 'nothing' || (keep === 'host' && !storage)) return ['nothing'];
  if (keep !== 'ask') {
    const port = adapter(keep, name, storage);
    return [keep, port, await port.look()];
  }
  const visit = adapter('visit', name);
  const device = adapter('device', name);
  const here = await device.look().catch(() => null);
  if (here) return ['device', device, here];
  const now = await visit.look().catch(() => null);
  return now ? ['visit', visit, now] : ['undecided', device];
}

/** The facts of a new store. */
export const begun = () => ({ epoch: crypto.randomUUID(), since: today(), lock: '', away: 0 });

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
