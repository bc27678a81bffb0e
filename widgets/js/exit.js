// Registers the way out alone. It holds all that it needs, in one small file.
import { defineExit } from './exit/element.js';

defineExit();
