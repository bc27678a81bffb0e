// What `cargo xtask verify` runs: compares a site with a release, and says what is not so.
import { readFile } from 'node:fs/promises';
import { compare, fetching } from './compare.js';

const [list, address] = process.argv.slice(2);
const release = JSON.parse(await readFile(list, 'utf8'));
const findings = await compare(release, fetching(address));
for (const { path, says, do: mend } of findings) console.log(`${path} ${says}. ${mend}`);
const count = Object.keys(release.files).length;
if (findings.length) console.log(`${findings.length} of ${count} files are not those of release ${release.version}.`);
else console.log(`All ${count} files at ${address} are those of release ${release.version}.`);
process.exitCode = findings.length ? 1 : 0;
