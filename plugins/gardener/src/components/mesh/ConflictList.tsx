import { makeStyles } from '@material-ui/core/styles';
import type { BulkPlan } from 'backstage-plugin-gardener-common';
import { useShowMore } from '../../hooks/useShowMore';
import { projectsOf } from '../../model/bulk/projectsOf';
import { conflictingPairs } from '../../model/mesh/conflictMatrix';
import { pairWords } from '../../text/mesh/pairWords';
import { pairLabel } from '../../text/pairText';
import { useBulkTranslate } from '../../translation/useBulkTranslate';
import { useMeshTranslate } from '../../translation/useMeshTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { MoreButton } from '../bulk/MoreButton';
import { PairSign } from './PairSign';

/** So many pairs stand in the list before more are asked for. */
const STEP = 50;

const useStyles = makeStyles(
  {
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr)',
      gap: 8,
      alignItems: 'start',
      padding: '4px 0',
      fontSize: 13,
      lineHeight: '18px',
    },
  },
  { name: 'GardenerConflictList' },
);

/** The pairs of a plan that something is to be said of, worst first. */
export function ConflictList(props: {
  readonly plan: Pick<BulkPlan, 'units' | 'steps'>;
}) {
  const { plan } = props;
  const classes = useStyles();
  const b = useBulkTranslate();
  const m = useMeshTranslate();
  const t = useTranslate();
  const projectOf = projectsOf(plan.steps);
  const { shown, more, showMore } = useShowMore(conflictingPairs(plan), STEP);
  if (shown.length === 0) return <p>{m('matrix.noConflict')}</p>;
  return (
    <>
      <ul className={classes.list}>
        {shown.map((pair, index) => (
          <li key={index} className={classes.item}>
            <PairSign standing={pair.standing} />
            <span>
              <b>{pairLabel(b, pair.unit, projectOf)}</b>:{' '}
              {pairWords(m, t, pair)}
            </span>
          </li>
        ))}
      </ul>
      <MoreButton more={more} onMore={showMore} />
    </>
  );
}
