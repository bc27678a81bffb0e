// The least that a wheel by Leptos costs: its Rust is in floors/leptos.
import init, { draw } from 'floor_leptos';
import { POU, usable } from './page.js';

const main = document.querySelector('main');
await init({ module_or_path: 'floors/floor_leptos_bg.wasm' });
draw(main, POU);
usable(main.querySelector('input'));
