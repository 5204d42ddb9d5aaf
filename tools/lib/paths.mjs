import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the repository. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** A path below the top of the repository. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Where the demo keeps its state: database, embedded Gardens, logs. */
export const stateDir = () =>
  path.resolve(root, process.env.PORTAL_STATE ?? '.local');
