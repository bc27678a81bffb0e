// One of each thing that the harness has to notice.
console.warn("a planted warning");
fetch("/elsewhere?with=query", { method: "POST", body: "a body" });
navigator.sendBeacon("/beacon", "a beacon");
new WebSocket(`ws://${location.host}/socket`);
fetch("http://outside.example/").catch(() => {});
Promise.reject(new Error("a planted rejection"));
setTimeout(() => {
  throw new Error("a planted error");
});
