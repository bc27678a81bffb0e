import { createApp } from 'vue';
import { define } from 'ppsa-widgets';
import App from './app.vue';

define();
createApp(App).mount('#app');
