import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  Landscape,
  LANDSCAPE_NONE,
  PeeringCounts,
} from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../../hooks/landscape/useLandscapeState';
import { tablesOf } from '../../../model/landscape/tablesOf';
import { bundleEndText } from '../../../text/landscape/bundleEndText';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { NodeNetworks } from '../../NodeNetworks';
import { TextButton } from '../../TextButton';
import { LandscapeChips } from '../LandscapeChips';
import { ShootLink } from '../ShootLink';

const useStyles = makeStyles(
  {
    heading: { margin: '8px 0 4px', fontSize: 14, lineHeight: '20px' },
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      width: '100%',
      fontSize: 13,
      lineHeight: '18px',
      '& th, & td': {
        textAlign: 'left',
        padding: '6px 8px',
        borderBottom: '1px solid var(--gardener-line)',
      },
      '& thead th': { fontSize: 12, color: 'var(--gardener-text2)' },
    },
  },
  { name: 'GardenerGroupTables' },
);

const COUNTS = [
  'configured',
  'incomplete',
  'notAccessible',
  'errors',
  'warnings',
] as const satisfies readonly (keyof PeeringCounts)[];

function PlainTable(props: {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly ReactNode[];
  }[];
}) {
  const { title, head, rows } = props;
  const classes = useStyles();
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={classes.heading}>{title}</h3>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={title}>
          <thead>
            <tr>
              {head.map(text => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What the graph draws beside single peerings, as tables: bundles, closed groups, and shoots that no peering names. */
export function GroupTables(props: {
  /** What is lit of it: the rest has no row. */
  readonly landscape: Landscape;
  readonly changes: LandscapeChanges;
}) {
  const { landscape, changes } = props;
  const { bundles, closed, others } = tablesOf(landscape);
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
      <PlainTable
        title={l('table.others')}
        head={[
          l('table.columns.shoot'),
          l('filter.project'),
          l('table.columns.nodes'),
          l('table.peerings'),
          l('table.columns.worst'),
        ]}
        rows={others.map(shoot => ({
          key: `${shoot.namespace}/${shoot.name}`,
          cells: [
            <ShootLink entityRef={shoot.entityRef}>{shoot.name}</ShootLink>,
            shoot.project ?? shoot.namespace,
            <NodeNetworks networks={shoot.nodeNetworks} />,
            shoot.peerings,
            <LandscapeChips findings={shoot.findings} />,
          ],
        }))}
      />
    </>
  );
}
