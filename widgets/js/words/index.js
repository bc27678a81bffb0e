// The words of what the page shows itself, beside the wasm: where things are kept, the lock, people
// to talk to. The way out has its own.
import { tables } from '../generated/page.js';
import { speaker } from './speaker.js';

export const { wording, say } = speaker(tables);
