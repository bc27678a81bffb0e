import '@formio/js/dist/formio.form.min.css';
import { Formio } from '@formio/js';
import { ASKS, usable } from './page.js';

const components = ASKS.map((label, nth) => ({ type: 'textarea', key: `q${nth}`, label, input: true }));
const main = document.querySelector('main');
const form = await Formio.createForm(main, { components });
form.on('change', ({ data }) => sessionStorage.setItem('form', JSON.stringify(data)));
usable(main.querySelector('textarea'));
