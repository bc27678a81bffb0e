import { mock, test } from 'node:test';
import assert from 'node:assert/strict';

import './page.js';
import { Retry } from 'scripts/storage/retry.js';

const full = { name: 'QuotaExceededError' };
const denied = { name: 'UnknownError' };

test('it tries again later and later, up to a minute', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let tries = 0;
  const retry = new Retry(() => {
    tries += 1;
    retry.begin(denied);
  });
  assert.equal(retry.begin(denied), true, 'the first is new');
  for (const [at, seconds] of [1, 2, 4, 8, 16, 32, 60, 60].entries()) {
    mock.timers.tick(seconds * 1000 - 1);
    assert.equal(tries, at, `not before ${seconds} s`);
    mock.timers.tick(1);
    assert.equal(tries, at + 1, `after ${seconds} s`);
  }
  retry.end();
  mock.timers.tick(600_000);
  assert.equal(tries, 8, 'once it is kept, never again');
  mock.timers.reset();
});

test('it tries at once as the person comes back, and not once it is kept', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let tries = 0;
  const retry = new Retry(() => (tries += 1));
  retry.begin(denied);
  for (const sign of ['visibilitychange', 'pageshow', 'focus']) dispatchEvent(new Event(sign));
  assert.equal(tries, 3);
  retry.end();
  dispatchEvent(new Event('focus'));
  assert.equal(tries, 3);
  mock.timers.reset();
});

test('it says why, and whether that is new', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const retry = new Retry(() => {});
  assert.equal(retry.why, '');
  assert.equal(retry.begin(full), true);
  assert.equal(retry.why, 'full');
  assert.equal(retry.begin(denied), false);
  assert.equal(retry.why, 'denied');
  retry.end();
  assert.equal(retry.why, '');
  assert.equal(retry.begin(full), true, 'after an end it is new');
  retry.end();
  mock.timers.reset();
});
