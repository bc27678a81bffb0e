// The states of a store, as the table at the head of store.js has them.
import { beforeEach, test } from 'node:test';
import assert from 'node:assert/strict';

import { Element, newVisit } from './page.js';
import { Store } from 'scripts/store/store.js';
import { adapter } from 'scripts/storage/places.js';
import { newMeta } from 'scripts/storage/find.js';
import { hidden, shown } from 'scripts/store/shown.js';

const RECORD = ['1-a', '1-a', '{"kind":"reading"}'];
let count = 0;
let name;

beforeEach(() => {
  newVisit();
  hidden();
  // A store of its own for each: none finds what another left.
  name = `store ${(count += 1)}`;
});

/** Something is kept in this place already, behind a lock or not. */
async function kept(place, lock = '') {
  await adapter(place, name).begin({ ...newMeta(), lock }, [], () => RECORD);
}

/** A store on a page that asks for this, once it has looked. */
async function opened(keep, storage) {
  const [store, element] = [new Store(name), Object.assign(new Element(), { storage })];
  for (const error of store.ask(element, keep)) element.report(error);
  await store.opened;
  return { store, element, is: () => [store.status().keeps, store.state, store.records.count] };
}

test('nothing: in memory alone, whatever is kept', async () => {
  await kept('device');
  const { is } = await opened('nothing');
  assert.deepEqual(is(), ['nothing', 'open', 0]);
});

test('ask: undecided until something is kept', async () => {
  const { is } = await opened('ask');
  assert.deepEqual(is(), ['undecided', 'open', 0]);
});

for (const place of ['visit', 'device']) {
  test(`ask: what a ${place} keeps is found`, async () => {
    await kept(place);
    const { store, is } = await opened('ask');
    assert.deepEqual(is(), place === 'visit' ? ['visit', 'open', 1] : ['device', 'covered', 0]);
    await store.uncover();
    assert.deepEqual(is(), [place, 'open', 1]);
  });
}

test('a device: covered once in a visit, and open where the person saw it', async () => {
  await kept('device');
  const first = await opened('device');
  assert.deepEqual(first.is(), ['device', 'covered', 0]);
  await first.store.uncover();
  assert.deepEqual(first.is(), ['device', 'open', 1]);
  shown('device');
  const again = await opened('device');
  assert.deepEqual(again.is(), ['device', 'open', 1]);
});

test('a device behind a lock: shut, and to cover it shuts it', async () => {
  await kept('device', 'a header');
  shown('device');
  const { store, is } = await opened('device');
  assert.deepEqual(is(), ['device', 'shut', 0]);
  assert.equal(store.status().lock, 'shut');
  store.cover();
  assert.deepEqual(is(), ['device', 'shut', 0]);
});

test('covered by the person: a reload does not lift it', async () => {
  await kept('device');
  shown('device');
  const { store, is } = await opened('device');
  store.cover();
  assert.equal(is()[1], 'covered');
  assert.equal((await opened('device')).is()[1], 'covered');
});

test('a visit: open, and covered where somebody came back to it', async () => {
  await kept('visit');
  assert.deepEqual((await opened('visit')).is(), ['visit', 'open', 1]);
  (await opened('visit')).store.cover();
  assert.deepEqual((await opened('visit')).is(), ['visit', 'covered', 0]);
});

test('the page’s own place: open, and never covered by what a browser knows', async () => {
  const page = {
    load: () => [{ id: RECORD[0], stamp: RECORD[1], body: RECORD[2] }],
    save: () => undefined, clear: () => undefined, holder: 'The trust', privacy: 'https://example.org/privacy',
  };
  assert.deepEqual((await opened('host', page)).is(), ['host', 'open', 1]);
  const { element, is } = await opened('host', { ...page, holder: '' });
  assert.deepEqual([is()[0], element.told], ['nothing', ['host-incomplete']]);
});

test('the most private of what elements ask for wins, and is told', async () => {
  await kept('device');
  const { store, element, is } = await opened('device');
  const other = new Element();
  const told = store.ask(other, 'nothing').map(({ code }) => code);
  await store.opened;
  assert.deepEqual([is()[0], told, element.told], ['nothing', ['keep-differs'], []]);
});

test('cleared: nothing of it is anywhere, and it goes on empty', async () => {
  await kept('device');
  await kept('visit');
  shown('device');
  const { store, is } = await opened('device');
  const had = await store.clear();
  assert.deepEqual([had.device, had.visit, had.memory], [true, true, true]);
  assert.deepEqual(is(), ['device', 'open', 0]);
  for (const place of ['device', 'visit']) assert.ok(!(await adapter(place, name).readMeta()), place);
});

test('words are kept with the first of them, and by no look before', async () => {
  const { store } = await opened('device');
  assert.ok(!(await adapter('device', name).readMeta()));
  store.records.keep(RECORD, undefined);
  await store.records.written;
  assert.equal(store.records.unkept, 0);
  assert.deepEqual(await adapter('device', name).load(), RECORD);
});

test('another page’s lock is found, and what is here waits behind it', async () => {
  const { store, is } = await opened('device');
  store.records.keep(RECORD, undefined);
  await store.records.written;
  const other = adapter('device', name);
  const meta = await other.readMeta();
  await other.begin({ ...meta, lock: 'a header' }, [], (theirs) => theirs);
  await store.refresh();
  await store.opened;
  assert.deepEqual(is(), ['device', 'shut', 0]);
});

test('a store that no element asked for yet can be cleared', async () => {
  await kept('device');
  const store = new Store(name);
  const had = await store.clear();
  assert.equal(had.failed, undefined);
  assert.ok(!(await adapter('device', name).readMeta()));
});

test('acts that answer nothing answer nothing', async () => {
  const { store } = await opened('device');
  // What a widget asked for is told with the list that comes back.
  assert.equal(await store.setAway(5), undefined);
  assert.equal(await store.choose('visit'), undefined);
});
