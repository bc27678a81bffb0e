// What sites do to a page and all that stands in it. Each is tried with the way out where it stands: in a
// short header in a wrapper, or first in the body.
window.hostile = {
  "nothing": "",
  "no sideways scroll": "html, body { overflow-x: hidden }",
  "a page as high as the screen": "html, body { height: 100% }",
  "both": "html, body { height: 100%; overflow-x: hidden }",
  "a wrapper that clips": ".wrap { overflow: hidden }",
  "a wrapper that scrolls": "html, body { height: 100%; margin: 0; overflow: hidden } .wrap { height: 100%; overflow: auto }",
  "a wrapper that moves": ".wrap { transform: translateZ(0) }",
  "a wrapper with a filter": ".wrap { filter: grayscale(0) }",
  "a wrapper with perspective": ".wrap { perspective: 100px; will-change: transform }",
  "a wrapper that is contained": ".wrap { contain: layout paint; container-type: inline-size }",
  "a body that moves": "body { transform: translate(0) }",
  "a short header": ".short { height: 20px; overflow: hidden; position: relative; z-index: 0 }",
  "a header that folds away": ".short { height: 0; clip-path: inset(0) }",
  "all blocks": "body > *, body * { display: block }",
  "all static": "body * { position: static !important; z-index: auto !important; float: left }",
  "all unset": "* { all: unset }",
  "a row": "body, .wrap { display: flex }",
  "a column": "body, .wrap { display: flex; flex-direction: column; height: 100vh } main { overflow: auto; flex: 1 }",
  "a grid": "body, .wrap { display: grid; place-items: center; grid-template-columns: 1fr 3fr }",
  "not shown": "ppsa-quick-exit { display: none !important }",
  "not seen": "ppsa-quick-exit { visibility: hidden !important; opacity: 0 !important; pointer-events: none !important }",
  "off the page": "ppsa-quick-exit { position: absolute !important; left: -9999px !important; width: 0; height: 0; overflow: hidden }",
  "shrunk": "ppsa-quick-exit { transform: scale(0) !important; clip-path: inset(50%); max-height: 0 !important; contain: strict !important }",
  "a page that waits to be seen": "body { visibility: hidden; opacity: 0; pointer-events: none }",
  "no text": "body { font-size: 0; line-height: 0; text-indent: -9999px; color: transparent; letter-spacing: -1em; -webkit-text-fill-color: transparent }",
  "from top to bottom": ".wrap, ppsa-quick-exit { writing-mode: vertical-rl; height: 80vh }",
  "from right to left": "html { direction: rtl }",
  "small roots": "html { font-size: 62.5% }",
  "over everything": "#banner { display: block; position: fixed; inset: 0; z-index: 2147483647; background: white }",
};
const sheet = new CSSStyleSheet();
addEventListener("DOMContentLoaded", () => {
  document.adoptedStyleSheets = [sheet];
  const main = document.querySelector("main");
  for (let i = 0; i < 80; i += 1) main.append(Object.assign(document.createElement("p"), { textContent: `Paragraph ${i}` }));
  document.body.append(Object.assign(document.createElement("div"), { id: "banner", hidden: true }));
});
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const scrollers = () => [document.scrollingElement, document.body, ...document.querySelectorAll(".wrap, main")];

// Whether a finger would touch it, at the top of the page and at its end: what is wrong, or "".
window.tried = async (name, first) => {
  const exit = document.querySelector("ppsa-quick-exit");
  sheet.replaceSync(hostile[name]);
  if (first) document.body.prepend(exit);
  else document.querySelector(".short").append(exit);
  const wrong = [];
  for (const end of [false, true]) {
    for (const at of scrollers()) at.scrollTop = end ? 1e6 : 0;
    await frames();
    const link = exit.shadowRoot.querySelector("a");
    const box = link.getBoundingClientRect();
    const at = exit.shadowRoot.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const where = `${end ? "end" : "start"} ${Math.round(box.left)},${Math.round(box.top)} ${Math.round(box.width)}x${Math.round(box.height)}`;
    if (!link.contains(at)) wrong.push(`${where}: not there, but ${at?.localName ?? document.elementFromPoint(box.left + 5, box.top + 5)?.localName}`);
    if (box.top < 0 || box.top > 9 || box.height < 44 || box.width < 120) wrong.push(where);
    const away = name === "from right to left" ? box.left : innerWidth - box.right;
    // Up to a scroll bar.
    if (innerWidth > 700 ? away > 30 : box.width < innerWidth - 20) wrong.push(`${where}: elsewhere`);
    const size = parseFloat(getComputedStyle(link).fontSize);
    if (size < 16) wrong.push(`${where}: ${size}px`);
  }
  if (exit.error) wrong.push(exit.error.message);
  return wrong.join("; ");
};
