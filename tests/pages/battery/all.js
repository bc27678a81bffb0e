// What the battery asks a page. Its tests put this file into each page of states, see
// tests/browser/battery.
import * as keys from './keys.js';
import * as look from './look.js';
import * as mean from './mean.js';
import * as place from './place.js';
import * as stand from './stand.js';
import * as steps from './steps.js';

window.battery = { ...keys, ...look, ...mean, ...place, ...stand, ...steps };
