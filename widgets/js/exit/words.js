// The words of the way out. They come with it, so that nothing else has to.
import { speaker } from '../words/speaker.js';

const english = {
  'exit-leave': 'Leave this page',
  'exit-about': 'What this does',
  'exit-covers': 'It covers this page at once, and opens another one in its place.',
  'exit-clears': 'What I wrote for this visit is cleared from this tab. What I chose to keep on this device stays there, covered until I ask for it.',
  'exit-keys': 'Pressing the Shift key three times does the same.',
  'exit-app': 'This page is open as an app. The other page opens inside it, so I can close the app too.',
  'exit-not': 'It cannot hide everything. The browser’s history still shows that this site was open, the Back button leads to what was open before this page, other tabs stay as they are, and someone who watches the screen or this device may know.',
  'exit-two-more': 'Shift: 2 more presses leave this page.',
  'exit-one-more': 'Shift: 1 more press leaves this page.',
  'exit-late': 'Still here. The count of Shift starts again.',
  'exit-opening': 'Opening another page',
  'exit-slow': 'The other page is slow to come. Closing this tab is fine too.',
  'exit-offline': 'There is no connection right now. The other page opens by itself once there is one. Closing this tab is fine too.',
  'exit-again': 'Try again',
};

// Awaiting review by a fluent speaker.
const teReo = {
  'exit-leave': 'Wehe i tēnei whārangi',
  'exit-again': 'Whakamātau anō',
};

export const { wording, say } = speaker(english, teReo);
