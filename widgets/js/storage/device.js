// The browser's IndexedDB: room for years of words, record by record. Each change is one
// transaction that looks first whether another tab was there before: the browser lets only one of
// them write at a time, so tabs need no other lock. A channel tells the others, ids and no words.
import { deleteDB, openDB } from 'idb';

import { openChannel } from '../channel.js';
import { Gone, same } from './gone.js';
import { inTime } from './in_time.js';
import { ids } from './visit.js';

// Words are handed to the system at once, where they outlive a browser that crashes: to wait for the
// disk as well would make the next letters wait. What is rare and matters waits for it.
const QUICK = { durability: 'relaxed' };
const SAFE = { durability: 'strict' };

// So many milliseconds one piece of work may take: longer, and the connection counts as dead.
const PATIENCE = 6000;
// So often it is looked whether a database has gone, 50 ms apart.
const GOES = 10;
// How connections die, mostly while a phone's page is in the background.
const DEAD = ['InvalidStateError', 'UnknownError', 'AbortError', 'TimeoutError'];

/** The adapter for the store of this name. */
export function device(name) {
  const base = `ppsa:${name}`;
  const known = new Map(); // what we last saw under each id
  const channel = openChannel(base);
  let opening;
  let going; // what was opened, on its way out
  let ours;
  let last; // the epoch of what we knew last
  let cleared = false; // by the person, since then
  let told = () => {};

  /** Whether there may be a database: to open one that is not there leaves a file, even if nothing
   * is made in it. */
  async function there() {
    try {
      return (await indexedDB.databases()).some((it) => it.name === base);
    } catch {
      return true;
    }
  }

  /** It went between the look and the opening, and some browsers now have an empty one. */
  async function tidy() {
    try {
      const all = await indexedDB.databases();
      if (all.some((it) => it.name === base && !it.version)) await deleteDB(base);
    } catch {
      // It holds nothing.
    }
  }

  /** The database: made only where `make` says so. Looking must leave nothing behind. */
  async function open(make) {
    await going;
    if (!make && !opening && !(await there())) return null;
    try {
      return await (opening ??= openDB(base, 1, {
        upgrade(db, before, after, transaction) {
          // Nobody waits for it; that it was not made is told below.
          transaction.done.catch(() => {});
          if (!make) transaction.abort();
          else for (const table of ['records', 'facts', 'aside', 'spots']) db.createObjectStore(table);
        },
        blocking: giveWay,
        terminated() {
          opening = undefined;
          setTimeout(() => told(), 1000);
        },
      }));
    } catch (error) {
      opening = undefined;
      if (error.name !== 'AbortError') throw error;
      await tidy();
      return null;
    }
  }

  function close() {
    opening?.then((db) => db?.close()).catch(() => {});
    opening = undefined;
  }

  /** Works on the database. A connection that died is opened anew, once. */
  async function work(act, make = false) {
    for (let again = false; ; again = true) {
      try {
        return await inTime(PATIENCE, async () => act(await open(make)));
      } catch (error) {
        if (again || !DEAD.includes(error.name)) throw error;
        close();
      }
    }
  }

  /** The facts, unless they only say that a person cleared them: a browser or a page that takes a
   * database away says nothing. */
  function learn(facts) {
    if (facts?.cleared) {
      cleared ||= facts.cleared === last;
      return null;
    }
    last = facts?.epoch ?? last;
    return facts ?? null;
  }

  /** It goes, and would wait for us. */
  async function giveWay() {
    const was = opening;
    opening = undefined;
    going = letGo(was);
    await going;
    told();
  }

  /** Until it has gone: one that was asked for before then, some browsers leave behind, empty. */
  async function letGo(was) {
    const db = await Promise.resolve(was).catch(() => undefined);
    await inTime(1000, async () => learn(await db.get('facts', 'facts'))).catch(() => {});
    db?.close();
    for (let tries = 0; tries < GOES && (await there()); tries += 1) await new Promise((go) => setTimeout(go, 50));
  }

  /** One transaction of writing, in which the facts are still as we knew them. */
  const change = (tables, act, how = SAFE, make = false) =>
    work(async (db) => {
      if (!db) throw new Gone();
      const transaction = db.transaction([...tables, 'facts'], 'readwrite', how);
      // What fails inside is told by `act`; this one only must not count as unheard.
      transaction.done.catch(() => {});
      try {
        if (!same(await transaction.objectStore('facts').get('facts'), ours)) throw new Gone();
        const result = await act(transaction);
        transaction.commit();
        await transaction.done;
        return result;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It was over already, and says so itself.
        }
        throw transaction.error ?? error;
      }
    }, make);

  function put(table, records) {
    for (let i = 0; i < records.length; i += 3) {
      const [id, stamp, body] = records.slice(i, i + 3);
      table.put(`${stamp}\n${body}`, id).catch(() => {});
    }
  }

  const know = (records) => {
    for (let i = 0; i < records.length; i += 3) known.set(records[i], `${records[i + 1]}\n${records[i + 2]}`);
  };

  function read(id, text) {
    known.set(id, text);
    const [all, stamp, body] = /^([^\n]+)\n(.+)$/s.exec(text) ?? [];
    // What is not even that is taken as a record without a stamp: it is put aside as unreadable.
    return all ? [id, stamp, body] : [id, '', String(text)];
  }

  return {
    /** Whether the person took it away, in another tab. */
    get cleared() {
      return cleared;
    },
    look: () =>
      work(async (db) => {
        ours = db && learn(await db.get('facts', 'facts'));
        if (!ours) close();
        return ours;
      }),
    load: () =>
      work(async (db) => {
        if (!db) throw new Gone();
        const [keys, texts] = await Promise.all([db.getAllKeys('records'), db.getAll('records')]);
        return keys.flatMap((id, at) => read(id, texts[at]));
      }),
    read: (some) =>
      work(async (db) => {
        const texts = db ? await Promise.all(some.map((id) => db.get('records', id))) : [];
        return texts.flatMap((text, at) => (text === undefined ? [] : read(some[at], text)));
      }),
    async begin(facts, asides, merge) {
      const kept = await change(['records', 'aside', 'spots'], async (transaction) => {
        // What was open lay there plain, or sealed by the lock of before.
        transaction.objectStore('spots').clear();
        const [table, beside] = [transaction.objectStore('records'), transaction.objectStore('aside')];
        const [keys, texts] = await Promise.all([table.getAllKeys(), table.getAll()]);
        const theirs = keys.flatMap((id, at) => (texts[at] === known.get(id) ? [] : read(id, texts[at])));
        const all = merge(theirs);
        table.clear();
        put(table, all);
        beside.clear();
        for (let i = 0; i < asides.length; i += 3) beside.put(asides[i + 2], asides[i]).catch(() => {});
        transaction.objectStore('facts').put(facts, 'facts').catch(() => {});
        return all;
      }, SAFE, true);
      ours = facts;
      learn(facts);
      known.clear();
      know(kept);
      channel?.postMessage(null);
      return kept;
    },
    async note(facts) {
      await change([], (transaction) => transaction.objectStore('facts').put(facts, 'facts'));
      channel?.postMessage(null);
    },
    opened: (records) => records,
    async write(records, merge) {
      const written = await change(['records'], async (transaction) => {
        const table = transaction.objectStore('records');
        const some = ids(records);
        const there = await Promise.all(some.map((id) => table.get(id)));
        const theirs = some.filter((id, at) => there[at] !== undefined && there[at] !== known.get(id));
        const kept = theirs.length ? merge(theirs.flatMap((id) => read(id, there[some.indexOf(id)]))) : records;
        put(table, kept);
        return kept;
      }, QUICK);
      know(written);
      channel?.postMessage(ids(written));
      return written;
    },
    aside: (some) =>
      change(['records', 'aside'], async (transaction) => {
        for (const id of some) {
          const text = await transaction.objectStore('records').get(id);
          // It was put aside before the connection died.
          if (text === undefined) continue;
          await transaction.objectStore('aside').put(text, id);
          await transaction.objectStore('records').delete(id);
        }
      }),
    asides: () =>
      work(async (db) => {
        if (!db) return [];
        const [keys, texts] = await Promise.all([db.getAllKeys('aside'), db.getAll('aside')]);
        return keys.flatMap((id, at) => [id, '', texts[at]]);
      }),
    async forget() {
      // First empty, then gone: a tab that hangs could keep the database from going.
      const epoch = await work(async (db) => {
        if (!db) return undefined;
        const tables = [...db.objectStoreNames];
        const transaction = db.transaction(tables, 'readwrite', SAFE);
        transaction.done.catch(() => {});
        const facts = await transaction.objectStore('facts').get('facts');
        for (const table of tables) transaction.objectStore(table).clear();
        // Whoever had it open finds this before it goes.
        if (facts?.epoch) transaction.objectStore('facts').put({ cleared: facts.epoch }, 'facts');
        await transaction.done;
        return facts?.epoch;
      });
      close();
      channel?.postMessage({ cleared: epoch });
      ours = null;
      known.clear();
      if (await there()) await inTime(3000, () => deleteDB(base)).catch(() => {});
    },
    spot: (tag) => work(async (db) => (await db?.get('spots', tag)) ?? ''),
    setSpot: (tag, is) => change(['spots'], (transaction) => transaction.objectStore('spots').put(is, tag), QUICK),
    /** Other tabs lock, too. */
    shut: () => channel?.postMessage('shut'),
    hear(act) {
      told = act;
      if (channel) channel.onmessage = ({ data }) => {
        if (data?.cleared) learn(data);
        act(Array.isArray(data) || data === 'shut' ? data : undefined);
      };
      return () => {
        told = () => {};
        channel?.close();
        close();
      };
    },
  };
}
