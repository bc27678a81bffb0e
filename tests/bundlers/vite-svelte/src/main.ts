import { mount } from 'svelte';
import { define } from 'ppsa-widgets';
import App from './app.svelte';

define();
mount(App, { target: document.querySelector('#app')! });
