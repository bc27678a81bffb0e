// The lines to copy, for each kind of page.
/** @import { Block, Element, Plan } from './plan.js' */
import { html, js, json, shortcode, wordpress } from './escape.js';
import { site } from './address.js';
import { EXIT, HOME, INSTEAD, LEAVE, LINES, attributesOf, earlyFiles, nameOf, ordered, policy, sheet } from './plan.js';

/** The kinds of page, with what each is called.
 * @type {[string, string][]} */
export const TARGETS = [
  ['html', 'Plain HTML'],
  ['wordpress', 'WordPress'],
  ['block', 'Squarespace, or another builder with code blocks'],
  ['react', 'React'],
  ['vue', 'Vue'],
];

/** What there is to copy for one of them.
 * @type {(target: string, plan: Plan) => Block[]} */
export function blocks(target, plan) {
  /** @type {Record<string, (plan: Plan) => Block[]>} */
  const by = { html: plainPage, wordpress: wordPress, block: codeBlock, react, vue };
  return [...(by[target] ?? plainPage)(plan), ...everywhere(target, plan)];
}

/** @type {(id: string, title: string, about: string, text: string) => Block} */
const block = (id, title, about, text) => ({ id, title, about, text: text.trimEnd() });

/** What any site needs besides.
 * @type {(target: string, plan: Plan) => Block[]} */
function everywhere(target, plan) {
  const colours = sheet(plan);
  const sites = { base: site(plan.base), pack: site(plan.pack) };
  const header = policy(plan, sites);
  const away = [sites.base, sites.pack].filter(Boolean);
  const rules = target === 'wordpress' || target === 'block'
    ? 'Where your host lets you set headers, this one lets the page run and fetch only what is yours. Many site builders do not: then a small plain page beside your site is safer.'
    : 'Have your server send this header with the page. It lets the page run and fetch only what is yours. Add what else your page needs, from your own site alone.';
  const all = [];
  if (colours) all.push(block('colours', 'Your colours', 'Put this into the style sheet of your site.', colours));
  all.push(block('policy', 'A header for safety', rules, `Content-Security-Policy: ${header}`));
  if (away.length) all.push(block('cors', 'A header for the other host', `${away.join(' and ')} has to send this with every file, with your own site in it.`, 'Access-Control-Allow-Origin: https://www.your-site.example'));
  return all;
}

/** Lines for the head.
 * @param {Plan} plan */
function head(plan) {
  const { base } = plan;
  const lines = plan.early ? earlyFiles(plan).map((path) => preload(base + path)) : [];
  const sheets = ordered(plan).flatMap(({ tag }) => /href="[^"]*(css\/prerender\/[\w-]+\.css)"/.exec(plan.drawn[tag] ?? '')?.[1] ?? []);
  if (sheets.length) {
    lines.push(...sheets.map((path) => `<link rel="stylesheet" href="${html(base + path)}">`));
    lines.push(`<script type="module" async src="${html(base)}early.js"></script>`);
  }
  return [...lines, script(plan)].join('\n');
}

/** @param {Plan} plan */
const script = ({ base }) => `<script type="module" src="${html(base)}define.js"></script>`;

/** @param {string} path */
function preload(path) {
  const href = html(path);
  if (path.endsWith('.js')) return `<link rel="modulepreload" href="${href}">`;
  const type = path.endsWith('.wasm') ? ' type="application/wasm"' : '';
  return `<link rel="preload" href="${href}" as="fetch"${type} crossorigin>`;
}

/** Each element as markup.
 * @type {(plan: Plan, words: (text: string) => string) => string} */
