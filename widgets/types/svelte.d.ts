// The elements in Svelte 5: `import type {} from 'ppsa-widgets/svelte'` once in a project.
import type { HTMLAttributes } from 'svelte/elements';
import type { PpsaAttributes, PpsaEventMap } from './index.js';

type Heard = { [Name in keyof PpsaEventMap as `on${Name}`]?: (event: PpsaEventMap[Name]) => void };

type Elements = {
  [Tag in keyof PpsaAttributes]: HTMLAttributes<HTMLElementTagNameMap[Tag]> & PpsaAttributes[Tag] & Heard;
};

declare global {
  namespace svelteHTML {
    interface IntrinsicElements extends Elements {}
  }
}
