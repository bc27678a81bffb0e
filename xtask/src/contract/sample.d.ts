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

/** Registers every element of this package that is not registered yet. */
export declare function define(): void;

/** Fetches the pack at an address, the words of a language, the code of an element by its tag, or all of
 * them, so that an element that is given them later, or comes later, asks the network for nothing.
 * Rejects where they cannot be had. */
export declare function prepare(what: { pack?: string; lang?: string; tag?: string }): Promise<void>;

declare global {
  interface HTMLElementTagNameMap {
    "ppsa-wellbeing-wheel": PpsaWellbeingWheel;
  }
}
