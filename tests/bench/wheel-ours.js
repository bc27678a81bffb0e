import { usable } from './page.js';

const wheel = document.createElement('ppsa-wellbeing-wheel');
wheel.setAttribute('keep', 'visit');
wheel.addEventListener('ppsa-ready', () => usable(wheel.shadowRoot.querySelector('input[type=range]')));
document.querySelector('main').append(wheel);
