// A host's own content pack. What is in it is checked in Rust; here only that it can be had.
import { coded } from './loader.js';

const MOST = 512 * 1024;

/** The text of the pack at `url`, read no further than a pack may be long. */
export async function loadPack(url) {
  let response;
  try {
    response = await fetch(new URL(url, document.baseURI), { referrerPolicy: 'no-referrer' });
  } catch {
    throw coded('pack-unreachable', `The content pack ${url} could not be fetched: check the address, and that connect-src allows it.`);
  }
  if (!response.ok) {
    throw coded('pack-unreachable', `The content pack ${url} could not be fetched (status ${response.status}): check the address.`);
  }
  const reader = response.body.getReader();
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
