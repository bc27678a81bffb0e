import { usable } from './page.js';

const form = document.createElement('ppsa-reflection-form');
form.setAttribute('keep', 'visit');
form.setAttribute('template', 'what-so-what-now-what');
form.addEventListener('ppsa-ready', () => usable(form.shadowRoot.querySelector('textarea')));
document.querySelector('main').append(form);
