// A custom element with an open shadow root and no wasm: something for the harness to be tried on.
class ToyCounter extends HTMLElement {
  #count = 0;

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    const add = document.createElement("button");
    add.part = "add";
    add.id = "add";
    if (this.hasAttribute("label")) add.textContent = this.getAttribute("label");
    const sum = document.createElement("p");
    sum.part = "sum";
    sum.textContent = "0";
    const note = document.createElement("input");
    note.part = "note";
    note.setAttribute("aria-label", "Note");
    const pad = document.createElement("div");
    pad.part = "pad";
    pad.dataset.ready = "";
    root.append(add, sum, note, pad);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("[part=pad] { block-size: 100px; inline-size: 200px; border: 1px solid; touch-action: none; }");
    root.adoptedStyleSheets = [sheet];

    add.addEventListener("click", (event) => {
      this.#count += 1;
      sum.textContent = String(this.#count);
      this.#tell("ppsa-change", { count: this.#count, by: event.pointerType });
    });
    // Written down, not drawn: what a drag is made of.
    for (const type of ["pointerdown", "pointermove", "pointerup", "touchstart"]) {
      pad.addEventListener(type, (event) =>
        window.__probe?.note(type, { pointer: event.pointerType, x: event.offsetX, trusted: event.isTrusted }));
    }
  }

  #tell(name, detail) {
    this.shadowRoot.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
customElements.define("toy-counter", ToyCounter);
