// Copies the lines that put a widget on a page.
const lines = document.querySelector('#lines');
const copied = document.querySelector('#copied');

document.querySelector('#copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(lines.textContent);
    copied.textContent = 'Copied.';
  } catch {
    // No clipboard here: marked, they can be taken by hand.
    getSelection().selectAllChildren(lines);
    copied.textContent = 'They are marked now: copy them as you copy any text.';
  }
});
