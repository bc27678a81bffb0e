// What this page does beyond its widgets. Without it the page is whole: links, widgets and paper.
import './copy.js';

const print = document.getElementById('print');
print.hidden = false;
document.getElementById('print-it').addEventListener('click', () => window.print());
