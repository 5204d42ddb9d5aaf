import type { Findings } from 'backstage-plugin-gardener-common';
import type { FindingsTranslate } from '../../translation/gardenerFindingsTranslationRef';

/** "26 shoots in 4 projects that you may see". */
export function scopeText(
  f: FindingsTranslate,
  { shoots, projects }: Findings['scope'],
): string {
  return f('summary.scope', {
    shoots: f('summary.shoots', { count: shoots }),
    projects: f('summary.projects', { count: projects }),
  });
}
