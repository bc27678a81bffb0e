// What a page of a host says, and what is so of every widget on it then.
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
window.page = (rules) => sheet.replaceSync(rules);

const hosts = () => [...document.body.querySelectorAll('*')].filter((it) => it.localName.startsWith('ppsa-'));

/** Elements of the widgets that show words of their own. */
function* worded() {
  for (const host of hosts()) {
    for (const it of host.shadowRoot.querySelectorAll('*')) {
      const words = it.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=range])') || [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (words && it.checkVisibility?.() !== false && !it.closest('.unseen, svg, style')) yield [host, it];
    }
  }
}

/** The smallest text, and whose it is. */
window.smallest = () => {
  let least = [Infinity, ''];
  for (const [host, it] of worded()) {
    const size = parseFloat(getComputedStyle(it).fontSize);
    if (size < least[0]) least = [size, `${host.localName} ${it.localName}.${it.className}`];
  }
  return least;
};

const LOOKS = ['textTransform', 'textAlign', 'letterSpacing', 'wordSpacing', 'lineHeight', 'whiteSpace', 'textIndent', 'fontStyle',
  'fontVariant', 'fontWeight', 'direction', 'cursor', 'userSelect', 'webkitUserSelect', 'webkitTextFillColor', 'textShadow', 'hyphens', 'listStyleType', 'wordBreak', 'color', 'tabSize'];

/** How all that has words looks, to be compared. */
window.looks = () => [...worded()].map(([host, it]) => {
  const style = getComputedStyle(it);
  return `${host.localName} ${it.localName}.${it.className} ${LOOKS.map((name) => `${name}:${style[name]}`).join(' ')}`;
});

/** Cards of the widgets: whose it is, how wide, and its colours. */
window.cards = () => hosts().filter((it) => it.localName !== 'ppsa-quick-exit').map((host) => {
  const card = host.shadowRoot.querySelector('.place:not([hidden]) > section, section');
  const { width, left } = card.getBoundingClientRect();
  return [host.localName, Math.round(width), Math.round(left), getComputedStyle(card).backgroundColor];
});

/** What runs over to the side, of the page or within a widget. */
window.over = () => {
  const wide = document.documentElement.clientWidth;
  const found = [];
  for (const host of hosts()) {
    for (const it of host.shadowRoot.querySelectorAll('*')) {
      if (it.closest('.unseen, svg, option') || it.checkVisibility?.() === false) continue;
      const style = getComputedStyle(it);
      if (style.position === 'absolute' && style.overflow === 'hidden') continue;
      const { right, left, width } = it.getBoundingClientRect();
      if (width && (right > wide + 1 || left < -1)) found.push(`${host.localName} ${it.localName}.${it.className} ${left} to ${right}`);
    }
  }
  return found.slice(0, 5);
};
