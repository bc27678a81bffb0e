// The elements in JSX, for React 18 and 19 and what takes their types: `import type {} from 'ppsa-widgets/react'`
// once in a project. React 19 hears `onppsa-change` and the other events; before that, a `ref` listens.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { PpsaAttributes, PpsaEventMap } from './index.js';

type Heard = { [Name in keyof PpsaEventMap as `on${Name}`]?: (event: PpsaEventMap[Name]) => void };

type Elements = {
  [Tag in keyof PpsaAttributes]: DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]> &
    PpsaAttributes[Tag] & Heard & { class?: string };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

declare global {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
