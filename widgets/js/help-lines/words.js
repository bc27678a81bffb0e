// The words round the lines. They come with the page's scripts: help waits for no other file.
import { tables } from '../generated/help-lines.js';
import { speaker } from '../words/speaker.js';

/** @typedef {keyof typeof tables['en-NZ']} LineWord */

export const { wording, say } = speaker(tables);
