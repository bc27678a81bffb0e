import { ArcElement, Chart, Legend, PolarAreaController, RadialLinearScale } from 'chart.js';
import { POU, sliders, usable } from './page.js';

Chart.register(ArcElement, Legend, PolarAreaController, RadialLinearScale);
const main = document.querySelector('main');
const canvas = document.createElement('canvas');
main.append(canvas);
const data = { labels: POU, datasets: [{ data: POU.map(() => 1) }] };
const options = { animation: false, scales: { r: { min: 0, max: 5 } } };
const chart = new Chart(canvas, { type: 'polarArea', data, options });
const all = sliders(main, (nth, value) => {
  data.datasets[0].data[nth] = value;
  chart.update();
});
usable(all[0]);
