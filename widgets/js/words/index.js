// The words of what the page shows itself, beside the wasm: where things are kept, the lock, what failed.
// The way out and the help lines have their own.
import { tables } from '../generated/page.js';
import { speaker } from './speaker.js';

/** @typedef {keyof typeof tables['en-NZ']} PageWord */

export const { say, wording } = speaker(tables);
