import zlib from 'node:zlib';
import { build } from 'esbuild';
import { inRoot } from '../lib/paths.mjs';

/** What every portal has already and shares among its plugins. */
const SHARED = [
  'react',
  'react/*',
  'react-dom',
  'react-dom/*',
  'react-router',
  'react-router-dom',
  '@backstage/*',
  '@material-ui/*',
];

/**
 * What the browser loads for the tab beyond what the portal has: the plugin, the domain and its libraries,
 * minified and gzipped.
 */
export async function addBundleRows(rows) {
  const { outputFiles } = await build({
    entryPoints: [inRoot('plugins/gardener/src/alpha.tsx')],
    bundle: true,
    // As apps do: the tab is loaded when it is opened, and what nobody imports is left out.
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    treeShaking: true,
    external: SHARED,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.json': 'json' },
    write: false,
    outdir: inRoot('dist'),
    logLevel: 'error',
  });
  const bytes = outputFiles.reduce(
    (all, file) => all + zlib.gzipSync(file.contents, { level: 9 }).length,
    0,
  );
  rows.atMost("the tab's own code, gzipped", bytes / 1024, 'KiB', 80);
}
