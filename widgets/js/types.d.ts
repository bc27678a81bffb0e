// What the scripts hand to one another. Types alone: nothing of this ships.
import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';

import type { Ask, Host } from './generated/boundary.js';
import type { Common, FrameworkGuide, HelpLines, QuickExit, ReflectionForm } from './generated/contract/elements.js';
import type { LEAVING } from './base/leaving.js';

/** Records as they are kept, flat: id, stamp, body, id, stamp, body … */
export type Triples = string[];

/** What another page changed meanwhile, merged with what is here: the records to keep instead. */
export type Merge = (theirs: Triples) => Triples;

/** What is kept beside the records of a store. `away` is sealed by the lock. */
export interface Meta {
  epoch: string;
  since: string;
  lock: string;
  away: string;
  /** What the person has outside the lock: a name, the words under it, and so on. */
  outside?: string[];
  /** Instead of all others: the epoch that a person cleared. */
  cleared?: string;
}

/** Where a store is kept: `undecided` until the person chose. */
export type Place = 'nothing' | 'undecided' | 'visit' | 'device' | 'host';

/** Where a person can choose to keep it. */
export type Chosen = 'nothing' | 'visit' | 'device';

/** What an element asks for. */
export type Keep = 'nothing' | 'ask' | 'visit' | 'device' | 'host';

/** Where a store is kept, made for one store's name. Records come and go as flat triples. Each call may fail:
 * a `QuotaExceededError` says that there is no room, a `StaleStore` that the store was cleared or locked by
 * another page since. */
export interface Adapter {
  /** Whether a person cleared it, in whatever page. */
  readonly cleared?: boolean;
  /** The metadata, or null where nothing is kept. Makes nothing. A device may take `most` milliseconds. */
  readMeta(most?: number): Promise<Meta | null | undefined>;
  /** All records. */
  load(): Promise<Triples>;
  /** Those with these ids. */
  read(ids: string[]): Promise<Triples>;
  /** Keeps these in one piece in place of what was there, with the records that `merge` gives for those that
   * another page changed meanwhile. Gives them. */
  begin(meta: Meta, quarantined: Triples, merge: Merge): Promise<Triples | void>;
  /** Keeps metadata of the same epoch and lock. */
  writeMeta(meta: Meta): Promise<void>;
  /** Keeps these records; each replaces the one with its id. Where another page changed one meanwhile, `merge`
   * gives what to keep instead. Gives the records as they were kept: they are safe when it ends. */
  write(records: Triples, merge: Merge): Promise<Triples>;
  /** Puts records that cannot be read aside, as they are. */
  quarantine(ids: string[]): Promise<void>;
  /** What was put aside, as triples without a stamp. */
  quarantined(): Promise<Triples>;
  /** Records that another page wrote, as `load` would give them. */
  opened(records: Triples): Triples;
  /** Takes away all it keeps of this store. */
  clear(): Promise<unknown>;
  /** What was last open in each element, as a text. */
  uiState(): Promise<string | null | undefined>;
  setUiState(text: string): Promise<unknown>;
  /** Of a device: whether the browser promises to keep it. */
  lasting?(how: 'persist' | 'persisted'): Promise<boolean | null>;
  /** Behind a lock: records as it keeps them. */
  seal?(records: Triples): Triples;
  /** Tells other pages that the person locked it. */
  shut?(): void;
  /** Calls `act` with ids when another page changed records, without when it changed anything else; gives how to
   * stop. */
  subscribe(act: (what?: string[] | 'shut') => void): () => void;
}

/** What a page passes for `keep="host"`. */
export interface HostStorage {
  load(store: string): unknown;
  save(store: string, records: { id: string; stamp: string; body: string }[]): unknown;
  clear(store: string): unknown;
  holder: string;
  privacy: string;
}

/** An open lock. */
export interface Vault {
  seal(id: string, stamp: string, body: string): string;
  open(id: string, stamp: string, text: string): string;
  header(passphrase: string): string;
  end(): void;
}

/** An error with a code of ours. */
export interface CodedError extends Error {
  code: string;
}

