// The words of the way out. They come with it, so that nothing else has to.
import { tables } from '../generated/quick-exit.js';
import { speaker } from '../words/speaker.js';

/** @typedef {keyof typeof tables['en-NZ']} ExitWord */

export const { say } = speaker(tables);
