// Registers the elements: the one line a page needs.
import { define } from './index.js';

define();
