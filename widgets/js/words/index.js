// The words of what the page shows itself, beside the wasm: where things are kept, the lock, people
// to talk to. The way out has its own.
import { english } from './en-NZ.js';
import { teReo } from './mi.js';
import { speaker } from './speaker.js';

export const { wording, say } = speaker(english, teReo);
