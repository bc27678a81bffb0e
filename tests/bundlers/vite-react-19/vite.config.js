import react from '@vitejs/plugin-react';

export default { base: '/app/', plugins: [react()] };
