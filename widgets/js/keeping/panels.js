// What shows instead of a widget: a lock to open, or a cover to lift.
import { h } from '../dom.js';
import { say } from '../words/index.js';
import { passphrase, refused } from './passphrase.js';

/** Asks for the passphrase. */
export function lockPanel(host, store) {
  const field = passphrase(host, 'lock-passphrase');
  const told = h('p.told', { id: 'lock-told', role: 'status' });
  const open = async (event) => {
    event.preventDefault();
    const button = panel.querySelector('button[type=submit]');
    button.disabled = true;
    told.replaceChildren(say(host, 'span', 'lock-opening'));
    try {
      await store.unlock(field.value());
      // The widget that comes has the focus, for whoever goes on by keyboard.
      host.land();
    } catch (error) {
      told.replaceChildren(refused(host, error));
      button.disabled = false;
      field.refuse();
    }
  };
  const panel = h(
    'form.gate',
    { onsubmit: open },
    say(host, 'h2', 'lock-title', { tabindex: -1 }),
    say(host, 'p', 'lock-about'),
    field.box,
    told,
    h('p.acts', {}, say(host, 'button.quiet.main', 'lock-open', { type: 'submit' })),
  );
  return panel;
}

/** Hides what is kept until the person asks to see it. */
export function coverPanel(host, store) {
  const show = async () => {
    await store.uncover();
    host.land();
  };
  return h(
    'div.gate',
    {},
    say(host, 'h2', 'cover-title', { tabindex: -1 }),
    say(host, 'p', 'cover-about'),
    h('p.acts', {}, say(host, 'button.quiet.main', 'cover-show', { type: 'button', onclick: show })),
  );
}

/** In the other widgets, which open with the first. */
export const restPanel = (host, store) =>
  h('div.gate.rest', {}, say(host, 'h2', `${store.state === 'shut' ? 'lock' : 'cover'}-rest`, { tabindex: -1 }));
