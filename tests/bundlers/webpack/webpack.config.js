import { copyFileSync, mkdirSync } from 'node:fs';

mkdirSync('dist', { recursive: true });
copyFileSync('index.html', 'dist/index.html');

export default {
  mode: 'production',
  entry: './src/main.js',
  output: { publicPath: '/app/', assetModuleFilename: '[name]-[hash][ext]' },
  // As most sites have it: the package's styles are none of its business.
  module: { rules: [{ test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  performance: { hints: false },
};
