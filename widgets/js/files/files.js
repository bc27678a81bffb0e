// Files for the person who uses the page: made here, given to nobody else.
/** @import { PageWord } from '../words/index.js' */
import { h } from '../base/dom.js';
import { inTime } from '../base/in-time.js';
import { say } from '../words/index.js';

// So many milliseconds a browser has to take a file, and to draw a picture.
const TAKES = 60_000;
const DRAWS = 10_000;

/** @type {Set<() => void>} */
const given = new Set(); // how to take back what was given

/** From here on no address leads to a file, and no offer of one stands on the page. */
export function revokeFiles() {
  for (const takeBack of given) takeBack();
}

/** A download, beside which stand other ways: some browsers inside apps save nothing, and none says
 * whether it did. `near` is in the root where they are to stand. The blob's address, unlike a data
 * address, holds no words.
 * @type {(near: Node, name: string, type: string, data: BlobPart) => void} */
export function save(near, name, type, data) {
  const link = h('a', { href: URL.createObjectURL(new Blob([data], { type })), download: name });
  link.click();
  const box = announce(near, 'file-given', name);
  const acts = /** @type {HTMLElement} */ (box.querySelector('.acts'));
  /** @type {(key: PageWord, onclick: () => unknown) => void} */
  const act = (key, onclick) => acts.append(
    say(/** @type {ShadowRoot} */ (box.getRootNode()).host, 'button.quiet', key, { type: 'button', onclick }));
  const file = shareable(name, type, data);
  if (file) act('file-share', () => navigator.share({ files: [file] }).catch(() => {}));
  if (typeof data === 'string') act('file-copy', () => copy(box, data));
  act('file-there', () => takeBack());
  const forget = () => URL.revokeObjectURL(link.href);
  const timer = setTimeout(forget, TAKES);
  const takeBack = () => {
    clearTimeout(timer);
    forget();
    box.remove();
    given.delete(takeBack);
  };
  given.add(takeBack);
}

/** Says something of a file, in place of what was said of another.
 * @param {Node} near
 * @param {PageWord} key */
function announce(near, key, name = '') {
  const root = /** @type {ShadowRoot} */ (near.getRootNode());
  const { host } = root;
  root.querySelector('.handed')?.remove();
  const said = h('p.bar', { role: 'status' });
  const box = h('div.keeping.handed', {}, h('div.question', { role: 'group' }, said, h('p.acts')));
  root.append(box);
  // Heard, since it was there before it says something.
  setTimeout(() => said.append(say(host, 'span', key), ' ', h('b', {}, name)));
  return box;
}

/** The file as one that this browser can hand to an app: some take a text of no other kind.
 * @type {(name: string, type: string, data: BlobPart) => File | undefined} */
function shareable(name, type, data) {
  const kinds = [[name, type]];
  if (typeof data === 'string') kinds.push([name.replace(/\.\w+$/, '.txt'), 'text/plain']);
  try {
    const files = kinds.map(([called, kind]) => new File([data], called, { type: kind }));
    return files.find((file) => navigator.canShare({ files: [file] }));
  } catch {
    return undefined;
  }
}

/** All of it, selected.
 * @type {(box: HTMLElement, data: string) => void} */
function copy(box, data) {
  const { host } = /** @type {ShadowRoot} */ (box.getRootNode());
  const text = h('textarea', { id: 'file-text', readonly: true, rows: 6, spellcheck: 'false', translate: 'no' });
  text.value = data;
  const question = /** @type {HTMLElement} */ (box.querySelector('.question'));
  question.classList.add('open');
  /** @type {HTMLElement} */ (question.querySelector('.bar'))
    .replaceWith(say(host, 'label', 'file-copying', { for: 'file-text' }), text);
  text.focus();
  text.select();
}

// The longer side of a picture, in pixels.
const MOST = 2000;

/** A drawing as a PNG on white, twice the size of its `viewBox`. The SVG has its `xmlns`, a
 * `viewBox`, no `width` or `height` of its own, and asks for nothing outside itself.
 * @type {(near: Node, name: string, svg: string) => Promise<void>} */
export async function savePicture(near, name, svg) {
  try {
    save(near, name, 'image/png', await picture(svg));
  } catch (error) {
    announce(near, 'file-no-picture');
    throw error;
  }
}

/** @param {string} svg */
async function picture(svg) {
  const [, , width, height] = /** @type {RegExpExecArray} */ (/viewBox="([^"]*)"/.exec(svg))[1]
    .trim().split(/[\s,]+/).map(Number);
  const scale = Math.min(2, MOST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const image = new Image();
  // Some browsers draw nothing without a size. A blob's address is not in the policy we promise.
  const sized = svg.replace('<svg', `<svg width="${canvas.width}" height="${canvas.height}"`);
  image.src = `data:image/svg+xml,${encodeURIComponent(sized)}`;
  await inTime(DRAWS, () => image.decode());
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  /** @type {Blob | null} */
  const png = await inTime(DRAWS, () => new Promise((done) => canvas.toBlob(done, 'image/png')));
  if (!png) throw new Error('no picture');
  return png;
}