/** What is told of an error. */
export interface Told {
  code: string;
  message: string;
}

/** What there is to say of a store, for whoever shows it. */
export interface Status {
  keeps: Place | 'part';
  why: '' | 'full' | 'denied';
  lost: '' | 'kept' | 'asked';
  outside: string;
  away: number;
  since: string;
  holder: string;
  privacy: string;
  count: number;
  readonly bytes: number;
  quarantined: number;
  reads: boolean;
  lock: '' | 'open' | 'shut';
  /** Of the place: see storage/places.js. */
  lockable: boolean;
  lasts: boolean;
  passed: boolean;
  asked?: Keep;
  lasting: boolean | null;
  late?: boolean | 'unread';
  left: boolean;
}

/** A style sheet; or, where the browser makes none of a text, the address of its file, and its rules. */
export type Style = CSSStyleSheet | { link: string; rules: () => Promise<string> };

/** A file of words as it was fetched. */
export interface LanguageFile {
  version: string;
  words: unknown[];
  pack?: string;
  exports?: unknown;
  from?: number;
}

/** What the widgets' program gives: see widgets/src/boundary.rs. */
export interface Glue {
  mount(tag: string, place: Element, host: object, store: string, replica: bigint, records: Triples, languages: unknown[], pack: string | null, open: string): number;
  destroy(number: number): void;
  merge(store: string, records: Triples): Triples | undefined;
  forget(store: string): void;
  unreadable(records: Triples): string[];
  answer(number: number, what: string, values: string[]): void;
  paper(number: number): string;
  lay(place: Element, markup: string): void;
  memories(): WebAssembly.Memory[];
  join(response: Response): Promise<void>;
  start_anew(): void;
  wake(): void;
  onTrap(trap: () => void, stray: (element: HTMLElement & { renew?(): void }) => void): void;
}

/** What is watched of the program: see store/recovery.js. */
export interface Watch {
  glue: Glue;
  live: Set<import('./element/element.js').PpsaElement>;
  working?: import('./store/store.js').Store;
  gone: boolean;
  goes: boolean;
}

/** What the wasm of the lock gives: see widgets/vault/src/boundary.rs. */
export interface VaultGlue {
  create(number: number, store: string, passphrase: string): string;
  unlock(number: number, store: string, header: string, passphrase: string): void;
  rewrap(number: number, passphrase: string): string;
  seal(number: number, id: string, stamp: string, body: string): string;
  open(number: number, id: string, stamp: string, sealed: string): string;
  shut(number: number): number;
  start_anew(): void;
  wake(): void;
}

/** A widget that is mounted, or is coming. */
export interface Mounted {
  place: HTMLElement;
  store: import('./store/store.js').Store;
  number?: number;
  end?: () => void;
}

/** What `h` puts into an element. */
export type Inside = Node | string | false | null | undefined | Inside[];

/** What `h` gives an element: attributes, and listeners after `on`. */
export type Has = Record<string, string | number | boolean | null | undefined | ((event: never) => unknown)>;

/** What `h` makes: `p.soft` is a paragraph. */
export type Made<Name extends string> = Name extends `${infer Tag}.${string}`
  ? Made<Tag>
  : Name extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Name] : HTMLElement;

/** What was thrown, or is told as if it was. */
export interface Thrown {
  code?: unknown;
  name?: string;
  message: string;
}

/** What an element of ours has in its class. */
export interface ElementClass {
  /** Its name in modules.json. */
  widget: string;
  observedAttributes: string[];
  /** Properties of the attributes that mean yes by being there. */
  flags: string[];
  document?: string;
  asks?: (language: string) => Promise<More>;
}

/** What the script of an element gives besides: it answers what is asked, or takes over. */
export type More =
  | { asked(given: Asked): object; takesOver?: undefined }
  | { asked?: undefined; takesOver(element: import('./element/element.js').PpsaElement, host: Host): object };

