// The copy of this page that the browser keeps, so that it opens without a connection: made when the
// page has loaded, whatever a person does, and taken away when they say so. Words are never in it.
const NAMES = ''; // the build writes it, as in sw.js
const OFF = `${NAMES}off`; // in this tab, until it is closed
// The folder of this script: a server may show the page without the slash at its end.
const SCOPE = new URL('./', import.meta.url).href;
const [card, button, told] = ['copy', 'take-off', 'copy-told'].map((id) => document.getElementById(id));

/** Where a browser has no such thing, or refuses it, the page works as it did. */
const trying = (act) => async () => {
  try {
    return await act();
  } catch {
    return undefined;
  }
};

const kept = async () => (await caches.keys()).filter((name) => name.startsWith(NAMES));

/** Once it is at work. `ready` waits for one whose folder holds this page's address, for ever. */
async function active(registration) {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (registration.active) return registration.active;
  await new Promise((done) => worker.addEventListener('statechange', done));
  return active(registration);
}

const make = trying(async () => {
  if (sessionStorage.getItem(OFF) !== null) return;
  const registration = await navigator.serviceWorker.register(`${SCOPE}sw.js`, { scope: SCOPE, updateViaCache: 'none' });
  const worker = await active(registration);
  card.hidden = !(await kept()).length;
  // It was taken away while another tab still had the page.
  if (card.hidden) worker.postMessage('keep');
});

const takeOff = trying(async () => {
  sessionStorage.setItem(OFF, '');
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  await registration?.unregister();
  await Promise.all((await kept()).map((name) => caches.delete(name)));
  return !(await kept()).length;
});

// Apple's browsers give a page on the home screen, or in the dock, a storage of its own.
const installed = /Apple/.test(navigator.vendor) && matchMedia('(display-mode: standalone)').matches;
document.getElementById('apart').hidden = !('standalone' in navigator || installed);

button.addEventListener('click', async () => {
  if (await takeOff()) {
    card.hidden = true;
    told.textContent = 'The copy of the page is gone from this browser. My words are where they were. The history still shows that this page was open. Parts of the page, and none of my words, can stay among the files that the browser keeps of every page, for a while. When I open the page again in another tab, it leaves a copy again. An icon on the home screen stays until I remove it there.';
  } else {
    told.textContent = 'That did not work: the browser did not let this page do it. Its own settings can clear what a site stores. That would clear my words too.';
  }
  told.tabIndex = -1;
  told.focus();
});

if (document.readyState === 'complete') make();
else addEventListener('load', make);
