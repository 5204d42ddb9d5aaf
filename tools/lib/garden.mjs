import path from 'node:path';
import { inRoot } from './paths.mjs';
import { Service } from './service.mjs';

/** Runs TypeScript as the backend's development server does. */
export const TYPESCRIPT = [
  '--enable-source-maps',
  '--require',
  inRoot('node_modules/@backstage/cli/config/nodeTransform.cjs'),
];

/**
 * Starts one embedded Garden as a process of its own.
 * Resolves when it answers, with `{ service, url, kubeconfig }`.
 */
export async function startGarden({
  name,
  state,
  args = [],
  persist = true,
  echo = false,
}) {
  const kubeconfig = path.join(state, 'garden', `${name}.kubeconfig`);
  const service = new Service(
    `Embedded Garden ${name}`,
    'node',
    [
      ...TYPESCRIPT,
      inRoot('packages/garden-simulator/src/main.ts'),
      '--garden',
      name,
      '--port',
      '0',
      '--kubeconfig',
      kubeconfig,
      '--exit-with-parent',
      ...(persist
        ? ['--state', path.join(state, 'garden', `${name}.json`)]
        : []),
      ...args,
    ],
    {
      cwd: inRoot('packages/garden-simulator'),
      log: path.join(state, 'logs', `garden-${name}.log`),
      echo,
    },
  );
  const ready = await service.waitForLine(line => {
    if (!line.startsWith('{"ready"')) return undefined;
    return JSON.parse(line);
  });
  return { ...ready, service, kubeconfig };
}
