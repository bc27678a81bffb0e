// Two of each widget do the same; into the second one another script of the page reaches, as a
// translator does. Whatever is pressed and typed, both must say the same at the end.
const MARK = '§';
const PLACE = '.place:not([hidden])';
const ACTS = `${PLACE} :is(button, summary, select, textarea, input):not(:disabled)`;

// Numbers that look random and are the same each time.
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const texts = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const all = [];
  while (walker.nextNode()) all.push(walker.currentNode);
  return all;
};

/** What a translator and scripts of their kind do to the words of a root. */
function reach(root, random) {
  for (const node of texts(root)) {
    if (node.parentElement?.closest('textarea, option, .stranger')) continue;
    if (!node.data.trim()) {
      if (random(2)) node.remove();
      continue;
    }
    const kind = random(3);
    if (kind === 0 && node.data.length > 3) {
      node.splitText(2);
      continue;
    }
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    outer.className = 'stranger';
    outer.append(inner);
    node.replaceWith(outer);
    // Some put words of their own there, some move what was there.
    if (kind === 1) inner.textContent = MARK + node.data;
    else inner.append(node);
  }
}

const plain = (root) => root.querySelector(PLACE);

/** All that a widget says and holds, but for bare space. */
function says(host) {
  const place = plain(host.shadowRoot);
  // Ids are as random in one as in the other, and how long they are when stored.
  const words = place.textContent.replaceAll(MARK, '').replace(/\s+/g, '').replace(/\d+KB/, 'KB');
  const fields = [...place.querySelectorAll('input, textarea, select')].map((it) => `${it.selectedIndex ?? it.value}|${it.checked}|${it.getAttribute('aria-valuetext')}`);
  return JSON.stringify([words, fields]);
}

/** Does the same to one of each, by its place in the list. */
function act(field, random) {
  const { localName, type } = field;
  const told = (kinds) => kinds.forEach((kind) => field.dispatchEvent(new Event(kind, { bubbles: true, composed: true })));
  if (localName === 'textarea' || type === 'text' || type === 'search') {
    field.value = ['', 'Rain', 'My dog', 'Long nights'][random(4)];
    told(['input', 'change']);
  } else if (type === 'date') {
    field.value = `2026-0${1 + random(9)}-1${random(9)}`;
    told(['input', 'change']);
  } else if (type === 'range') {
    field.value = random(6);
    told(['input', 'change']);
  } else if (localName === 'select') {
    field.selectedIndex = random(field.options.length);
    told(['input', 'change']);
  } else {
    field.click();
  }
}

const settled = () => new Promise((done) => setTimeout(done));

/** What may be pressed: all, but in My data only what opens a section, since the rest waits on storage, in the
 * guide what opens a topic, since the rest opens a form of the page, and in the log not what clears the page for a turn. */
const SOME = { 'ppsa-my-data': '.go', 'ppsa-framework-guide': 'summary, #all', 'ppsa-practice-log': ':not([data-act=turns], [data-act=ask])' };
const all = (host) => [...host.shadowRoot.querySelectorAll(ACTS)].filter((it) => it.matches(SOME[host.localName] ?? '*'));

/** `acts` acts on twins; gives what differs, nothing where all is well. */
window.run = async (acts, seed) => {
  window.print = () => {};
  HTMLAnchorElement.prototype.click = () => {};
  const random = numbers(seed);
  const pairs = [...document.querySelectorAll('#left > *')].map((one, at) => [one, document.querySelectorAll('#right > *')[at]]);
  let done = 0;
  for (; done < acts; ) {
    const [one, two] = pairs[random(pairs.length)];
    const [here, there] = [all(one), all(two)];
    if (here.length !== there.length) return `after ${done} acts ${one.localName} has ${here.length} to press, its twin ${there.length}`;
    const at = random(here.length);
    const same = random(1 << 30);
    for (const field of [here[at], there[at]]) act(field, numbers(same));
    await settled();
    await settled();
    reach(plain(two.shadowRoot), random);
    done += 1;
    const [left, right] = [says(one), says(two)];
    if (left !== right) return `after ${done} acts ${one.localName}\n${left}\n${right}`;
  }
  for (const [one, two] of pairs) if (says(one) !== says(two)) return `${one.localName} at the end`;
  return '';
};

/** Takes parts of a widget away, or to another place, as a careless script does. */
function scatter(host, seed) {
  const random = numbers(seed);
  const parts = [...plain(host.shadowRoot).querySelectorAll('section *')].filter((it) => !it.closest('svg'));
  for (let times = 0; times < 4 && parts.length; times += 1) {
    const part = parts[random(parts.length)];
    if (random(2)) part.remove();
    else {
      const wrapper = document.createElement('div');
      part.replaceWith(wrapper);
      wrapper.append(part);
    }
  }
}

/** Takes parts away and presses what is there, in turn, until everything was drawn over gaps. */
window.scatterAndPress = async (host, seed) => {
  window.print = () => {};
  HTMLAnchorElement.prototype.click = () => {};
  const random = numbers(seed);
  for (let times = 0; times < 40; times += 1) {
    scatter(host, seed + times);
    for (let presses = 0; presses < 3; presses += 1) {
      const found = all(host);
      if (found.length) act(found[random(found.length)], random);
      await settled();
      await settled();
    }
    // What shows nothing to press any more is drawn anew by whoever comes back to it.
    if (!all(host).length) await host.retry();
  }
};
