// Brings the element of a page into the state that its `data-state` names, and then loads it.
// Demo code: it knows how what is kept is laid out (see widgets/js/storage) and gets in
// the way of fetch. A page of yours does neither.
const element = document.querySelector('[data-state]');
const { state } = element.dataset;

const FILLED = { filled: 'person', readonly: 'person', empty: 'begun', many: 'person' };
const FACTS = { epoch: 'demo', since: '2026-01-15', lock: '', away: '' };
if (state in FILLED) await fill();
if (state === 'covered') await keepOnDevice();
if (state === 'asks') element.addEventListener('ppsa-ready', write, { once: true });
if (state === 'loading') wasm(() => new Promise(() => {}));
if (state === 'error') wasm(() => Response.error());
if (state === 'offline') offline();
import('/ppsa/define.js');

/** Once in a visit: what is changed on the page outlives a reload. */
async function fill() {
  const prefix = `ppsa:${JSON.stringify(element.getAttribute('store'))}:record:`;
  if (Object.keys(sessionStorage).some((key) => key.startsWith(prefix))) return;
  const records = await (await fetch('/states/records.json')).json();
  const put = ([id, stamp, body]) => sessionStorage.setItem(prefix + id, `${stamp}\n${body}`);
  // There is room for one of the big pages only.
  if (state === 'many') sessionStorage.clear();
  sessionStorage.setItem(prefix.replace(/record:$/, 'meta:'), JSON.stringify(FACTS));
  const triples = records[element.localName === 'ppsa-practice-log' ? 'practice' : FILLED[state]];
  for (let i = 0; i < triples.length; i += 3) put(triples.slice(i, i + 3));
  if (state === 'many') fillUp((i) => put(another(records.entry, i)));
}

/** Ten thousand, or as many as there is room for: WebKit has half of it. */
function fillUp(add) {
  try {
    for (let i = 1; i <= 10_000; i += 1) add(i);
  } catch {
    // What the page itself keeps needs room, too.
    for (const key of Object.keys(sessionStorage).filter((key) => key.includes(':record:')).slice(-20)) sessionStorage.removeItem(key);
  }
}

/** A short reflection like this one, with stamps and a day of its own. */
function another([, , body], i) {
  const stamp = (number) => `${3 * i + 1000 + Number(number)}-2`;
  const day = new Date(Date.UTC(2000, 0, i)).toISOString().slice(0, 10);
  const own = body
    .replaceAll(/"([123])-1"/g, (_, number) => `"${stamp(number)}"`)
    .replace('2026-01-15', day)
    .replace('A quiet walk.', `A quiet walk, number ${i}.`);
  return [stamp(1), stamp(3), own];
}

/** The person's year on this device, where it opens covered. */
async function keepOnDevice() {
  const { person } = await (await fetch('/states/records.json')).json();
  const opening = indexedDB.open(`ppsa:${element.getAttribute('store')}`, 1);
  opening.onupgradeneeded = () => {
    for (const table of ['records', 'meta', 'quarantine', 'uiState']) opening.result.createObjectStore(table);
  };
  const db = await new Promise((done) => (opening.onsuccess = () => done(opening.result)));
  const change = db.transaction(['records', 'meta'], 'readwrite');
  change.objectStore('meta').put(FACTS, 'meta');
  for (let i = 0; i < person.length; i += 3) change.objectStore('records').put(`${person[i + 1]}\n${person[i + 2]}`, person[i]);
  await new Promise((done) => (change.oncomplete = done));
  db.close();
}

/** A first finished sentence: then it is asked where to keep it. */
function write() {
  const field = element.shadowRoot.querySelector('textarea');
  field.value = 'Walking by the river.';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Something else happens when the wasm is asked for. */
function wasm(answer) {
  const real = window.fetch;
  window.fetch = (url, ...more) => (String(url).endsWith('.wasm') ? Promise.resolve(answer()) : real(url, ...more));
  return () => (window.fetch = real);
}

/** Until the button of the page is pressed. */
function offline() {
  const mend = wasm(() => Response.error());
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  document.querySelector('#online').addEventListener('click', () => {
    mend();
    delete navigator.onLine;
    dispatchEvent(new Event('online'));
  });
}
