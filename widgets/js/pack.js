// A host's own content pack. What is in it is checked in Rust; here only that it can be had.
import { coded } from './loader.js';

const MOST = 512 * 1024;
const PATIENCE = 10_000;

const packs = new Map();

/** The text of the pack at `url`: fetched once a page, unless that failed. */
export function loadPack(url) {
  let href = url;
  try {
    href = new URL(url, document.baseURI).href;
  } catch {
    // No address: to fetch it says so.
  }
  if (!packs.has(href)) {
    packs.set(href, fetchPack(href));
    packs.get(href).catch(() => packs.delete(href));
  }
  return packs.get(href);
}

async function fetchPack(url) {
  try {
    const response = await fetch(url, { referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await read(response.body, url);
  } catch (error) {
    if (error.code === 'pack-too-big') throw error;
    const why = error.message;
    throw coded('pack-unreachable', `The content pack ${url} could not be fetched (${why}): check the address, and that connect-src allows it.`);
  }
}

/** The whole text, read no further than a pack may be long. */
async function read(body, url) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.length;
    if (read > MOST) {
      reader.cancel().catch(() => {});
      throw coded('pack-too-big', `The content pack ${url} is longer than ${MOST} bytes: leave out what a pack does not need.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
