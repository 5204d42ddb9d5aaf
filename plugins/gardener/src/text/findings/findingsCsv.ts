import type { FindingRow } from 'backstage-plugin-gardener-common';
import { csvOf } from '../../model/page/csv';
import type { FindingsTranslate } from '../../translation/gardenerFindingsTranslationRef';
import type { Translate } from '../../translation/gardenerTranslationRef';
import { findingWhat } from '../findingText';
import { repairStateText, repairText } from './repairText';

const COLUMNS = [
  'severity',
  'code',
  'project',
  'namespace',
  'shoot',
  'otherProject',
  'otherNamespace',
  'other',
  'peers',
  'what',
  'repair',
  'state',
] as const;

/** Findings as CSV, each a line. */
export function findingsCsv(
  t: Translate,
  f: FindingsTranslate,
  rows: readonly FindingRow[],
): string {
  return csvOf(
    COLUMNS.map(column => f(`csv.${column}`)),
    rows.map(row => {
      const { weight, finding, shoot, peer, peers } = row;
      return [
        f(`weight.${weight}`),
        finding.code,
        shoot.project ?? '',
        shoot.namespace,
        shoot.name,
        peer?.project ?? '',
        peer?.namespace ?? '',
        peer?.name ?? '',
        peers,
        findingWhat(t, finding),
        repairText(f, row) ?? '',
        repairStateText(f, row) ?? '',
      ];
    }),
  );
}
