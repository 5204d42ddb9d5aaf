import { makeStyles } from '@material-ui/core/styles';
import type { Plan } from 'backstage-plugin-gardener-common';
import type { Acceptance } from '../../../model/planAcceptance';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { PlanFindings } from './PlanFindings';
import { PlanRequests } from './PlanRequests';
import { PlanRollout } from './PlanRollout';
import { ChangeSection } from '../ChangeSection';
import { StepDiff } from './StepDiff';

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 384px)',
      gap: 24,
      alignItems: 'start',
      '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    aside: { display: 'grid', gap: 18 },
    quiet: {
      margin: '8px 0 0',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerPlanView' },
);

/** So many changes of manifests stand open first. */
const OPEN = 5;

/** A plan to be read: what changes on the left, the requests and what is to be said of them on the right. */
export function PlanView(props: {
  readonly plan: Plan;
  readonly docs: string | null;
  readonly accepted: Acceptance;
  readonly onAccept: (part: Partial<Acceptance>) => void;
}) {
  const { plan, docs, accepted, onAccept } = props;
  const { steps, request } = plan;
  const classes = useStyles();
  const t = useDialogTranslate();
  const patches = request.kind === 'peerings' && steps.length > 0;
  return (
    <div className={classes.columns}>
      <ChangeSection title={t('change.review.manifest')}>
        {steps.length === 0 && (
          <p className={classes.quiet}>{t('change.review.noDiff.none')}</p>
        )}
        {steps.map((step, index) => (
          <StepDiff key={index} step={step} open={index < OPEN} />
        ))}
        {patches && (
          <p className={classes.quiet}>{t('change.review.onlyThese')}</p>
        )}
      </ChangeSection>
      <div className={classes.aside}>
        {steps.length > 0 && (
          <ChangeSection title={t('change.review.requests')}>
            <PlanRequests plan={plan} />
            {patches && (
              <p className={classes.quiet}>
                {t(
                  steps.length > 1
                    ? 'change.review.guarded'
                    : 'change.review.guardedOne',
                )}
              </p>
            )}
          </ChangeSection>
        )}
        <PlanFindings plan={plan} accepted={accepted} onAccept={onAccept} />
        <PlanRollout plan={plan} docs={docs} />
      </div>
    </div>
  );
}
