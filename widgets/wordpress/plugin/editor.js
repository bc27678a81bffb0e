// The blocks in the editor: a calm note of what will show, and a panel for what can be set. No widget runs here, so
// that nobody's words come into a draft.
(() => {
  const { createElement: h, Fragment } = wp.element;
  const { InspectorControls, PanelColorSettings, ContrastChecker, useBlockProps } = wp.blockEditor;
  const { PanelBody, SelectControl, TextControl, TextareaControl, ToggleControl } = wp.components;
  const offered = window.ppsaWidgets;
  const words = offered.elements;
  const SELDOM = ['loading', 'store', 'theme', 'keys', 'paper'];

  /** The choices of a setting, for a list to pick from. */
  const list = (labels, values) => values.map((value) => ({ value, label: labels[value] ?? value }));

  /** All sets of questions: the built-in ones, and those of the pack that is picked. */
  function templates(pack) {
    const own = offered.packs[pack]?.templates ?? {};
    const all = { '': 'The person picks', ...offered.templates, ...own };
    return Object.keys(all).map((value) => ({ value, label: all[value] }));
  }

  function packs() {
    const all = Object.keys(offered.packs).map((value) => ({ value, label: offered.packs[value].name }));
    return [{ value: '', label: 'The built-in words' }, ...all];
  }

  /** The control of one attribute. */
  function control(name, of, { attributes, setAttributes }) {
    const value = attributes[name] ?? '';
    const set = (to) => setAttributes({ [name]: to || undefined });
    const shared = { key: name, label: of.label, help: of.help, onChange: set, __nextHasNoMarginBottom: true };
    if (of.kind === 'yes') return h(ToggleControl, { ...shared, checked: value === true });
    if (of.kind === 'pack') {
      const help = Object.keys(offered.packs).length ? of.help : 'None is put up yet. It is done in Settings, PPSA widgets.';
      return h(SelectControl, { ...shared, help, value, options: packs() });
    }
    if (name === 'template') return h(SelectControl, { ...shared, value, options: templates(attributes.pack) });
    if (of.kind === 'choice') return h(SelectControl, { ...shared, value, options: list(of.labels, ['', ...of.options]) });
    // What is no name would be left out: it is said here, as it is typed.
    const wrong = value && !/^[\w-]{1,64}$/.test(value);
    const help = wrong ? 'Use letters, digits, - and _ alone. As it is, this is left out.' : of.help;
    return h(TextControl, { ...shared, value, help, className: wrong ? 'ppsa-wrong' : '' });
  }

  function colours(element, { attributes, setAttributes }) {
    const names = Object.keys(element.colours);
    if (!names.length) return null;
    const colorSettings = names.map((name) => ({
      label: element.colours[name],
      value: attributes[name],
      onChange: (value) => setAttributes({ [name]: value && /^#[\da-f]{6}$/i.test(value.slice(0, 7)) ? value.slice(0, 7) : undefined }),
    }));
    const { ink, card } = attributes;
    return h(
      PanelColorSettings,
      { title: 'Colours', initialOpen: false, colorSettings, enableAlpha: false },
      ink && card ? h(ContrastChecker, { textColor: ink, backgroundColor: card }) : null,
    );
  }

  /** What a visitor will see, said in a sentence or two. */
  function notes(slug, attributes) {
    const element = words[slug];
    const all = [];
    const { keep, lang, pack } = element.attributes;
    if (keep && slug !== 'framework-guide') {
      const at = attributes.keep || offered.keep;
      all.push(`Where words are kept: ${(keep.labels[at] ?? at).toLowerCase()}.`);
    }
    if (lang && attributes.lang) all.push(`Language: ${lang.labels[attributes.lang] ?? attributes.lang}.`);
    if (pack && attributes.pack) {
      const own = offered.packs[attributes.pack];
      all.push(own ? `Words: ${own.name}.` : `The words “${attributes.pack}” are not there: the built-in ones show.`);
    }
    if (slug === 'help-lines') all.push(offered.lines ? `Your list of ${offered.lines} shows.` : 'The lines for Aotearoa show.');
    return all;
  }

  function edit(slug) {
    const element = words[slug];
    return function Edit(props) {
      const { attributes, setAttributes } = props;
      const names = Object.keys(element.attributes);
      const panel = (some) => some.map((name) => control(name, element.attributes[name], props));
      const more = names.filter((name) => SELDOM.includes(name));
      const plain = element.plain
        ? h(TextareaControl, {
          key: 'words',
          label: 'Words where no widget shows',
          help: 'In feeds, in e-mails, and where a browser cannot run it. Plain words.',
          value: attributes.words ?? '',
          placeholder: element.plain,
          onChange: (value) => setAttributes({ words: value || undefined }),
          __nextHasNoMarginBottom: true,
        })
        : null;
      return h(
        Fragment,
        null,
        h(
          InspectorControls,
          null,
          h(PanelBody, { title: 'Settings' }, panel(names.filter((name) => !more.includes(name))), plain),
          colours(element, props),
          more.length ? h(PanelBody, { title: 'Seldom needed', initialOpen: false }, panel(more)) : null,
        ),
        h(
          'div',
          useBlockProps({ className: 'ppsa-block' }),
          h('p', { className: 'ppsa-block-title' }, element.title),
          h('p', null, element.about),
          notes(slug, attributes).map((note, nth) => h('p', { key: nth, className: 'ppsa-block-note' }, note)),
          h('p', { className: 'ppsa-block-note' }, 'It shows and works on the page itself: look at it with Preview.'),
        ),
      );
    };
  }

  for (const slug of Object.keys(words)) {
    wp.blocks.registerBlockType(`ppsa/${slug}`, { edit: edit(slug), save: () => null });
  }
})();
