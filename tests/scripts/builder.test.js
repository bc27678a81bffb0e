import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Parser } from 'acorn';
import jsx from 'acorn-jsx';

import { readLines as elementReads } from 'scripts/help-lines/read.js';
import { address, folder } from '../../demo/builder/address.js';
import { QUESTIONS, advise } from '../../demo/builder/advise.js';
import { contrasts, enough, hex, ratio, said, tooLow } from '../../demo/builder/contrast.js';
import { html, js, json, shortcode, wordpress } from '../../demo/builder/escape.js';
import { blank, readLines } from '../../demo/builder/lines.js';
import { TARGETS, blocks } from '../../demo/builder/markup.js';
import { aboutValue, hint, readElements, valuesOf } from '../../demo/builder/manifest.js';
import { placed, templatesOf } from '../../demo/builder/place.js';

/** What somebody might type who means no good, or knows no better. */
const HOSTILE = [
  '"><script>bad()</script>', "'><img src=x onerror=bad()>", '</script><script>bad()</script>', '<!--', ']]>', '${bad()}', '`${bad()}`',
  '{{ bad() }}', '{bad()}', '[gallery]', '[/ppsa_wellbeing_wheel][evil x="1"]', '\\', '\\u003cscript>', '&lt;b&gt;', '&quot; onload=bad()',
  '</template><b>', 'a\u2028b\u2029c', '\u0000', '-->', '*/ bad() /*', "'; bad(); '", '"; bad(); "', '<?php bad(); ?>', '{% bad %}',
];

const element = (tag, ...names) => ({ tag, about: '', attributes: Object.fromEntries(names.map((name) => [name, { type: '', about: '', fallback: '' }])), colours: {} });
const WHEEL = element('ppsa-wellbeing-wheel', 'lang', 'pack', 'store', 'keep', 'theme');
const FORM = element('ppsa-reflection-form', 'lang', 'pack', 'store', 'keep', 'theme', 'template');
const LOG = element('ppsa-practice-log', 'lang', 'pack', 'store', 'keep', 'theme');
const EXIT = element('ppsa-quick-exit', 'lang', 'href', 'theme');
const LINES = element('ppsa-help-lines', 'lang', 'lines', 'theme');

const plan = (more = {}) => ({
  build: {
    policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
    languages: [{ tag: 'en-NZ', chain: ['en-NZ'] }, { tag: 'mi', chain: ['mi', 'en-NZ'] }],
    first: ['chunk.js', 'wasm/w.wasm', 'css/ppsa.json', 'lang/{lang}.json'],
    elements: { 'ppsa-wellbeing-wheel': [], 'ppsa-reflection-form': ['wasm/personal.wasm', 'lang/personal/{lang}.json'], 'ppsa-practice-log': [], 'ppsa-quick-exit': null, 'ppsa-help-lines': null },
  },
  elements: [LINES, WHEEL, FORM, EXIT],
  lang: '', keep: 'ask', theme: '', template: '', pack: '', base: '/ppsa/', exit: { href: '', words: '' },
  lines: [], colours: {}, early: true, drawn: {}, ...more,
});
const text = (target, id, more) => blocks(target, plan(more)).find((it) => it.id === id)?.text;

test('three questions come to what the docs say', () => {
  let all = 0;
  for (const who of ['own', 'worker', 'reader']) {
    for (const device of ['own', 'shared', 'unknown']) {
      for (const company of ['alone', 'beside']) {
        const { elements, keep, why } = advise({ who, device, company });
        assert.equal(elements[0], 'ppsa-quick-exit', 'first on any page');
        assert.equal(keep, who === 'reader' || device === 'shared' ? 'nothing' : 'ask');
        assert.ok(why.length >= 2 && why.every((it) => it.endsWith('.')));
        all += 1;
      }
    }
  }
  assert.equal(QUESTIONS.reduce((count, [, , answers]) => count * answers.length, 1), all);
});

