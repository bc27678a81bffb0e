// How the quick exit looks: a link that stays at the top right, and on a phone over the full width.
// Host and section have no box of their own, so that the link stays for as long as what they stand in.
export const RULES = `:host { display: contents; color: inherit; }
section { display: contents; }
.bar { position: sticky; inset-block-start: 0; z-index: 2147483000; width: fit-content; max-width: 100%; margin-inline-start: auto;
  padding: max(8px, env(safe-area-inset-top, 0px)) max(8px, env(safe-area-inset-right, 0px)) 8px 8px; }
a { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 4px 12px; min-height: 48px; padding: 8px 20px;
  font-size: 1em; font-weight: 600; line-height: 1.3; text-decoration: none;
  color: var(--card); background: var(--ink); border: 2px solid var(--card); border-radius: 11px; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 3px solid var(--card); outline-offset: -7px; }
.dots { display: none; gap: 6px; }
.dots.shown { display: flex; }
.dots span { width: 14px; height: 14px; border: 2px solid; border-radius: 50%; }
.dots .on { border-width: 7px; }
details { max-width: 60ch; margin-inline: auto 8px; padding-inline: 12px; font-size: var(--small); line-height: 1.5; }
details:not([open]) { width: fit-content; }
summary { min-height: 44px; padding-block: 10px; text-align: end; border-radius: 8px; }
p { margin-block-end: 8px; }
@media (max-width: 40rem) {
  .bar { width: auto; padding: env(safe-area-inset-top, 0px) 0 0; background: var(--ink); }
  a { border-width: 0; border-radius: 0; padding-inline: max(12px, env(safe-area-inset-left, 0px)) max(12px, env(safe-area-inset-right, 0px)); }
}
@media (forced-colors: active) { .bar { background: Canvas; } a { border-width: 2px; } a:focus-visible { outline-color: Highlight; } }
@media print { .bar, details { display: none; } }`;
