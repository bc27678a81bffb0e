// The colours that each widget takes, below the list of its states: what the package says of itself, as it looks now.
import { readPackage } from './builder/manifest.js';
import { h } from './builder/dom.js';

const { elements, build } = await readPackage();
for (const place of document.querySelectorAll('[data-tokens]')) {
  const { tag, colours } = elements.find((it) => it.tag === place.dataset.tokens);
  const row = ([token, name]) => {
    const patches = build.colours[token].map((colour, at) => {
      const patch = h('span', { className: 'patch' });
      patch.style.background = colour;
      return h('span', { className: 'colour' }, patch, `${at ? 'dark' : 'light'} ${colour}`);
    });
    return h('li', {}, h('code', {}, token), h('span', { className: 'soft' }, name), h('span', { className: 'colours' }, ...patches));
  };
  place.append(h('summary', {}, `Colours of ${tag}`), h('ul', {}, ...Object.entries(colours).map(row)));
}
