// The ways from a page's first screen to the others, as a person goes them.
import { all } from './tools.js';

const PAUSE = 20;
const LIMIT = 20_000;

/** Waits until the test holds, and gives what it gave. */
export async function until(what, holds) {
  const end = performance.now() + LIMIT;
  for (;;) {
    const got = holds();
    if (got) return got;
    if (performance.now() > end) throw new Error(`it never came to: ${what}`);
    await new Promise((go) => setTimeout(go, PAUSE));
  }
}

/** What a walk is written in, for a widget. */
export function walk(host) {
  const inside = () => host.shadowRoot;
  const see = (css) => until(css, () => inside().querySelector(css));
  const press = async (css) => {
    const it = await see(css);
    it.focus();
    it.click();
  };
  const say = async (words) => {
    const button = await until(words, () => [...inside().querySelectorAll('button')].find((it) => it.textContent.trim() === words));
    button.focus();
    button.click();
  };
  const write = async (css, words) => {
    const field = await see(css);
    field.focus();
    field.value = words;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  };
  const give = async (css, text) => {
    const field = await see(css);
    const files = new DataTransfer();
    files.items.add(new File([text], 'notes.json', { type: 'application/json' }));
    field.files = files.files;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const gone = (css) => until(`no ${css}`, () => !inside().querySelector(css));
  const unfold = () => all(host).filter((it) => it.matches('details')).forEach((it) => (it.open = true));
  return { see, press, say, write, give, gone, unfold, until };
}
