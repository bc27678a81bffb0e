// Ten thousand entries on the page itself, each with words, one in ten with a field and a button: a
// browser takes longest over those.
const FIELD = "<label>More <textarea></textarea></label><button>Open</button>";
window.many = () =>
  document.querySelector("#many").append(
    ...Array.from({ length: 10_000 }, (_, i) => {
      const entry = document.createElement("li");
      entry.innerHTML = `<h2>Entry ${i}</h2><p>What I wrote <em>that day</em>, and what it meant.</p>${i % 10 ? "" : FIELD}`;
      return entry;
    }),
  );

// What the last key that was let go led to, for the page that comes after this one.
let shifts = 0;
addEventListener("keyup", ({ key }) => {
  const pressed = performance.now();
  let worked = 0;
  if (key === "Shift") shifts += 1;
  const nth = shifts;
  requestAnimationFrame(() => {
    const drawing = performance.now() - pressed;
    const seen = document.documentElement.lastElementChild.matches(":popover-open");
    // The next task after a frame: the frame is drawn.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const drawn = performance.now() - pressed;
      const at = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      const over = at === document.documentElement.lastElementChild;
      sessionStorage.measured = JSON.stringify({ worked, drawing, drawn, seen, over, nth });
    };
    port2.postMessage(0);
  });
  // After the listeners that come later, in the same task.
  addEventListener("keyup", () => (worked = performance.now() - pressed), { once: true });
}, true);
