// What a widget means to those who do not look: names, languages, order, what is said aloud.
import { all, called, controls, nearestOf, shows, texts } from './tools.js';

const LIVE = '[role=status], [role=log], [aria-live]:not([aria-live=off], [role=alert]), output';

/** Ids and fields are named once; what a person writes goes to no helper of the browser's. */
export function marked(host) {
  const found = [];
  const elements = all(host);
  for (const root of new Set(elements.map((it) => it.getRootNode()))) {
    const here = elements.filter((it) => it.getRootNode() === root);
    const names = here.flatMap((it) => [it.id && `#${it.id}`, it.dataset?.field && `field ${it.dataset.field}`].filter(Boolean));
    for (const name of names.filter((it, at) => names.indexOf(it) !== at)) found.push({ at: name, what: 'is there twice' });
  }
  for (const element of elements.filter((it) => it.getRootNode() !== document)) {
    if (element.tabIndex > 0) found.push({ at: called(element), what: 'has a place of its own in the order' });
    if (element.matches('textarea, input:not([type=file]), select') && element.getAttribute('autocomplete') !== 'off') found.push({ at: called(element), what: 'offers what was written before' });
    if (element.matches('textarea, [type=text], [type=search]') && (element.spellcheck || element.translate)) found.push({ at: called(element), what: 'lets a helper read it' });
    for (const relation of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for']) {
      for (const id of (element.getAttribute(relation) ?? '').split(/\s+/).filter(Boolean)) {
        const collapsed = relation === 'aria-controls' && element.getAttribute('aria-expanded') === 'false';
        if (!collapsed && !element.getRootNode().getElementById(id)) found.push({ at: called(element), what: `${relation} names #${id}, which is not there` });
      }
    }
  }
  // What a page's own help lines say is in the page's language.
  return host.localName === 'ppsa-help-lines' ? found : found.concat(bare(host));
}

/** Words of ours in no language. */
function bare(host) {
  const found = [];
  if (!host.shadowRoot) return found;
  const walker = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.parentElement;
    if (/[a-zā-ū]/i.test(walker.currentNode.data) && at && !at.closest('[lang], [translate=no], style, script')) {
      found.push({ at: called(at), what: 'is in no language' });
    }
  }
  return found;
}

/**
 * Regions that speak: there before they say anything. Hears from now on what comes too late. An
 * alert speaks as it comes.
 */
export function listen(host) {
  const early = [];
  const root = host.shadowRoot;
  const live = (node) => (node.nodeType === Node.ELEMENT_NODE ? [node, ...node.querySelectorAll('*')].filter((it) => it.matches(LIVE)) : []);
  const first = live(root.firstElementChild ?? host).concat([...root.querySelectorAll(LIVE)]);
  for (const region of new Set(first)) {
    if (region.textContent.trim()) early.push({ at: called(region), what: 'speaks before there is anything to say' });
  }
  host.late = [];
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const region of [...change.addedNodes].flatMap(live)) {
        // On a new screen that takes the focus it is read with what it stands in.
        const fresh = [...change.addedNodes].some((it) => it.contains(root.activeElement));
        if (region.textContent.trim() && !fresh) host.late.push({ at: called(region), what: 'came with its words in it, so nobody hears them' });
      }
    }
  }).observe(root, { subtree: true, childList: true });
  return early;
}

/** What came too late since the last time. */
export const heard = (host) => host.late?.splice(0) ?? [];

/** What moves though a person asked that nothing does. */
export function moves(host) {
  const seconds = (list) => Math.max(0, ...list.split(',').map(parseFloat));
  const running = (host.shadowRoot ?? document).getAnimations()
    .filter((it) => it.playState === 'running' && (it.effect?.getComputedTiming().duration ?? 0) > 10)
    .map((it) => ({ at: called(it.effect.target), what: 'moves' }));
  return running.concat(all(host).flatMap((element) => ['', '::before', '::after'].flatMap((part) => {
    const style = getComputedStyle(element, part || null);
    const slow = (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01) || seconds(style.transitionDuration) > 0.01;
    return slow || style.scrollBehavior === 'smooth' ? [{ at: called(element) + part, what: 'would move' }] : [];
  })));
}

/** What a control looks like one: a border, a ground of its own, a line under it, or the browser's own look. */
export function recognised(host) {
  return controls(host).filter((element) => {
    const style = getComputedStyle(element);
    const bordered = ['Top', 'Bottom', 'Left', 'Right'].some((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none' && style[`border${side}Color`] !== 'rgba(0, 0, 0, 0)');
    const drawn = !['none', 'textfield', 'textarea'].includes(style.appearance) || element.matches('summary, [type=range]');
    const ground = !['rgba(0, 0, 0, 0)', 'transparent'].includes(style.backgroundColor);
    const lined = [element, ...element.querySelectorAll('*')].some((it) => getComputedStyle(it).textDecorationLine.includes('underline'));
    const marked = [element, ...element.querySelectorAll('*')].some((it) => it.matches('svg') || ['::before', '::after'].some((part) => !['none', 'normal', '""'].includes(getComputedStyle(it, part).content)));
    return shows(element) && !bordered && !drawn && !ground && !lined && !marked;
  }).map((element) => ({ at: called(element), what: 'looks like plain words' }));
}

/** In the made-up language every word of ours has a letter with an accent. What people wrote, days, te reo and
 * the names that the framework has by itself are not ours to mark. */
export function plain(host, names) {
  const marked = /[àçéîñöšûý]/i;
  const foreign = nearestOf((at) => at.translate === false || at.matches('time, .own, textarea') || /^mi\b/.test(at.lang));
  // What the page itself says in the help lines has no language of its own there.
  const given = (at) => host.localName === 'ppsa-help-lines' && (!at.lang || at.matches('.name'));
  const named = (text) => names.some((name) => text.trim().toLowerCase() === name.toLowerCase());
  const found = texts(host).filter(({ at, node }) => /\p{L}{2}/u.test(node.data) && !marked.test(node.data) && !named(node.data) && !foreign(at) && !given(at));
  return found.map(({ at, node }) => ({ at: called(at), what: `says “${node.data.trim()}” in a language of its own` }));
}
