// A host's own content pack. What is in it is checked in Rust; here only that it can be had.
import { checked, coded, once } from './loader.js';

const MOST = 512 * 1024;
const PATIENCE = 10_000;

/** The text of the pack at `url`: fetched once a page, unless that failed. */
export function loadPack(url) {
  let href = url;
  try {
    href = new URL(url, document.baseURI).href;
  } catch {
    // No address: to fetch it says so.
  }
  return once(href, () => fetchPack(href));
}

async function fetchPack(url) {
  try {
    const response = await fetch(url, { referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE) });
    return await read(checked(response).body, url);
  } catch (error) {
    if (error.code === 'pack-too-big') throw error;
    throw coded('pack-unreachable', `The content pack ${url} could not be fetched (${error.message}): check the address, and that connect-src allows it.`);
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
      throw coded('pack-too-big', `The content pack ${url} is longer than ${MOST} bytes: make it shorter.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
