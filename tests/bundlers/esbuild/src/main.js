import { define } from 'ppsa-widgets';

define({ base: '/app/ppsa' });
document.body.innerHTML = `
  <ppsa-quick-exit><a href="https://www.metservice.com/" rel="noreferrer">Leave this page</a></ppsa-quick-exit>
  <output id="heard"></output>
  <ppsa-wellbeing-wheel><p>A wellbeing wheel goes here.</p></ppsa-wellbeing-wheel>
  <ppsa-wellbeing-plan></ppsa-wellbeing-plan>
  <ppsa-my-data></ppsa-my-data>`;
document.addEventListener('ppsa-change', ({ detail }) => {
  document.querySelector('#heard').textContent = detail.kind;
});
