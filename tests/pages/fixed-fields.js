// A browser without `field-sizing`.
const { supports } = CSS;
CSS.supports = (...all) => all[0] !== 'field-sizing' && supports.apply(CSS, all);
window.fixed = new CSSStyleSheet();
fixed.replaceSync('textarea { field-sizing: fixed !important; }');
