import { PieChart } from 'echarts/charts';
import { LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { POU, sliders, usable } from './page.js';

use([PieChart, LegendComponent, SVGRenderer]);
const main = document.querySelector('main');
const place = document.createElement('div');
Object.assign(place.style, { width: '320px', height: '320px' });
main.append(place);
const data = POU.map((name) => ({ name, value: 1 }));
const chart = init(place, null, { renderer: 'svg' });
const draw = () => chart.setOption({ animation: false, legend: {}, series: [{ type: 'pie', roseType: 'area', data }] });
draw();
const all = sliders(main, (nth, value) => {
  data[nth].value = value;
  draw();
});
usable(all[0]);
