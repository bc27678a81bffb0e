import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('ppsa-');

export default { base: '/app/', plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
