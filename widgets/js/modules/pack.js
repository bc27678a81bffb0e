// A host's own content pack. What is in it is checked in Rust; here only that it can be had.
/** @import { CodedError, Thrown } from '../types.js' */
import { coded } from '../base/coded.js';
import { once } from './loader.js';
import { checked } from './place.js';
import { inTime } from '../base/in-time.js';

const MOST = 512 * 1024;
const PATIENCE = 10_000;

/** The text of the pack at `url`: fetched once a page, unless that failed.
 * @param {string} url */
export function loadPack(url) {
  let href = url;
  try {
    href = new URL(url, document.baseURI).href;
  } catch {
    // No address: to fetch it says so.
  }
  return once(href, () => fetchPack(href));
}

/** @param {string} url */
async function fetchPack(url) {
  const stop = new AbortController();
  /** @type {RequestInit} */
  const how = { referrerPolicy: 'no-referrer', signal: stop.signal };
  try {
    return await inTime(PATIENCE, async () => read(checked(await fetch(url, how)), url));
  } catch (error) {
    if (/** @type {Thrown} */ (error).code === 'pack-too-big') throw error;
    throw coded('pack-unreachable', `The content pack ${url} could not be fetched (${/** @type {Thrown} */ (error).message}): check the address, and that connect-src allows it.`);
  } finally {
    stop.abort();
  }
}

/** The whole text, read no further than a pack may be long.
 * @param {Response} response
 * @param {string} url */
async function read(response, url) {
  // A page may have a `fetch` of its own, which gives no stream.
  if (!response.body?.getReader) return whole(await response.text(), url);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.length;
    if (read > MOST) {
      reader.cancel().catch(() => {});
      throw tooBig(url);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** @type {(text: string, url: string) => string} */
function whole(text, url) {
  if (text.length > MOST) throw tooBig(url);
  return text;
}

/** @type {(url: string) => CodedError} */
const tooBig = (url) => coded('pack-too-big', `The content pack ${url} is longer than ${MOST} bytes: make it shorter.`);
