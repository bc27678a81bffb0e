import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'ppsa-widgets/define.js';
import { App } from './app.tsx';

createRoot(document.querySelector('#app')!).render(<StrictMode><App /></StrictMode>);
