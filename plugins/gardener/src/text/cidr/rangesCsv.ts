import type { RangeLine } from 'backstage-plugin-gardener-common';
import { csvOf } from '../../model/page/csv';
import type { CidrTranslate } from '../../translation/gardenerCidrTranslationRef';
import { conflictText } from './rangeText';

/** The ranges as a table for spreadsheets; of many shoots the first are named. */
export function rangesCsv(
  c: CidrTranslate,
  ranges: readonly RangeLine[],
): string {
  return csvOf(
    [
      c('csv.range'),
      c('csv.kind'),
      c('csv.addresses'),
      c('csv.shoots'),
      c('csv.users'),
      c('csv.peers'),
      c('csv.conflicts'),
    ],
    ranges.map(line => [
      line.cidr,
      c(`kind.${line.kind}`),
      line.addresses,
      line.shoots,
      line.users
        .map(
          ({ project, namespace, name }) => `${project ?? namespace}/${name}`,
        )
        .join(' '),
      c(line.isIdle ? 'csv.no' : 'csv.yes'),
      line.conflicts
        .map(conflict =>
          c('conflict.named', {
            shoot: conflict.shoot.name,
            conflict: conflictText(c, conflict),
          }),
        )
        .join('; '),
    ]),
  );
}
