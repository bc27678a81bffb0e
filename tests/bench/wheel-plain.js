// A wheel as somebody would write it by hand in an hour.
import { POU, sliders, usable } from './page.js';

const SVG = 'http://www.w3.org/2000/svg';

class Wheel extends HTMLElement {
  connectedCallback() {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '-110 -110 220 220');
    const petals = POU.map((_, nth) => {
      const petal = document.createElementNS(SVG, 'path');
      petal.setAttribute('fill', `hsl(${nth * 72} 40% 50%)`);
      svg.append(petal);
      return petal;
    });
    const draw = (nth, value) => {
      const [from, to] = [nth, nth + 1].map((it) => (it * 2 * Math.PI) / POU.length);
      const [far, at] = [value * 20, (angle) => `${Math.sin(angle) * value * 20} ${-Math.cos(angle) * value * 20}`];
      petals[nth].setAttribute('d', `M0 0 L${at(from)} A${far} ${far} 0 0 1 ${at(to)} Z`);
    };
    this.append(svg);
    const all = sliders(this, draw);
    POU.forEach((_, nth) => draw(nth, 1));
    usable(all[0]);
  }
}
customElements.define('plain-wheel', Wheel);
document.querySelector('main').append(document.createElement('plain-wheel'));
