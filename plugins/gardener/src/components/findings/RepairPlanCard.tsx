import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Repairs } from '../../hooks/findings/useRepairs';
import type { KnownProjects } from '../../model/bulk/projectsOf';
import { MOST_PAIRS } from '../../model/findings/repairPlan';
import { shootLabel } from '../../text/shootLabel';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { ActionButton } from '../ActionButton';
import { useBulkDialog } from '../bulk/BulkDialogContext';
import { Card } from '../Card';
import { RepairVerdict } from './RepairVerdict';

/** So many shoots are named. */
const NAMED = 12;

const useStyles = makeStyles(
  {
    body: { display: 'grid', gap: 12, padding: '0 16px 16px' },
    extent: { margin: 0, fontWeight: 700 },
    counts: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& li': {
        display: 'grid',
        gridTemplateColumns: '32px minmax(0, 1fr)',
        gap: 8,
        padding: '5px 0',
      },
      '& b': { textAlign: 'right' },
    },
    second: { borderTop: '1px solid var(--gardener-line)', paddingTop: 8 },
    heading: {
      margin: '0 0 4px',
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
      color: 'var(--gardener-text2)',
    },
    shoots: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& li': {
        display: 'flex',
        justifyContent: 'space-between',
        gap: 8,
        padding: '2px 0',
        overflowWrap: 'anywhere',
      },
    },
    quiet: {
      margin: 0,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
      whiteSpace: 'nowrap',
    },
    hint: {
      margin: 0,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    actions: { display: 'grid', gap: 8 },
  },
  { name: 'GardenerRepairPlanCard' },
);

/** What the chosen repairs come to, what the Garden says of them, and the way to their review. */
export function RepairPlanCard(props: {
  readonly repairs: Repairs;
  /** Of all shoots of the page. */
  readonly projects: KnownProjects;
}) {
  const { repairs, projects } = props;
  const { plan, check } = repairs;
  const classes = useStyles();
  const f = useFindingsTranslate();
  const dialog = useBulkDialog();
  const line = (key: string, count: number, words: ReactNode) =>
    count > 0 && (
      <li key={key}>
        <b>{count}</b>
        <span>{words}</span>
      </li>
    );
  const isEmpty = plan.repairs === 0;
  const others = plan.held + plan.leftOut + plan.toConfirm + plan.tooMany;
  const canPropose = plan.leftOut > 0;
  const reviewed =
    check.kind === 'checked' && !check.changed ? check : undefined;
  const more = plan.shoots.length - NAMED;
  return (
    <Card title={f('plan.title')}>
      <div className={classes.body}>
        <p className={classes.extent} role="status">
          {isEmpty
            ? f(others > 0 ? 'plan.none' : 'plan.nothing')
            : f('plan.extent', {
                repairs: f('plan.repairs', { count: plan.repairs }),
                shoots: f('plan.shoots', { count: plan.shoots.length }),
              })}
        </p>
        {!isEmpty && (
          <ul className={classes.counts}>
            {plan.kinds.map(({ kind, count }) =>
              line(kind, count, f(`plan.kind.${kind}`)),
            )}
          </ul>
        )}
        {others > 0 && (
          <ul className={`${classes.counts} ${classes.second}`}>
            {line('held', plan.held, f('plan.held'))}
            {line('leftOut', plan.leftOut, f('plan.leftOut'))}
            {line('toConfirm', plan.toConfirm, f('plan.toConfirm'))}
            {line(
              'tooMany',
              plan.tooMany,
              f('plan.tooMany', { most: String(MOST_PAIRS) }),
            )}
          </ul>
        )}
        {!isEmpty && (
          <div>
            <h3 className={classes.heading}>{f('plan.shootsTitle')}</h3>
            <ul className={classes.shoots}>
              {plan.shoots.slice(0, NAMED).map(({ shoot, repairs: count }) => (
                <li key={`${shoot.namespace}/${shoot.name}`}>
                  <span>{shootLabel({ project: shoot.project, shoot })}</span>
                  <span className={classes.quiet}>
                    {f('plan.repairs', { count })}
                  </span>
                </li>
              ))}
            </ul>
            {more > 0 && (
              <p className={classes.hint}>{f('plan.more', { count: more })}</p>
            )}
          </div>
        )}
        <RepairVerdict check={check} onAgain={repairs.ask} />
        <div className={classes.actions}>
          {reviewed && (
            <ActionButton
              variant="primary"
              onClick={() =>
                dialog.open(
                  {
                    kind: 'review',
                    request: reviewed.request,
                    title: f('plan.reviewTitle'),
                    projects,
                  },
                  repairs.forget,
                )
              }
            >
              {f('plan.review')}
            </ActionButton>
          )}
          {!isEmpty && !reviewed && (
            <>
              <ActionButton
                variant="primary"
                disabledReason={
                  check.kind === 'asking' ? f('plan.checking') : undefined
                }
                onClick={repairs.ask}
              >
                {f('plan.check')}
              </ActionButton>
              <p className={classes.hint}>
                {f('plan.checkHint', { most: String(MOST_PAIRS) })}{' '}
                {f('plan.onlyShown')}
              </p>
            </>
          )}
          {!isEmpty && (
            <ActionButton variant="text" size="medium" onClick={repairs.clear}>
              {f('plan.clear')}
            </ActionButton>
          )}
          {isEmpty && canPropose && (
            <ActionButton
              variant="text"
              size="medium"
              onClick={repairs.propose}
            >
              {f('plan.propose')}
            </ActionButton>
          )}
        </div>
      </div>
    </Card>
  );
}
