// Checks FHIR R4 bundles: `node fhir.cjs <folder of the npm package fhir> <bundle.json>…`. Prints
// one line of JSON a bundle: the errors of the validator, and the references that lead nowhere.
const { readFileSync } = require('node:fs');

const [folder, ...files] = process.argv.slice(2);
const { Fhir } = require(folder);
const fhir = new Fhir();

/** Every reference in a value, however deep. */
function references(value) {
  if (value === null || typeof value !== 'object') return [];
  const own = typeof value.reference === 'string' ? [value.reference] : [];
  return own.concat(Object.values(value).flatMap(references));
}

for (const file of files) {
  const bundle = JSON.parse(readFileSync(file, 'utf8'));
  const { messages } = fhir.validate(bundle, { errorOnUnexpected: true });
  const errors = messages
    .filter((it) => it.severity === 'error' || it.severity === 'fatal')
    .map((it) => `${it.location}: ${it.message}`);
  const there = new Set((bundle.entry ?? []).map((it) => it.fullUrl));
  const dangling = references(bundle).filter((it) => !there.has(it));
  console.log(JSON.stringify({ errors, dangling, entries: there.size }));
}
