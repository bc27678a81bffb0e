// Puts all widgets of the page into the words of the organisation that is chosen.
import { prepare } from '/ppsa/index.js';

const choices = document.querySelector('#choices');
const place = document.querySelector('#place');
const told = document.querySelector('#told');
const all = [...choices.querySelectorAll('input')];

const packOf = ({ value }) => value && `/your-words/${value}.json`;

try {
  // Everything that a choice needs is here before there is one: no request says what it was.
  await Promise.all(all.map((it) => prepare({ pack: packOf(it), lang: it.dataset.lang })));
  choices.disabled = false;
} catch {
  told.textContent = 'Some of the files did not come, so there is nothing to choose from now. To try again, load this page again.';
}

choices.addEventListener('change', ({ target }) => {
  place.className = target.value;
  for (const widget of place.children) {
    widget.pack = packOf(target);
    if (target.dataset.lang) widget.lang = target.dataset.lang;
    else widget.removeAttribute('lang');
  }
  told.replaceChildren('All below is now in these words: ', target.labels[0].querySelector('b').cloneNode(true), '.');
});
