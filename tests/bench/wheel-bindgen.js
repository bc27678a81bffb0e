// The least that a wheel by wasm-bindgen costs: its Rust is in floors/bindgen.
import init, { draw } from 'floor_bindgen';
import { POU, usable } from './page.js';

const main = document.querySelector('main');
await init({ module_or_path: 'floors/floor_bindgen_bg.wasm' });
draw(main, POU);
usable(main.querySelector('input'));
