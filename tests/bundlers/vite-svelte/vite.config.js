import { svelte } from '@sveltejs/vite-plugin-svelte';

export default { base: '/app/', plugins: [svelte()] };
