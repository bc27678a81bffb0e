// How the quick exit looks: a link that stays at the top right, and on a phone over the full width.
// Where a phone's page is wider than the screen, so is it; its words stand in the part that is seen first.
// Nothing that a page says of its elements, or hands down to them, reaches it but the typeface and its size,
// and the end of a line, where it stands: its own words run their own way.
const DARK = `color-scheme: dark !important; --card: var(--ppsa-card, #1c2326); --ink: var(--ppsa-ink, #eef0ec);`;

export const RULES = `:host { all: initial !important; display: block !important; font-family: inherit !important;
  font-size: max(17px, 1.0625em, min(1.0625rem, 1.6em)) !important;
  color-scheme: light !important; color: inherit !important; --card: var(--ppsa-card, #fff); --ink: var(--ppsa-ink, #1f2a2b); }
@media (prefers-color-scheme: dark) { :host(:not([theme='light'])) { ${DARK} } }
:host([theme='dark']) { ${DARK} }
:host([hidden]) { display: none !important; }
* { box-sizing: border-box; }
p { margin: 0 0 8px; }
a, summary, p { direction: ltr; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.bar { display: block; position: relative; inset: auto; width: fit-content; max-width: 100%; height: auto; overflow: visible;
  margin: 0; margin-inline-start: auto; border: 0; background: none; color: inherit; z-index: 2147483647; pointer-events: auto;
  padding: max(8px, env(safe-area-inset-top, 0px)) max(8px, env(safe-area-inset-right, 0px)) 8px 8px; }
.bar.docked { position: fixed; inset-block-start: var(--top, 0px); inset-inline-end: 0; }
a { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 4px 12px; min-height: 48px; padding: 8px 20px;
  font-size: 1em; font-weight: 600; line-height: 1.3; text-decoration: none;
  color: var(--card); background: var(--ink); border: 2px solid var(--card); border-radius: 11px; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }
a:focus-visible { outline: 3px solid var(--card); outline-offset: -7px; }
.dots { display: none; gap: 6px; }
.dots.shown { display: flex; }
.dots span { width: 14px; height: 14px; border: 2px solid; border-radius: 50%; }
.dots .on { border-width: 7px; }
.room { min-height: 64px; }
.room.none { display: none; }
details { max-width: 60ch; margin-inline: auto 8px; padding-inline: 12px; font-size: max(16px, .94em); line-height: 1.5; }
details:not([open]) { width: fit-content; }
summary { min-height: 44px; padding-block: 10px; text-align: end; border-radius: 8px; cursor: pointer; }
@media (max-width: 40rem) {
  .bar { width: auto; padding: env(safe-area-inset-top, 0px) 0 0; background: var(--ink); }
  .bar.docked { inset-inline: 0; max-width: none; }
  a { border-width: 0; border-radius: 0; padding-inline: max(12px, env(safe-area-inset-left, 0px)) max(12px, env(safe-area-inset-right, 0px), 100% - 100vw); }
  .room { min-height: 48px; }
}
@media (forced-colors: active) { .bar { background: Canvas; } a { border-width: 2px; } a:focus-visible { outline-color: Highlight; } }
@media print { :host { display: none !important; } }`;
