import { useMemo } from 'react';
import {
  Landscape,
  LANDSCAPE_NONE,
  PeeringCounts,
} from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../../hooks/landscape/useLandscapeState';
import { tablesOf } from '../../../model/landscape/tablesOf';
import { bundleEndText } from '../../../text/landscape/bundleEndText';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { TextButton } from '../../TextButton';
import { OtherShoots } from './OtherShoots';
import { PlainTable } from './PlainTable';

const COUNTS = [
  'configured',
  'incomplete',
  'notAccessible',
  'errors',
  'warnings',
] as const satisfies readonly (keyof PeeringCounts)[];

/** What the graph draws beside single peerings, as tables: bundles, closed groups, and shoots that no peering names. */
export function GroupTables(props: {
  /** What is lit of it: the rest has no row. */
  readonly landscape: Landscape;
  readonly changes: LandscapeChanges;
}) {
  const { landscape, changes } = props;
  const { bundles, closed, others } = useMemo(
    () => tablesOf(landscape),
    [landscape],
  );
  const l = useLandscapeTranslate();
  const counts = COUNTS.map(name => l(`panel.count.${name}`));
  const nameOf = (key: string) =>
    key === LANDSCAPE_NONE ? l('filter.none') : key;
  const opener = (key: string) => (
    <TextButton onClick={() => changes.openGroup(key)}>
      {l('table.openName', { group: nameOf(key) })}
    </TextButton>
  );
  return (
    <>
      <PlainTable
        title={l('table.bundles')}
        head={[l('table.group'), l('table.other'), ...counts]}
        rows={bundles.map(({ id, a, b, peerings }) => ({
          key: id,
          cells: [
            bundleEndText(l, a),
            bundleEndText(l, b),
            ...COUNTS.map(name => peerings[name]),
          ],
        }))}
      />
      <PlainTable
        title={l('table.groups')}
        head={[
          l('table.group'),
          l('counts.shootsHead'),
          l('table.shootErrors'),
          l('table.shootWarnings'),
          ...counts,
          l('table.open'),
        ]}
        rows={closed.map(group => ({
          key: group.key,
          cells: [
            nameOf(group.key),
            group.shoots,
            group.errors,
            group.warnings,
            ...COUNTS.map(name => group.inside[name]),
            opener(group.key),
          ],
        }))}
      />
      <OtherShoots shoots={others} />
    </>
  );
}
