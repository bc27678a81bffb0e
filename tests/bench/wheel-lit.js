import { LitElement, html, svg } from 'lit';
import { POU, usable } from './page.js';

class Wheel extends LitElement {
  static properties = { values: { state: true } };
  values = POU.map(() => 1);

  render() {
    const petal = (value, nth) => {
      const [from, to] = [nth, nth + 1].map((it) => (it * 2 * Math.PI) / POU.length);
      const at = (angle) => `${Math.sin(angle) * value * 20} ${-Math.cos(angle) * value * 20}`;
      const d = `M0 0 L${at(from)} A${value * 20} ${value * 20} 0 0 1 ${at(to)} Z`;
      return svg`<path d=${d} fill=${`hsl(${nth * 72} 40% 50%)`}></path>`;
    };
    const slider = (name, nth) => html`<label>${name}<input type="range" min="1" max="5" .value=${String(this.values[nth])}
      @input=${({ target }) => {
        sessionStorage.setItem(name, target.value);
        this.values = this.values.with(nth, Number(target.value));
      }}></label>`;
    return html`<svg viewBox="-110 -110 220 220">${this.values.map(petal)}</svg>${POU.map(slider)}`;
  }

  firstUpdated() {
    usable(this.renderRoot.querySelector('input'));
  }
}
customElements.define('lit-wheel', Wheel);
document.querySelector('main').append(document.createElement('lit-wheel'));
