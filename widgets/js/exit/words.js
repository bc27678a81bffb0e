// The words of the way out. They come with it, so that nothing else has to.
import { tables } from '../generated/quick-exit.js';
import { speaker } from '../words/speaker.js';

export const { say } = speaker(tables);
