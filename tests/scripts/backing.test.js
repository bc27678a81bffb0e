import { test } from 'node:test';
import assert from 'node:assert/strict';

import './page.js';
import { Backing } from 'scripts/storage/backing.js';
import { newMeta } from 'scripts/storage/find.js';

/** How a store is held whose place cannot be read now. */
function held(port) {
  const meta = newMeta();
  const backing = new Backing(() => {});
  Object.assign(backing, { place: 'device', meta, port: { readMeta: () => Promise.reject(new Error('gone')), ...port } });
  return { backing, meta };
}

test('what cannot be read now counts as it was', async () => {
  const { backing, meta } = held({ cleared: false });
  assert.deepEqual(await backing.readMeta(false), [meta, false]);
});

test('what a person cleared in another tab is gone, also where its place went before it could be read', async () => {
  const { backing } = held({ cleared: true });
  assert.deepEqual(await backing.readMeta(false), [null, true]);
});
