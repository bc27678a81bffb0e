import { copyFileSync, cpSync } from 'node:fs';

copyFileSync('index.html', 'dist/index.html');
cpSync('node_modules/ppsa-widgets', 'dist/ppsa', { recursive: true });
