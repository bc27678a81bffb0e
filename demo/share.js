// Takes what is shared with this page, and says how much it was. It goes nowhere else from here.
document.addEventListener('ppsa-share', (event) => {
  event.preventDefault();
  const { length } = event.detail.parts;
  const parts = length === 1 ? '1 part' : `${length} parts`;
  document.querySelector('#shared').textContent = `The demo page was given ${parts}. Nothing of it was kept or sent.`;
});
