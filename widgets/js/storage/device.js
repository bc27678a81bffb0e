// The browser's IndexedDB: room for years of words, record by record. Each change is one
// transaction that looks first whether another tab was there before: the browser lets only one of
// them write at a time, so tabs need no other lock. A channel tells the others, ids and no words.
/** @import { Adapter, Database, Found, Meta, Read, Room, Table, Triples, Writing, Written } from '../types.js' */
import { wrap } from 'idb';
import { openChannel } from '../base/channel.js';
import { StaleStore, same } from './stale-store.js';
import { inTime } from '../base/in-time.js';
import { base as baseOf, isCommon, onDevice } from './on-device.js';
import { newRoom, roomsOf } from './rooms.js';
import { ids } from './visit.js';

const TABLES = /** @type {Table[]} */ (['records', 'meta', 'quarantine', 'uiState']);

// Words are handed to the system at once, where they outlive a browser that crashes: to wait for the
// disk as well would make the next letters wait. What is rare and matters waits for it.
const QUICK = /** @type {const} */ ({ durability: 'relaxed' });
const SAFE = /** @type {const} */ ({ durability: 'strict' });

// So many milliseconds one piece of work may take: longer, and the connection counts as dead.
const PATIENCE = 5000;
// So often it is looked whether a database has gone, 50 ms apart.
const GOES = 10;
// How connections die, mostly while a phone's page is in the background.
const DEAD = ['InvalidStateError', 'UnknownError', 'AbortError'];

/** To read in one table.
 * @type {<Name extends Table>(db: Database, name: Name) => Read<Name>} */
function table(db, name) {
  const { store, done } = db.transaction(name);
  // What fails is told by what was asked of it.
  done.catch(() => {});
  return store;
}

/** Whether what is still there goes soon. */
async function gone(/** @type {() => Promise<boolean>} */ there) {
  for (let tries = 0; await there(); tries += 1) {
    if (tries === GOES) return false;
    await new Promise((go) => setTimeout(go, 50));
  }
  return true;
}

/** A transaction ends where nothing is asked of it. This one is held until that has come: no other page
 * writes there meanwhile.
 * @type {<T>(transaction: Writing, coming: Promise<T>) => Promise<T>} */
async function holding(transaction, coming) {
  let over = false;
  const end = () => (over = true);
  coming.then(end, end);
  while (!over) await transaction.objectStore('meta').get('meta');
  return coming;
}

/** The adapter for the store of this name.
 * @type {(name: string) => Adapter} */
