// How the help lines look: on paper too, where a number is all that is left of a link.
export const RULES = `:host { display: block; container-type: inline-size; }
section { max-width: 60em; margin-inline: auto; padding: clamp(16px, 4cqi, 32px); background: var(--card); color: var(--ink); border: 1px solid var(--line); border-radius: 18px; }
h2 { margin-block-end: 12px; font-size: 1.41em; line-height: 1.2; text-wrap: balance; }
ul { list-style: none; }
li { padding-block: 12px; border-block-start: 1px solid var(--line); overflow-wrap: anywhere; break-inside: avoid; }
.name { font-weight: 600; }
.soft { color: var(--soft); font-size: var(--small); }
.acts { display: flex; flex-wrap: wrap; gap: 8px 12px; padding-block: 8px; }
a { display: inline-block; max-width: 100%; min-height: 44px; padding: 8px 16px; color: inherit; border: 1px solid var(--edge); border-radius: 11px; }
.whole { white-space: nowrap; }
.old { display: block; padding-inline-start: 10px; border-inline-start: 3px solid var(--edge); }
@media print { section { max-width: 60em; margin-inline: auto; padding: 0; border: 0; } a { min-height: 0; padding: 0; border: 0; text-decoration: none; } .acts { gap: 4px 24px; } }`;