test('contrast is that of WCAG', () => {
  assert.equal(said(ratio('#000000', '#ffffff')), '21');
  assert.equal(said(ratio('#777777', '#ffffff')), '4.47', 'cut and not rounded');
  assert.equal(said(ratio('#767676', '#ffffff')), '4.54');
  for (const [own, on, needs] of [['#aaaaaa', '#ffffff', 4.5], ['#333333', '#1c2326', 4.5], ['#808080', '#7f7f7f', 4.5], ['#ff0000', '#00ff00', 3]]) {
    assert.ok(ratio(enough(own, on, needs), on) >= needs, own);
  }
  assert.equal(enough('#1f2a2b', '#ffffff', 4.5), '#1f2a2b', 'what is enough stays');
  assert.deepEqual(['#FFF', ' #a1B2c3 ', 'red', '#12', 'url(x)', '#fff;}'].map(hex), ['#ffffff', '#a1b2c3', '', '', '', '']);
  const colours = { '--ppsa-ink': { light: '#dddddd', dark: '#eef0ec' }, '--ppsa-card': { light: '#ffffff', dark: '#1c2326' } };
  const [found] = contrasts(colours, 'light');
  assert.ok(!found.ok && found.way === 'darker');
  assert.ok(contrasts(colours, 'dark')[0].ok);
  const two = { ...colours, '--ppsa-bed': { light: '#cccccc', dark: '#1c2326' } };
  const low = tooLow(two, 'light');
  assert.equal(low.length, 1, 'each once');
  assert.equal(low[0].on, '--ppsa-bed', 'where it is least');
  assert.ok(['#ffffff', '#cccccc'].every((on) => ratio(low[0].better, on) >= 4.5), 'enough on all of it');
  assert.deepEqual(tooLow(two, 'dark'), []);
});

test('an address that will not do is told with the fix and goes nowhere', () => {
  for (const [typed, fix] of [
    ['javascript:alert(1)', 'https://'], [' JavaScript:alert(1)', 'https://'], ['java\nscript:alert(1)', 'sign'], ['data:text/html,x', 'https://'], ['vbscript:x', 'https://'],
    ['blob:https://x.nz/1', 'https://'], ['//evil.nz/x', 'https://evil.nz'], ['/\\evil.nz', 'sign'], ['www.example.org', 'https://www.example.org'], ['example.org:8080/x', 'https://example.org:8080'],
    ['page', 'slash'], ['http://example.org/', 'https://example.org/'], ['https://', 'whole'], ['https://me:pass@x.nz/', 'password'], ['"><script>', 'slash'],
  ]) {
    const { value, problem } = address(typed);
    assert.equal(value, '', typed);
    assert.ok(problem.includes(fix), `${typed}: ${problem}`);
  }
  assert.equal(address(' /my page/"x"').value, '/my%20page/%22x%22');
  assert.equal(address("https://x.nz/'[gallery]{{a}}`").value, 'https://x.nz/%27%5Bgallery%5D%7B%7Ba%7D%7D%60');
  assert.equal(address('http://x.nz/', { http: true }).value, 'http://x.nz/');
  assert.equal(address('http://localhost:8000/p.json').value, 'http://localhost:8000/p.json');
  assert.equal(folder('').value, '/ppsa/');
  assert.equal(folder('https://files.x.nz/ppsa').value, 'https://files.x.nz/ppsa/');
  for (const typed of ['/ppsa/define.js', '/ppsa/?x', 'ppsa']) assert.ok(folder(typed).problem, typed);
});

