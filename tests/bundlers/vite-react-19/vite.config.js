import react from '@vitejs/plugin-react';

// Some words, styles and code are small enough to go into the script.
export default { base: '/app/', plugins: [react()], build: { assetsInlineLimit: 8192 } };
