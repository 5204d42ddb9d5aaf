import { relative } from 'node:path';
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

/** The files that are loaded together with one: those that it imports, and theirs. */
function loadedWith(outputs, files) {
  const found = new Set(files);
  for (const file of found) {
    for (const { path, kind } of outputs[file].imports) {
      if (kind === 'import-statement' && outputs[path]) found.add(path);
    }
  }
  return found;
}

/** What is loaded as a tab opens, beside the plugin. Forms and search results ask for their own, elsewhere. */
const OF_TAB = /\/(PeeringTab|SessionKeeper)\.tsx$/;

/** The files that these ask for when a tab opens. */
function askedForByTab(outputs, files) {
  return [...files].flatMap(file =>
    outputs[file].imports
      .filter(
        ({ path, kind }) =>
          kind === 'dynamic-import' &&
          OF_TAB.test(outputs[path]?.entryPoint ?? ''),
      )
      .map(({ path }) => path),
  );
}

/**
 * What the browser loads for the tab beyond what the portal has: the plugin, the domain and its libraries,
 * minified and gzipped. The dialogs are loaded when the tab stands, the fields of forms with a form.
 */
export async function addBundleRows(rows) {
  const { outputFiles, metafile } = await build({
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
    metafile: true,
    absWorkingDir: inRoot(),
    outdir: inRoot('dist'),
    logLevel: 'error',
  });
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [
      relative(inRoot(), path),
      zlib.gzipSync(contents, { level: 9 }).length,
    ]),
  );
  const { outputs } = metafile;
  const entry = Object.keys(outputs).find(file =>
    outputs[file].entryPoint?.endsWith('/alpha.tsx'),
  );
  const plugin = loadedWith(outputs, [entry]);
  const tab = loadedWith(outputs, [
    ...plugin,
    ...askedForByTab(outputs, plugin),
  ]);
  const kib = files =>
    [...files].reduce((all, file) => all + sizes.get(file), 0) / 1024;
  rows.atMost("the tab's own code as it opens, gzipped", kib(tab), 'KiB', 80);
  rows.show(
    'its dialogs and the fields of forms, loaded when they are wanted, gzipped',
    kib(sizes.keys()) - kib(tab),
    'KiB',
  );
}
