// A host's own component around what stands in it.
customElements.define("toy-card", class extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).innerHTML = "<h2>A card</h2><div><slot></slot></div>";
  }
});
