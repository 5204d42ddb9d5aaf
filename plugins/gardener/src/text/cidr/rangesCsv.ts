import type { RangeLine } from 'backstage-plugin-gardener-common';
import { csvOf } from '../../model/page/csv';
import type { CidrTranslate } from '../../translation/gardenerCidrTranslationRef';
import { conflictText } from './rangeText';

/** What is told one by one, and how much of it is not. */
function listText(
  c: CidrTranslate,
  told: readonly string[],
  count: number,
  separator: string,
): string {
  const more = count - told.length;
  return [
    ...told,
    ...(more > 0 ? [c('csv.more', { more: String(more) })] : []),
  ].join(separator);
}

/**
 * The ranges as a table for spreadsheets. Of many shoots and many conflicts the first are named: each line has how many there
 * are of both, and says where some are not named.
 */
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
      c('csv.conflictCount'),
      c('csv.conflicts'),
    ],
    ranges.map(line => [
      line.cidr,
      c(`kind.${line.kind}`),
      line.addresses,
      line.shoots,
      listText(
        c,
        line.users.map(
          ({ project, namespace, name }) => `${project ?? namespace}/${name}`,
        ),
        line.shoots,
        ' ',
      ),
      c(line.isIdle ? 'csv.no' : 'csv.yes'),
      line.conflictCount,
      listText(
        c,
        line.conflicts.map(conflict =>
          c('conflict.named', {
            shoot: conflict.shoot.name,
            conflict: conflictText(c, conflict),
          }),
        ),
        line.conflictCount,
        '; ',
      ),
    ]),
  );
}