/** What `asked` works with. */
export interface Asked {
  root: HTMLElement;
  store: import('./store/store.js').Store;
  answer(what: Ask | 'status', values?: string[]): void;
  paper(): string;
  lay: Glue['lay'];
  anew(open: string): Promise<void>;
  save: Host['save'];
  otherStores: typeof import('./store/stores.js').otherStores;
  clearStore: typeof import('./store/stores.js').clearStore;
  lock: Pick<typeof import('./modules/lock.js'), 'lockText' | 'prepareLockSoon' | 'unlockText'>;
  whenPrinted: typeof import('./page/print.js').whenPrinted;
}

/** What a person writes in. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

/** Where the focus and the caret were. */
export type Caret = [at: Field, from: number | null, to: number | null];

/** Who to turn to, and how. */
export interface HelpLine {
  name: string;
  call?: string;
  text?: string;
  web?: string;
  about?: string;
  hours?: string;
  lang?: string;
  checked?: string;
  /** Written by us: `about` and `hours` are keys of our own words. */
  ours?: boolean;
}

/** What the quick exit consists of, once it is drawn. */
export type ExitParts = Record<'bar' | 'room' | 'dots' | 'status', HTMLElement>;

// What the contract adds to classes.
declare module './exit/element.js' {
  interface PpsaQuickExit extends QuickExit {}
}
declare module './help-lines/element.js' {
  interface PpsaHelpLines extends HelpLines {}
}
declare module './element/element.js' {
  interface PpsaElement extends Common {
    readonly shadowRoot: ShadowRoot;
    constructor: ElementClass & Function;
  }
}
declare module '../src/guide/element.js' {
  interface PpsaFrameworkGuide extends FrameworkGuide {}
}
declare module '../src/reflection/element.js' {
  interface PpsaReflectionForm extends ReflectionForm {}
}
declare global {
  interface Navigator {
    /** In Safari: whether the page is open as an app. */
    standalone?: boolean;
  }
  interface Window {
    BeforeUnloadEvent: typeof BeforeUnloadEvent;
    /** What is done when the person leaves: see base/leaving.js. */
    [LEAVING]?: (() => void)[];
  }
  /** What is listened to in our roots. */
  interface ShadowRootEventMap {
    input: Event & { target: Field };
    change: Event & { target: Field };
    focusin: FocusEvent & { target: HTMLElement };
    keydown: KeyboardEvent & { target: HTMLElement; currentTarget: ShadowRoot };
    toggle: Event & { target: HTMLDetailsElement };
  }
  interface HTMLElementTagNameMap {
    'ppsa-reflection-form': import('../src/reflection/element.js').PpsaReflectionForm;
  }
}

/** The tables of a store in the browser's IndexedDB. Its metadata may be anything: another page may write there. */
export interface Tables extends DBSchema {
  records: { key: string; value: string };
  meta: { key: string; value: Partial<Meta> };
  quarantine: { key: string; value: string };
  uiState: { key: string; value: string };
}

/** The name of one of them. */
export type Table = StoreNames<Tables>;

/** Such a database. */
export type Database = IDBPDatabase<Tables>;

/** A transaction in which it is written. */
export type Writing = IDBPTransaction<Tables, Table[], 'readwrite'>;

/** One of its tables there. */
export type Written<Name extends Table> = IDBPObjectStore<Tables, Table[], Name, 'readwrite'>;

/** One of them to read in. */
export type Read<Name extends Table> = IDBPObjectStore<Tables, [Name], Name>;

/** A database that is open, and its room. */
export interface Found {
  db: Database;
  room: Room;
}

/** A room of this browser in which a store can lie. */
export interface Room {
  nth: number;
  has(): Promise<boolean>;
  place(): Promise<Bucket>;
  remove(): Promise<unknown>;
}

/** A storage bucket, or what stands for one. */
export interface Bucket {
  readonly indexedDB: IDBFactory;
  persist(): Promise<boolean>;
  persisted(): Promise<boolean>;
}

declare global {
  interface Navigator {
    /** The storage buckets, where the browser has them. */
    readonly storageBuckets: {
      open(name: string): Promise<Bucket>;
      keys(): Promise<string[]>;
      delete(name: string): Promise<void>;
    };
  }
}