test('nothing that is typed is anything but words', () => {
  for (const words of HOSTILE) {
    assert.ok(!/[<>"']/.test(html(words)), words);
    assert.ok(!/[<>"'[\]]/.test(wordpress(words)), words);
    assert.ok(!/[<>&`{}[\]\u2028\u2029]/.test(js(words)), words);
    assert.equal(JSON.parse(js(words)), words);
    assert.equal(Parser.parseExpressionAt(js(words), 0, { ecmaVersion: 2020 }).value, words);
    assert.deepEqual(JSON.parse(json([{ name: words }], '')), [{ name: words }]);
    assert.equal(shortcode(words), '');
  }
  assert.equal(shortcode('what-so-what_2'), 'what-so-what_2');
});

test('help lines are read as the element reads them', () => {
  const values = ['', '1737', '0800 044 334', '+64 (4) 1', 'call me', '1', 'https://x.nz', 'http://x.nz/a b', 'x.nz', 'javascript:alert(1)', '2026-05-01', '2026-02-31', '1.5.2026', ...HOSTILE];
  for (const field of ['call', 'text', 'web', 'checked', 'name', 'about']) {
    for (const value of values) {
      const line = { ...blank(), name: 'A', call: '1737', checked: '2026-05-01', [field]: value };
      const ours = readLines([line]);
      const given = Object.fromEntries(Object.entries(line).filter(([, it]) => it.trim()).map(([key, it]) => [key, it.trim()]));
      const { wrong } = elementReads(JSON.stringify([given]));
      assert.equal(ours.wrong.length > 0, wrong.length > 0, `${field}: ${value}`);
      if (ours.lines.length) assert.deepEqual(elementReads(JSON.stringify(ours.lines)).wrong.filter((it) => !it.includes('checked')), []);
    }
  }
  assert.deepEqual(readLines([blank()]), { lines: [], wrong: [] });
});

test('each target says what was chosen', () => {
  const more = { lang: 'mi', template: 'gibbs', pack: '/our.json' };
  for (const [target] of TARGETS) {
    const all = blocks(target, plan(more));
    assert.ok(all.every(({ title, about, text: it }) => title && about && it), target);
    const whole = all.map((it) => it.text).join('\n');
    for (const part of ['keep="ask"', 'lang="mi"', 'template="gibbs"', 'Content-Security-Policy: ']) assert.ok(whole.includes(part), `${target}: ${part}`);
  }
  const codes = text('wordpress', 'shortcodes', more).split('\n');
  assert.deepEqual(codes.map((it) => it.split(' ')[0].replace(']', '')), ['[ppsa_wellbeing_wheel', '[ppsa_reflection_form', '[ppsa_help_lines']);
  assert.ok(!codes.join().includes('pack'), 'an author sets no address');
  assert.equal(text('wordpress', 'shortcodes', { elements: [EXIT] }), '[ppsa_quick_exit]', 'else the plugin brings it');
  assert.ok(!text('wordpress', 'shortcodes', { keep: 'host' }).includes('host'));
  const body = text('html', 'body', more);
  assert.ok(body.indexOf('<ppsa-quick-exit') === 0 && body.indexOf('<ppsa-help-lines') > body.indexOf('<ppsa-reflection-form'));
  const head = text('html', 'head', more);
  assert.ok(head.includes('/ppsa/lang/mi.json') && head.includes('/ppsa/lang/en-NZ.json') && !head.includes('personal.wasm'), 'those of the first widget');
  assert.ok(text('html', 'head', { elements: [FORM] }).includes('/ppsa/wasm/personal.wasm'));
  assert.ok(!/wasm|css|lang/.test(text('html', 'head', { elements: [EXIT] })), 'a way out alone needs no program');
  assert.equal(text('html', 'head', { early: false }), '<script type="module" src="/ppsa/define.js"></script>');
  assert.ok(text('html', 'body', { elements: [LOG, FORM] }).includes('<ppsa-reflection-form keep="ask" store="practice">'));
  const away = { base: 'https://files.x.nz/ppsa/', pack: 'https://packs.x.nz/p.json' };
  const policy = text('block', 'policy', away);
  assert.ok(policy.includes("script-src 'self' https://files.x.nz;") && policy.includes("connect-src 'self' https://files.x.nz https://packs.x.nz;"), policy);
  assert.ok(text('block', 'code', away).startsWith('<script type="module" src="https://files.x.nz/ppsa/define.js">'));
});

test('each scheme of colours is for itself', () => {
  const colours = { '--ppsa-ink': { light: '#111111', dark: '' }, '--ppsa-card': { light: '', dark: '#000000' } };
  const sheet = text('html', 'colours', { colours });
  assert.match(sheet, /\(prefers-color-scheme: light\) \{\n {2}:root \{\n {4}--ppsa-ink: #111111;\n {2}\}\n\}/);
  assert.match(sheet, /\(prefers-color-scheme: dark\) \{\n {2}:root \{\n {4}--ppsa-card: #000000;/);
  assert.equal(text('html', 'colours', { colours, theme: 'dark' }), ':root {\n  --ppsa-card: #000000;\n}');
  assert.equal(text('html', 'colours', {}), undefined);
});

const JSX = Parser.extend(jsx());

test('React and Vue read what was typed as texts alone', () => {
  for (const words of HOSTILE) {
    const more = { exit: { href: 'https://x.nz/', words }, lines: [{ name: words, call: '1737', about: words }] };
    const module = JSX.parse(text('react', 'component', more), { ecmaVersion: 2022, sourceType: 'module' });
    // The same shape, whatever was typed.
    const shape = (ast) => JSON.stringify(ast, (key, value) => (['start', 'end', 'raw', 'value'].includes(key) ? undefined : value));
    const calm = { exit: { href: 'https://x.nz/', words: 'a' }, lines: [{ name: 'a', call: '1737', about: 'a' }] };
    assert.equal(shape(module), shape(JSX.parse(text('react', 'component', calm), { ecmaVersion: 2022, sourceType: 'module' })), words);
    const [setup, template] = text('vue', 'component', more).split('</script>');
    assert.equal(template, text('vue', 'component', calm).split('</script>')[1], 'no word of it is in the template');
    const script = Parser.parse(setup.replace('<script setup>', ''), { ecmaVersion: 2022, sourceType: 'module' });
    const found = script.body.find((it) => it.declarations[0].id.name === 'exitWords').declarations[0].init.value;
    assert.equal(found, words);
  }
});

test('problems of a pack stand at their lines', () => {
  const pack = '{\n "pou": [\n  { "key": "a:b" },\n  { "name": 7 }\n ],\n "colour": 1 }';
  const error = { code: 'pack-invalid', message: 'The content pack cannot:\n- colour: is not a key\n- pou[1].key: is missing\n- the pack: has\n- pou[1].name: is not a text' };
  assert.deepEqual(placed(error, pack).problems, ['Line 1: the pack: has', 'Line 4: pou[1].key: is missing', 'Line 4: pou[1].name: is not a text', 'Line 6: colour: is not a key']);
  const other = { code: 'pack-not-json', message: 'It is not JSON: line 2, column 3' };
  assert.deepEqual(placed(other, 'x').problems, [other.message]);
  assert.deepEqual(placed(null, '{}'), { done: true, problems: [] });
  assert.deepEqual(templatesOf('{"templates":[{"id":"a","title":"A"},{"id":"<b>","title":"B"},{"id":"c","title":{"text":"C"}},{"id":"d","leaveOut":true}]}').map((it) => it.title), ['A', 'C']);
  assert.deepEqual(templatesOf('not json'), []);
});

test('the manifest is where elements, values and words come from', () => {
  const manifest = { modules: [{}, { declarations: [{ tagName: 'ppsa-a', description: 'The a thing: look at it, and go on. More.', attributes: [{ name: 'keep', type: { text: "'ask' | 'nothing'" }, description: 'Where. `ask`: in memory, by `x`. `nothing`: nowhere. Unset: `ask`.' }], cssProperties: [{ name: '--ppsa-ink', description: 'Text; more.' }] }] }] };
  const [found] = readElements(manifest);
  assert.deepEqual(valuesOf(found, 'keep'), ['ask', 'nothing']);
  assert.equal(aboutValue(found, 'keep', 'ask'), 'In memory, by x.');
  assert.equal(aboutValue(found, 'keep', 'visit'), '');
  assert.equal(hint(found), 'Look at it, and go on.');
  assert.deepEqual(found.colours, { '--ppsa-ink': 'Text' });
});
