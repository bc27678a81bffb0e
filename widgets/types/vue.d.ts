// The elements in templates of Vue 3: `import type {} from 'ppsa-widgets/vue'` once in a project. The plugin needs
// `compilerOptions: { isCustomElement: (tag) => tag.startsWith('ppsa-') }`.
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { PpsaAttributes, PpsaEventMap } from './index.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

type Heard = { [Name in keyof PpsaEventMap as `on${Capitalize<Camel<Name>>}`]?: (event: PpsaEventMap[Name]) => void };

type Elements = {
  [Tag in keyof PpsaAttributes]: DefineComponent<PpsaAttributes[Tag] & Heard & /* @vue-ignore */ HTMLAttributes>;
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
