// The words round the lines. They come with the page's scripts: help waits for no other file.
import { tables } from '../generated/help-lines.js';
import { speaker } from '../words/speaker.js';

export const { wording, say } = speaker(tables);
