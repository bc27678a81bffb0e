// What the type checker does not see. Rules are named one by one: nothing has to be installed beside this file.
const RULES = {
  eqeqeq: ['error', 'smart'],
  'no-case-declarations': 'error',
  'no-constant-binary-expression': 'error',
  'no-control-regex': 'error',
  'no-empty': 'error',
  'no-fallthrough': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-unused-private-class-members': 'error',
  'no-unused-vars': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
};

// A leaked word can be dangerous: nothing is sent, and nothing is written where all of a site can read it.
const PRIVATE = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'alert', 'eval'];

export default [
  { rules: { ...RULES, 'no-restricted-globals': ['error', ...PRIVATE], 'no-console': ['error', { allow: ['warn'] }] } },
  // Files of the package, and the pack that a host names.
  { files: ['widgets/js/modules/place.js', 'widgets/js/modules/pack.js', 'demo/builder/manifest.js'], rules: { 'no-restricted-globals': ['error', ...PRIVATE.slice(1)] } },
];
