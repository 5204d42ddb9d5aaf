// Removes the demo's state: database, embedded Gardens, kubeconfigs, logs.
import fs from 'node:fs';
import { stateDir } from './lib/paths.mjs';

const dir = stateDir();
fs.rmSync(dir, { recursive: true, force: true });
console.log(`Removed ${dir}`);
