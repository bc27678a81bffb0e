export default { base: '/app/', esbuild: { jsx: 'automatic' } };
