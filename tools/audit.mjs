// Asks the registry for known holes in what all workspaces depend on, for production and for development. Ends with 1 when
// one of them is high or worse, with 2 when the registry can't be asked.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { inRoot, root } from './lib/paths.mjs';
import { die } from './lib/progress.mjs';
import { setUp } from './lib/setup.mjs';
import { toolchainEnv } from './lib/toolchain.mjs';

const SERIOUS = ['critical', 'high'];
/** Yarn's whole answer, in bytes. */
const MOST_OUTPUT = 256 * 1024 * 1024;

function askRegistry(readAudit) {
  const { stdout, stderr, status, error } = spawnSync(
    'yarn',
    // That a package is deprecated is no hole.
    ['npm', 'audit', '--all', '--recursive', '--no-deprecations', '--json'],
    {
      cwd: root,
      env: toolchainEnv(),
      encoding: 'utf8',
      maxBuffer: MOST_OUTPUT,
    },
  );
  if (error) throw error;
  return readAudit({ stdout, stderr, status });
}

function printHole({ name, issue, url, vulnerable, versions }, pathTo) {
  console.log(`  ${name} ${versions.join(', ')}: ${issue}`);
  console.log(`    versions ${vulnerable}; ${url ?? 'no page about it'}`);
  for (const version of versions) {
    const path = pathTo(name, version);
    if (path) console.log(`    by ${path.join(' → ')}`);
  }
}

async function audit() {
  await setUp();
  // Only now: what they need may have been installed a moment ago.
  const { readAudit } = await import('./audit/readAudit.mjs');
  const { pathsIn } = await import('./audit/pathsIn.mjs');
  const audited = askRegistry(readAudit);
  switch (audited.kind) {
    case 'notAsked':
      console.error(
        `\nThe registry could not be asked for known holes: ${audited.reason}.\nNot every registry can tell of them; one that can is named by the setting npmAuditRegistry of Yarn.`,
      );
      return 2;
    case 'asked': {
      const pathTo = pathsIn(fs.readFileSync(inRoot('yarn.lock'), 'utf8'));
      for (const [severity, holes] of audited.bySeverity) {
        console.log(`\n${severity} (${holes.length})`);
        for (const hole of holes) printHole(hole, pathTo);
      }
      const counts = [...audited.bySeverity].map(
        ([severity, holes]) => `${holes.length} ${severity}`,
      );
      console.log(`\nKnown holes: ${counts.join(', ') || 'none'}`);
      return SERIOUS.some(severity => audited.bySeverity.has(severity)) ? 1 : 0;
    }
    default:
      throw new Error(`No such result: ${audited.kind}`);
  }
}

try {
  process.exit(await audit());
} catch (error) {
  die(error);
}
