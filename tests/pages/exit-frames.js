// A page of frames, each of which asks before it is left, and says that it did. It holds itself once more
// for as deep as the address says: `exit-frames.html?2`.
const depth = Number(location.search.slice(1).split("-")[0]) || 0;
addEventListener("beforeunload", (event) => {
  event.preventDefault();
  event.returnValue = "Leave?";
  if (event.defaultPrevented) sessionStorage.asked = `${sessionStorage.asked ?? ""} ${location.search || "top"}`;
});
customElements.define("closed-box", class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: "closed" }).append(frame("?0-closed"));
  }
});
function frame(search) {
  return Object.assign(document.createElement("iframe"), { src: `/exit-frames.html${search}`, title: "A frame", width: 400, height: 300 });
}
if (depth) {
  addEventListener("DOMContentLoaded", () => {
    const main = document.querySelector("main");
    const open = document.createElement("div");
    open.attachShadow({ mode: "open" }).append(frame("?0-open"));
    const written = Object.assign(document.createElement("iframe"), { srcdoc: "<title>Written</title>", title: "Written" });
    const away = Object.assign(frame("?0-away"), { sandbox: "allow-scripts allow-modals" });
    const object = Object.assign(document.createElement("object"), { type: "text/html", data: "/exit-frames.html?0-object" });
    main.append(frame(`?${depth - 1}`), open, document.createElement("closed-box"), written, away, object);
  });
}
