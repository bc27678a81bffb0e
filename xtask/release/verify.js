// The page verify.html: asks for every file of the folder that it stands in.
import { compare, fetching } from './compare.js';

/** @import { Finding, Release } from './compare.js' */

const [heading, about, list] = ['#heading', '#about', '#list'].map((it) => /** @type {HTMLElement} */ (document.querySelector(it)));
const look = fetching(new URL('./', import.meta.url));

/** @type {(title: string, text: string) => void} */
function say(title, text) {
  heading.textContent = title;
  about.textContent = text;
}

/** @param {Finding[]} findings */
function show(findings) {
  const rows = findings.map(({ path, says, do: mend }) => {
    const item = document.createElement('li');
    const name = document.createElement('code');
    name.textContent = path;
    item.append(name, ` ${says}. ${mend}`);
    return item;
  });
  list.replaceChildren(...rows);
}

async function start() {
  /** @type {Release | undefined} */
  let release;
  try {
    const { status, bytes } = await look('release.json');
    if (status === 200) release = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Said below.
  }
  if (!release?.files) {
    return say('The list of files is not here', 'The file release.json is missing, or it is not whole. Copy the whole folder again.');
  }
  const findings = await compare(release, look, (done, of) => (about.textContent = `${done} of ${of} files looked at.`));
  const count = Object.keys(release.files).length;
  const sizes = globalThis.crypto?.subtle ? '' : ' This page came without https, so only the length of each file was looked at.';
  const line = `<script type="module" src="${new URL('define.js', import.meta.url).pathname}"></script>`;
  if (!findings.length) return say('All files are here', `All ${count} files of release ${release.version} are here, as they were released.${sizes} The line for your pages: ${line}`);
  say(findings.length === 1 ? 'One file is not as it was released' : `${findings.length} files are not as they were released`, `This is release ${release.version}, of ${count} files.${sizes}`);
  show(findings);
}

start();
