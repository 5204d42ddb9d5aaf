import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Every file below the given files and folders, sorted; build output and dependencies left out. */
function* filesOf(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) {
    yield entry;
    return;
  }
  for (const name of fs.readdirSync(entry).sort()) {
    if (!['node_modules', 'dist', 'dist-types', 'coverage'].includes(name)) {
      yield* filesOf(path.join(entry, name));
    }
  }
}

/** A digest of the contents of files and folders: what a step depends on. */
export function fingerprint(entries) {
  const hash = createHash('sha256');
  for (const entry of entries) {
    for (const file of filesOf(entry)) {
      hash.update(`${file}\0`).update(fs.readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** Whether the step that left this mark saw the same contents. */
export function isCurrent(mark, state) {
  return fs.existsSync(mark) && fs.readFileSync(mark, 'utf8').trim() === state;
}

/** Leaves the mark of a step that was done. */
export function stamp(mark, state) {
  fs.mkdirSync(path.dirname(mark), { recursive: true });
  fs.writeFileSync(mark, `${state}\n`);
}
