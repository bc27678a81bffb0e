// Made from contract.json by `cargo xtask build`: change it there.

/** The `code` of an error, stable across versions. */
export type PpsaCode =
  /* The pack has problems. */
  | "pack-invalid";

/** The events of {@link PpsaWellbeingWheel} by name. */
export interface PpsaWellbeingWheelEventMap extends HTMLElementEventMap {
  /** Something changed. */
  "ppsa-change": CustomEvent<{ kind: 'now' }>;
  "ppsa-ready": CustomEvent<null>;
}

/** `<ppsa-wellbeing-wheel>`: The wheel. */
export declare class PpsaWellbeingWheel extends HTMLElement {
  /** What went wrong. */
  readonly error: { code: PpsaCode } | null;
  retry(): void;
  show(pou?: string): boolean;
  addEventListener<K extends keyof PpsaWellbeingWheelEventMap>(
    type: K,
    listener: (this: PpsaWellbeingWheel, event: PpsaWellbeingWheelEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof PpsaWellbeingWheelEventMap>(
    type: K,
    listener: (this: PpsaWellbeingWheel, event: PpsaWellbeingWheelEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** The version of the package. */
export declare const version: string;

/** Registers every element of this package that is not registered yet. With `base`, its files are fetched from
 * there: the address of the package's folder on your site, for a bundler that does not carry files. */
export declare function define(where?: { base?: string }): void;

/** Fetches the pack at an address, the words of a language, the code of an element by its tag, or all of
 * them, so that an element that is given them later, or comes later, asks the network for nothing.
 * Rejects where they cannot be had. */
export declare function prepare(what: { pack?: string; lang?: string; tag?: string }): Promise<void>;

/** The events of all elements by name. */
export interface PpsaEventMap {
  "ppsa-change": CustomEvent<{ kind: 'now' }>;
  "ppsa-ready": CustomEvent<null>;
}

/** What can be given to each element where it is written, by tag. */
export interface PpsaAttributes {
  "ppsa-wellbeing-wheel": {
    "lang"?: string;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "ppsa-wellbeing-wheel": PpsaWellbeingWheel;
  }
  // Of an element, the document and the window: the events bubble.
  interface GlobalEventHandlersEventMap extends PpsaEventMap {}
}