function body(plan, words) {
  let asks = true;
  const one = (/** @type {Element} */ element) => {
    const { tag } = element;
    const open = `<${tag}${attributesOf(plan, element).map(([name, value]) => ` ${name}="${words(value)}"`).join('')}>`;
    const inside = [];
    const drawn = plan.drawn[tag];
    if (drawn) {
      // One place in a page asks where words are kept.
      const lines = drawn.trimEnd().split('\n').filter((line) => asks || !line.startsWith('<p class="where">'));
      inside.push(lines.join('\n').replace(/"\/ppsa\//g, `"${html(plan.base)}`));
      asks = false;
    }
    if (tag === EXIT) inside.push(`  <a href="${words(plan.exit.href || HOME)}" rel="noreferrer">${words(plan.exit.words || LEAVE)}</a>`);
    else if (tag === LINES && plan.lines.length) inside.push(...spoken(plan).map((line) => `  <p>${words(line)}</p>`), '  <script type="application/json">', `  ${json(plan.lines, '  ')}`, '  </script>');
    else inside.push(`  <p>${INSTEAD[tag] ?? `${nameOf(tag)} goes here.`}</p>`);
    return `${open}\n${inside.join('\n')}\n</${tag}>`;
  };
  return ordered(plan).map(one).join('\n');
}

/** The help lines as one reads them where no script runs.
 * @param {Plan} plan */
const spoken = ({ lines }) =>
  lines.map(({ name, call, text, web, hours }) => {
    const ways = [call && `call ${call}`, text && `text ${text}`, web].filter(Boolean);
    return `${name}: ${ways.join(' or ')}${hours ? ` (${hours})` : ''}`;
  });

/** @param {Plan} plan */
function plainPage(plan) {
  return [
    block('head', 'Into the head of the page', `The folder ppsa has to be at ${plan.base} on your site. The last line brings the widgets. It comes once, however many there are. Beside them your page needs a viewport, as most have: <meta name="viewport" content="width=device-width, initial-scale=1">`, head(plan)),
    block('body', 'Into the body of the page', 'The quick exit comes first. What stands inside an element shows until it is there, and where it never comes: write it as you like.', body(plan, html)),
  ];
}

/** @param {Plan} plan */
function wordPress(plan) {
  // The plugin puts a quick exit on each page with a widget, and keeps nothing with a script of the page's.
  const all = ordered(plan).filter(({ tag }) => tag !== EXIT || plan.elements.length === 1);
  const codes = all.map((element) => {
    const own = attributesOf(plan, element).filter(([name, value]) => name !== 'href' && name !== 'pack' && value !== 'host' && shortcode(value));
    return `[${element.tag.replace(/-/g, '_')}${own.map(([name, value]) => ` ${name}="${shortcode(value)}"`).join('')}]`;
  });
  const page = [head({ ...plan, early: false, drawn: {} }), body({ ...plan, drawn: {} }, wordpress)].join('\n');
  return [
    block('shortcodes', 'With the plugin', 'Put each into a Shortcode block, or look for the block of the same name. A quick exit is there by itself. Where it goes, your pack and your help lines are in the settings of the plugin.', codes.join('\n')),
    block('custom', 'Without the plugin', 'Copy the folder to your site, and put this into one Custom HTML block. It needs somebody who may post unfiltered HTML: else WordPress takes the script out.', page),
  ];
}

/** @param {Plan} plan */
function codeBlock(plan) {
  const page = [script(plan), body({ ...plan, drawn: {} }, html)].join('\n');
  return [block('code', 'Into one code block', 'Such a builder has no place for a folder, so the folder lies on another host. Code blocks may not run while you edit: look at the page as a visitor.', page)];
}

/** What was typed stands as texts before the markup, and the markup names them: so it is never read as markup.
 * @type {(plan: Plan) => [string, string][]} */
function texts(plan) {
  const has = (/** @type {string} */ tag) => plan.elements.some((it) => it.tag === tag);
  /** @type {[string, string][]} */
  const all = [];
  if (has(EXIT)) all.push(['exitTo', js(plan.exit.href || HOME)], ['exitWords', js(plan.exit.words || LEAVE)]);
  if (plan.pack) all.push(['pack', js(plan.pack)]);
  if (has(LINES) && plan.lines.length) all.push(['lines', `JSON.stringify(${json(plan.lines, '')})`]);
  return all;
}

/** @type {(plan: Plan, element: Element, bind: (name: string, value: string) => string) => string} */
function bound(plan, element, bind) {
  const { tag } = element;
  const parts = attributesOf(plan, element).filter(([name]) => name !== 'href').map(([name, value]) => (name === 'pack' ? bind('pack', 'pack') : `${name}="${html(value)}"`));
  if (tag === EXIT) parts.unshift(bind('href', 'exitTo'));
  if (tag === LINES && plan.lines.length) parts.push(bind('lines', 'lines'));
  return [tag, ...parts].join(' ');
}

/** @param {Plan} plan */
function react(plan) {
  const names = texts(plan).map(([name, text]) => `const ${name} = ${text};\n`);
  const bind = (/** @type {string} */ name, /** @type {string} */ value) => `${name}={${value}}`;
  const all = ordered(plan).map((element) => {
    const inside = element.tag === EXIT ? '<a href={exitTo} rel="noreferrer">{exitWords}</a>' : `<p>${INSTEAD[element.tag] ?? `${nameOf(element.tag)} goes here.`}</p>`;
    return `      <${bound(plan, element, bind)}>\n        ${inside}\n      </${element.tag}>`;
  });
  const text = `${names.join('')}${names.length ? '\n' : ''}export function Wellbeing() {\n  return (\n    <>\n${all.join('\n')}\n    </>\n  );\n}\n`;
  return [
    block('head', 'Into index.html', 'Copy the folder to the public files of your app. The last line brings the widgets.', head({ ...plan, drawn: {} })),
    block('component', 'A component', 'Put it first in your page, so that the Tab key comes to the quick exit first.', text),
  ];
}

/** @param {Plan} plan */
function vue(plan) {
  const names = texts(plan).map(([name, text]) => `const ${name} = ${text};\n`);
  const bind = (/** @type {string} */ name, /** @type {string} */ value) => `:${name}="${value}"`;
  const all = ordered(plan).map((element) => {
    const inside = element.tag === EXIT ? '<a :href="exitTo" rel="noreferrer">{{ exitWords }}</a>' : `<p>${INSTEAD[element.tag] ?? `${nameOf(element.tag)} goes here.`}</p>`;
    return `  <${bound(plan, element, bind)}>\n    ${inside}\n  </${element.tag}>`;
  });
  const setup = names.length ? `<script setup>\n${names.join('')}</script>\n\n` : '';
  return [
    block('head', 'Into index.html', 'Copy the folder to the public files of your app. The last line brings the widgets.', head({ ...plan, drawn: {} })),
    block('component', 'A component', 'Put it first in your page, so that the Tab key comes to the quick exit first.', `${setup}<template>\n${all.join('\n')}\n</template>\n`),
    block('config', 'Into vite.config.js', 'So that Vue leaves the elements to the browser.', "vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('ppsa-') } } })"),
  ];
}