export function device(name) {
  const base = baseOf(name);
  const known = /** @type {Map<string, string>} */ (new Map()); // what we last saw under each id
  const channel = openChannel(base);
  /** @type {Promise<Found | undefined> | undefined} */
  let opening; // the database, and its room
  /** @type {Promise<void> | undefined} */
  let going; // what was opened, on its way out
  /** @type {Meta | null | undefined} */
  let ours;
  /** @type {string | undefined} */
  let last; // the epoch of what we knew last
  let cleared = false; // by the person, since then
  let told = () => {};

  /** The database: made only where `make` says so. Looking must leave nothing behind. */
  async function open(/** @type {boolean} */ make) {
    await going;
    opening ??= find(make);
    const found = await opening.catch((error) => {
      opening = undefined;
      throw error;
    });
    if (!found) opening = undefined;
    return found?.db;
  }

  /** It lies in the newest room in which there are meta: of an older one only something may be left
   * from when it moved. */
  async function find(/** @type {boolean} */ make) {
    const all = await roomsOf(name);
    let found;
    for (const room of all) {
      if (found || !(await room.has())) {
        await remove([room]);
        continue;
      }
      found = await opened(room, false);
      if (all.length > 1 && found && !(await table(found.db, 'meta').get('meta'))) {
        found.db.close();
        found = undefined;
      }
    }
    return found ?? (make ? opened(await newRoom(name, all), true) : undefined);
  }

  async function opened(/** @type {Room} */ room, /** @type {boolean} */ make) {
    const request = (await room.place()).indexedDB.open(base, 1);
    request.addEventListener('upgradeneeded', () => {
      if (!make) /** @type {IDBTransaction} */ (request.transaction).abort();
      else for (const table of TABLES) request.result.createObjectStore(table);
    });
    try {
      const found = { db: /** @type {Database} */ (await wrap(request)), room };
      found.db.addEventListener('versionchange', giveWay);
      found.db.addEventListener('close', async () => {
        if ((await opening) === found) opening = undefined;
        setTimeout(() => told(), 1000);
      });
      return found;
    } catch (error) {
      if (make || /** @type {Error} */ (error).name !== 'AbortError') throw error;
      await tidy();
    }
  }

  /** It went between the look and the opening, and some browsers now have an empty one. */
  async function tidy() {
    try {
      const all = await indexedDB.databases();
      if (all.some((it) => it.name === base && !it.version)) await wrap(indexedDB.deleteDatabase(base));
    } catch {
      // It holds nothing.
    }
  }

  function close() {
    opening?.then((it) => it?.db.close()).catch(() => {});
    opening = undefined;
  }

  /** Works on the database. A connection that died is opened anew, once.
   * @type {<T>(act: (db: Database | undefined) => Promise<T>, make?: boolean, most?: number) => Promise<T>} */
  async function work(act, make = false, most = PATIENCE) {
    for (let again = false; ; again = true) {
      try {
        return await inTime(most, async () => act(await open(make)));
      } catch (error) {
        const dead = DEAD.includes(/** @type {Error} */ (error).name);
        // One that is silent is not waited for twice: whoever comes next opens it anew.
        if (dead || /** @type {Error} */ (error).name === 'TimeoutError') close();
        if (again || !dead) throw error;
      }
    }
  }

  /** The metadata, unless they only say that a person cleared them: a browser or a page that takes a
   * database away says nothing. */
  function learn(/** @type {Partial<Meta> | undefined} */ meta) {
    // Another page put something else there: it is as if they had gone.
    if (meta && typeof meta.epoch !== 'string' && !meta.cleared) return null;
    if (meta?.cleared) {
      cleared ||= meta.cleared === last;
      return null;
    }
    last = meta?.epoch ?? last;
    return /** @type {Meta | undefined} */ (meta) ?? null;
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
  async function letGo(/** @type {typeof opening} */ was) {
    const { db } = (await Promise.resolve(was).catch(() => undefined)) ?? {};
    await inTime(1000, async () => learn(await table(/** @type {Database} */ (db), 'meta').get('meta')))
      .catch(() => {});
    db?.close();
    await gone(() => isCommon(name));
  }

  /** One transaction of writing, in which the metadata are still as we knew them.
   * @type {<T>(tables: Table[], act: (transaction: Writing) => Promise<T>, how?: IDBTransactionOptions,
   *   make?: boolean) => Promise<T>} */
  const change = (tables, act, how = SAFE, make = false) =>
    work(async (db) => {
      if (!db) throw new StaleStore();
      const transaction = db.transaction(/** @type {Table[]} */ ([...tables, 'meta']), 'readwrite', how);
      // What fails inside is told by `act`; this one only must not count as unheard.
      transaction.done.catch(() => {});
      try {
        if (!same(await transaction.objectStore('meta').get('meta'), ours)) throw new StaleStore();
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

  function put(/** @type {Written<'records'>} */ table, /** @type {Triples} */ records) {
    for (let i = 0; i < records.length; i += 3) {
      const [id, stamp, body] = records.slice(i, i + 3);
      table.put(`${stamp}\n${body}`, id).catch(() => {});
    }
  }

  const know = (/** @type {Triples} */ records) => {
    for (let i = 0; i < records.length; i += 3) known.set(records[i], `${records[i + 1]}\n${records[i + 2]}`);
  };

  function read(/** @type {string} */ id, /** @type {string} */ text) {
    known.set(id, text);
    const [all, stamp, body] = /^([^\n]+)\n(.+)$/s.exec(text) ?? [];
    // What is not even that is taken as a record without a stamp: it is put aside as unreadable.
    return all ? [id, stamp, body] : [id, '', String(text)];
  }

  const empty = (/** @type {Writing} */ transaction) =>
    TABLES.forEach((table) => transaction.objectStore(table).clear().catch(() => {}));

  /** @type {(transaction: Writing, meta: Meta, asides: Triples, records: Triples) => void} */
  function fill(transaction, meta, asides, records) {
    put(transaction.objectStore('records'), records);
    const beside = transaction.objectStore('quarantine');
    for (let i = 0; i < asides.length; i += 3) beside.put(asides[i + 2], asides[i]).catch(() => {});
    transaction.objectStore('meta').put(meta, 'meta').catch(() => {});
  }

  /** All of it in this room, at once.
   * @type {(room: Room, ...all: [meta: Meta, asides: Triples, records: Triples]) => Promise<Found>} */
  async function move(room, ...all) {
    try {
      const found = /** @type {Found} */ (await opened(room, true));
      const transaction = found.db.transaction(TABLES, 'readwrite', SAFE);
      fill(transaction, ...all);
      transaction.commit();
      await transaction.done;
      return found;
    } catch (error) {
      await remove([room]);
      throw error;
    }
  }

  async function remove(/** @type {Room[]} */ rooms) {
    for (const room of rooms) await inTime(3000, () => room.remove()).catch(() => {});
  }

  return {
    /** Whether the person took it away, in another tab. */
    get cleared() {
      return cleared;
    },
    async readMeta(most) {
      const look = () => work(async (db) => (ours = db && learn(await table(db, 'meta').get('meta'))), false, most);
      const held = opening;
      if (await look()) return ours;
      close();
      // It may have moved to another room.
      if (held && !cleared && (await look())) return ours;
      if (held) close();
      return ours;
    },
    load: () =>
      work(async (db) => {
        if (!db) throw new StaleStore();
        const all = table(db, 'records');
        const [keys, texts] = await Promise.all([all.getAllKeys(), all.getAll()]);
        return keys.flatMap((id, at) => read(id, texts[at]));
      }),
    read: (some) =>
      work(async (db) => {
        const texts = db ? await Promise.all(some.map((id) => table(db, 'records').get(id))) : [];
        return texts.flatMap((text, at) => (text === undefined ? [] : read(some[at], text)));
      }),
    async begin(meta, asides, merge) {
      // Under another lock it moves: in the old room traces may stay of what lay there without it.
      const before = ours ? await roomsOf(name) : [];
      const next = ours && (await newRoom(name, before));
      /** @type {Found | undefined} */
      let moved;
      const kept = await change(TABLES, async (transaction) => {
        const table = transaction.objectStore('records');
        const [keys, texts] = await Promise.all([table.getAllKeys(), table.getAll()]);
        const theirs = keys.flatMap((id, at) => (texts[at] === known.get(id) ? [] : read(id, texts[at])));
        const all = merge(theirs);
        if (next?.nth) moved = await holding(transaction, move(next, meta, asides, all));
        empty(transaction);
        if (!moved) fill(transaction, meta, asides, all);
        return all;
      }, SAFE, true);
      if (moved) {
        close();
        opening = Promise.resolve(moved);
        await remove(before);
      }
      ours = meta;
      learn(meta);
      known.clear();
      know(kept);
      channel?.postMessage(null);
      return kept;
    },
    async writeMeta(meta) {
      await change([], (transaction) => transaction.objectStore('meta').put(meta, 'meta'));
      channel?.postMessage(null);
    },
    opened: (records) => records,
    async write(records, merge) {
      const written = await change(['records'], async (transaction) => {
        const table = transaction.objectStore('records');
        const some = ids(records);
        const there = await Promise.all(some.map((id) => table.get(id)));
        const theirs = some.filter((id, at) => there[at] !== undefined && there[at] !== known.get(id));
        const kept = theirs.length
          ? merge(theirs.flatMap((id) => read(id, /** @type {string} */ (there[some.indexOf(id)])))) : records;
        put(table, kept);
        return kept;
      }, QUICK);
      know(written);
      channel?.postMessage(ids(written));
      return written;
    },
    quarantine: (some) =>
      change(['records', 'quarantine'], async (transaction) => {
        for (const id of some) {
          const text = await transaction.objectStore('records').get(id);
          // It was put aside before the connection died.
          if (text === undefined) continue;
          await transaction.objectStore('quarantine').put(text, id);
          await transaction.objectStore('records').delete(id);
        }
      }),
    quarantined: () =>
      work(async (db) => {
        if (!db) return [];
        const all = table(db, 'quarantine');
        const [keys, texts] = await Promise.all([all.getAllKeys(), all.getAll()]);
        return keys.flatMap((id, at) => [id, '', texts[at]]);
      }),
    async clear() {
      // First empty, then gone: a tab that hangs could keep the database from going. One that cannot be
      // opened goes all the same.
      const epoch = await work(async (db) => {
        if (!db) return undefined;
        const transaction = db.transaction(TABLES, 'readwrite', SAFE);
        transaction.done.catch(() => {});
        const meta = await transaction.objectStore('meta').get('meta');
        empty(transaction);
        // Whoever had it open finds this before it goes.
        if (meta?.epoch) transaction.objectStore('meta').put({ cleared: meta.epoch }, 'meta');
        await transaction.done;
        return meta?.epoch;
      }).catch(() => undefined);
      close();
      channel?.postMessage({ cleared: epoch });
      ours = null;
      known.clear();
      await remove(await roomsOf(name));
      // Where another page looked for it as it went, it is there for a moment more.
      if (!(await gone(async () => (await onDevice()).includes(name)))) throw new Error('another page holds it');
    },
    uiState: () => work(async (db) => db && table(db, 'uiState').get('all')),
    setUiState: (all) => change(['uiState'], (transaction) => transaction.objectStore('uiState').put(all, 'all'), QUICK),
    /** Whether the browser promises to keep it: asked by `persisted`, or by `persist`, which may ask the
     * person. Null where it does not say. Nothing waits for the answer, which may never come. */
    async lasting(how) {
      try {
        const { room } = /** @type {Found} */ (await opening);
        return (await (await room.place())[how]()) ?? null;
      } catch {
        return null;
      }
    },
    /** Other tabs lock, too. */
    shut: () => channel?.postMessage('shut'),
    subscribe(act) {
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
