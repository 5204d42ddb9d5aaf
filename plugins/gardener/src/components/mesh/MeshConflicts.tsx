import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BulkPlan } from 'backstage-plugin-gardener-common';
import {
  conflictMatrix,
  MAX_DRAWN,
  PAIR_STANDINGS,
} from '../../model/mesh/conflictMatrix';
import { useMeshTranslate } from '../../translation/useMeshTranslate';
import { ChangeSection } from '../change/ChangeSection';
import { ConflictList } from './ConflictList';
import { ConflictTable } from './ConflictTable';
import { PairSign } from './PairSign';

const useStyles = makeStyles(
  {
    conflicts: { marginBottom: 18 },
    counts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '4px 16px',
      margin: '0 0 8px',
      padding: 0,
      listStyle: 'none',
      fontSize: 12,
      lineHeight: '16px',
      '& > li': { display: 'inline-flex', alignItems: 'center', gap: 6 },
    },
    quiet: {
      margin: '0 0 6px',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerMeshConflicts' },
);

/** Which pairs of a plan stand in each other's way: shoot by shoot, and as a list where that would be too large. */
export function MeshConflicts(props: { readonly plan: BulkPlan }) {
  const { plan } = props;
  const classes = useStyles();
  const m = useMeshTranslate();
  const matrix = useMemo(() => conflictMatrix(plan), [plan]);
  const count = matrix.shoots.length;
  return (
    <div className={classes.conflicts}>
      <ChangeSection title={m('matrix.title')}>
        <ul className={classes.counts}>
          {PAIR_STANDINGS.filter(standing => matrix.counts[standing] > 0).map(
            standing => (
              <li key={standing}>
                <PairSign standing={standing} />
                {m('standingCount', {
                  number: String(matrix.counts[standing]),
                  standing: m(`standing.${standing}`),
                })}
              </li>
            ),
          )}
        </ul>
        {count <= MAX_DRAWN ? (
          <ConflictTable matrix={matrix} />
        ) : (
          <>
            <p className={classes.quiet}>
              {m('matrix.tooLarge', { most: String(MAX_DRAWN), count })}
            </p>
            <ConflictList plan={plan} />
          </>
        )}
      </ChangeSection>
    </div>
  );
}
