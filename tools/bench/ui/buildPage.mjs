import path from 'node:path';
import { build } from 'esbuild';
import { inRoot } from '../../lib/paths.mjs';

/** Bundles the page that is measured as for production: its script and its styles. */
export async function buildPage(folder) {
  await build({
    entryPoints: [inRoot('plugins/gardener/bench/graphs.tsx')],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome110',
    jsx: 'automatic',
    loader: { '.svg': 'dataurl' },
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env': '{}',
      global: 'globalThis',
    },
    logLevel: 'error',
  });
  return {
    script: path.join(folder, 'graphs.js'),
    styles: path.join(folder, 'graphs.css'),
  };
}
