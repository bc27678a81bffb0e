import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { define } from 'ppsa-widgets';
import { App } from './app.tsx';

define();
// A developer's tool that runs a module anew defines twice.
define();
createRoot(document.querySelector('#app')!).render(<StrictMode><App /></StrictMode>);
