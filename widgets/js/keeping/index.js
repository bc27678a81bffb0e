// What stands under each widget: where its words are kept, and what the person can say to that.
// Or, instead of the widget, a lock or a cover.
import { h } from '../dom.js';
import { save } from '../files.js';
import { say } from '../words/index.js';
import { coverPanel, lockPanel } from './panels.js';
import { question } from './question.js';

// So long it shows where the person writes that a place was chosen; below the widget it stays.
const SHOWS = 8000;
// The first finished sentence: an end of one, or a line.
const FINISHED = /[.!?…]["'’”)]*\s*$|\n/;

export class Keeping {
  #element;
  #store;
  #stop = () => {};
  #box = h('div.keeping', { part: 'keeping', hidden: true });
  // Empty until there is something to say: only what changes in it is heard.
  #told = h('div.unseen', { role: 'status' });
  #panel; // instead of the widget
  #chosen; // what is said of a place for a while
  #due = false; // there is something to lose, and the person is at a pause
  #acts = 0;
  #says; // what is drawn
  #root;
  #last; // the field that the person wrote in last

  constructor(element, root) {
    this.#element = element;
    root.append(this.#told, this.#box);
    this.#root = root;
    root.addEventListener('input', ({ target }) => {
      if (this.#box.contains(target)) return;
      this.#last = target.dataset.field;
      if (FINISHED.test(target.value) && isText(target)) this.#pause();
      // The field may grow as it is drawn.
      requestAnimationFrame(() => this.#makeRoom());
    });
    root.addEventListener('change', ({ target }) => {
      if (!this.#box.contains(target) && (isText(target) || ++this.#acts > 2)) this.#pause();
    });
  }

  /** Stands under a widget of this store. */
  of(store) {
    if (store === this.#store) return;
    this.#stop();
    this.#store = store;
    this.#stop = store.hear(() => this.draw());
  }

  leave() {
    this.#stop();
    this.#stop = () => {};
    this.#store = undefined;
    this.#box.hidden = true;
  }

  /** Whether something else shows instead of the widget. Draws it. */
  covers() {
    const { state } = this.#store;
    this.#panel?.remove();
    this.#panel = undefined;
    if (state === 'open') return false;
    const panel = state === 'shut' ? lockPanel : coverPanel;
    this.#panel = panel(this.#element, this.#store);
    this.#box.before(this.#panel);
    return true;
  }

  draw() {
    if (!this.#store) return;
    const facts = this.#store.facts();
    // My data says all of it itself.
    const open = this.#store.state === 'open' && !this.#element.constructor.asks;
    this.#box.hidden = !open;
    if (!open) return;
    const asks = facts.keeps === 'undecided' && this.#due && !this.#store.later && this.#store.unsaved;
    // What stands is not drawn anew: the person may be at it.
    const { keeps, lock, holder, reads, aside } = facts;
    const chosen = keeps !== 'undecided' && this.#chosen;
    const says = JSON.stringify([keeps, lock, holder, reads, aside, asks, chosen]);
    if (says === this.#says) return;
    this.#says = says;
    const host = this.#element;
    const parts = [line(host, facts), ...notices(host, this.#store, facts)];
    if (asks) {
      parts.push(question(host, this.#store, (chosen) => this.#put(chosen)));
      this.#tell('ask-bar');
    }
    if (chosen) parts.push(say(host, 'p.chosen', chosen));
    this.#box.replaceChildren(...parts);
    this.#makeRoom();
  }

  /** The bar never stands over the line that is being written. */
  #makeRoom() {
    const bar = this.#box.querySelector('.question:not(.open), .chosen');
    const field = this.#root.activeElement;
    if (!bar || !field || bar.contains(field)) return;
    const { top, bottom } = field.getBoundingClientRect();
    const over = bottom + 8 - bar.getBoundingClientRect().top;
    if (over <= 0) return;
    // In a field that is taller than the screen, the line may be far from its end.
    const most = field.selectionEnd === field.value?.length ? over : Math.max(0, top - 8);
    scrollBy({ top: Math.min(over, most), behavior: 'instant' });
  }

  #tell(key) {
    this.#told.replaceChildren(say(this.#element, 'span', key));
  }

  /** Back to where the person was. */
  #put(chosen) {
    this.#store.later = true;
    if (chosen) {
      this.#chosen = chosen;
      this.#tell(chosen);
      setTimeout(() => {
        this.#chosen = undefined;
        this.draw();
      }, SHOWS);
    }
    this.draw();
    const field = this.#last && this.#root.querySelector(`[data-field="${CSS.escape(this.#last)}"]`);
    (field ?? this.#box.querySelector('.kept')).focus();
    this.#makeRoom();
  }

  #pause() {
    this.#due = true;
    // Rust may be about to hear of the same event.
    queueMicrotask(() => this.draw());
  }
}

const isText = (field) => field.matches('textarea, input:not([type])') || field.type === 'text';

function line(host, { keeps, lock, holder, privacy }) {
  if (keeps !== 'host') return say(host, 'p.kept', `kept-${keeps}${lock && '-locked'}`, { tabindex: -1 });
  const link = say(host, 'a', 'kept-host-privacy', { href: address(privacy), rel: 'noreferrer', target: '_blank' });
  return h('p.kept', { tabindex: -1 }, say(host, 'span', 'kept-host'), ' ', h('strong', { translate: 'no' }, holder), '. ', link);
}

// A page's own address, never a script.
function address(text) {
  try {
    const { protocol, href } = new URL(text, document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function notices(host, store, { reads, aside }) {
  const all = [];
  if (reads) all.push(say(host, 'p.notice', 'kept-newer'));
  if (aside) {
    const take = say(host, 'button.quiet', 'kept-aside-save', {
      type: 'button',
      onclick: async () => save('notes.txt', 'text/plain;charset=utf-8', await store.asideText()),
    });
    all.push(h('div.notice', {}, say(host, 'p', 'kept-aside'), take));
  }
  return all;
}
