// What all adapters of a browser's places do alike.
import { beforeEach, test } from 'node:test';
import assert from 'node:assert/strict';

import { newVisit } from './page.js';
import { adapter } from 'scripts/storage/places.js';
import { newMeta } from 'scripts/storage/find.js';

const RECORDS = ['1-a', '1-a', '{"one":1}', '2-a', '2-a', '{"two":2}'];
let count = 0;

beforeEach(newVisit);

/** Two pages of one site at the same store, which holds two records. */
async function two(place) {
  const name = `adapters ${(count += 1)}`;
  const [one, other] = [adapter(place, name), adapter(place, name)];
  await one.begin(newMeta(), [], () => RECORDS);
  await other.readMeta();
  await other.load();
  return [one, other];
}

for (const place of ['visit', 'device']) {
  test(`${place}: what one keeps the other reads`, async () => {
    const [one, other] = await two(place);
    await one.write(['1-a', '3-a', '{"one":3}'], () => assert.fail('nobody wrote'));
    assert.deepEqual(await other.read(['1-a']), ['1-a', '3-a', '{"one":3}']);
  });

  test(`${place}: what another page wrote is merged before it is written over`, async () => {
    const [one, other] = await two(place);
    await one.write(['1-a', '3-a', '{"one":3}'], () => []);
    const merged = ['1-a', '4-b', '{"one":34}'];
    const kept = await other.write(['1-a', '4-b', '{"one":4}'], (theirs) => {
      assert.deepEqual(theirs, ['1-a', '3-a', '{"one":3}']);
      return merged;
    });
    assert.deepEqual(kept, merged);
    assert.deepEqual((await one.load()).slice(0, 3), merged);
  });

  test(`${place}: what is damaged is put aside once, as it is, by however many pages`, async () => {
    const [one, other] = await two(place);
    await one.quarantine(['2-a']);
    await other.quarantine(['2-a']);
    const [id, , text] = await one.quarantined();
    assert.deepEqual([id, text], ['2-a', '2-a\n{"two":2}']);
    assert.deepEqual(await one.load(), RECORDS.slice(0, 3));
  });

  test(`${place}: nothing is written where another page cleared`, async () => {
    const [one, other] = await two(place);
    await one.clear();
    await assert.rejects(other.write(['1-a', '3-a', '{"one":3}'], () => []), { name: 'StaleStore' });
    assert.ok(!(await other.readMeta()));
  });

  test(`${place}: to look makes nothing`, async () => {
    const name = `never begun ${place}`;
    const it = adapter(place, name);
    assert.ok(!(await it.readMeta()));
    assert.ok(!Object.keys(sessionStorage).length);
    assert.ok(!(await indexedDB.databases()).some((one) => one.name.includes(name)));
  });
}

test('a device whose database cannot be made says so, and not that it went', async () => {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    const request = open.apply(this, given);
    request.addEventListener('upgradeneeded', () => request.transaction.abort());
    return request;
  };
  try {
    const it = adapter('device', 'cannot be made');
    await assert.rejects(it.begin(newMeta(), [], () => RECORDS), { name: 'AbortError' });
  } finally {
    IDBFactory.prototype.open = open;
  }
});
