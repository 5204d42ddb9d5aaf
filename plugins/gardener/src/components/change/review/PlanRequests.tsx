import { makeStyles } from '@material-ui/core/styles';
import type { DryRun, Plan } from 'backstage-plugin-gardener-common';
import { CheckIcon } from '../../../icons/actions';
import { RolloutIcon } from '../../../icons/rollout';
import { SeverityIcon } from '../../../icons/severity';
import { requestTitle } from '../../../text/requestText';
import { MONO } from '../../../theme/cssVariables';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { GardenWords } from '../../GardenWords';
import { WrittenAs } from './WrittenAs';

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      borderTop: '1px solid var(--gardener-line)',
    },
    request: {
      display: 'grid',
      gridTemplateColumns: '24px minmax(0, 1fr)',
      gap: 8,
      padding: '8px 0',
      borderBottom: '1px solid var(--gardener-line)',
    },
    number: { fontWeight: 700, color: 'var(--gardener-text2)' },
    path: {
      font: `12px/16px ${MONO}`,
      color: 'var(--gardener-text2)',
      overflowWrap: 'anywhere',
    },
    verdict: {
      display: 'flex',
      gap: 8,
      marginTop: 4,
      fontSize: 12,
      lineHeight: '16px',
      '& > span': { paddingTop: 1 },
    },
    accepted: { color: 'var(--gardener-ok)' },
    refused: { color: 'var(--gardener-err)' },
    notMade: { color: 'var(--gardener-unk)' },
    warning: { color: 'var(--gardener-warn)' },
  },
  { name: 'GardenerPlanRequests' },
);

function Verdict(props: {
  readonly dryRun: DryRun;
  readonly gardenUser: string;
}) {
  const { dryRun, gardenUser } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  switch (dryRun.verdict) {
    case 'accepted':
      return (
        <>
          <div className={classes.verdict}>
            <span className={classes.accepted}>
              <CheckIcon size={14} />
            </span>
            {t('change.review.acceptedAs', { user: gardenUser })}
          </div>
          {dryRun.warnings.map((warning, index) => (
            <div key={index} className={classes.verdict}>
              <span className={classes.warning}>
                <SeverityIcon severity="warning" size={14} />
              </span>
              {t('change.review.gardenWarns', { warning })}
            </div>
          ))}
        </>
      );
    case 'refused':
      return (
        <>
          <div className={classes.verdict}>
            <span className={classes.refused}>
              <RolloutIcon state="failed" size={14} />
            </span>
            {t('change.review.refusedAs', { reason: dryRun.reason })}
          </div>
          {dryRun.gardenWords && <GardenWords words={dryRun.gardenWords} />}
        </>
      );
    case 'notMade':
      return (
        <div className={classes.verdict}>
          <span className={classes.notMade}>
            <SeverityIcon severity="notChecked" size={14} />
          </span>
          {t('change.review.notMade', { reason: dryRun.reason })}
        </div>
      );
    default: {
      const never: never = dryRun;
      throw new Error(`Unknown verdict ${JSON.stringify(never)}`);
    }
  }
}

/** The end of a path, which says the namespace and the shoot. */
function shortPath(path: string): string {
  return path.replace(/^.*\/namespaces\//, '…/');
}

/** The requests of a plan in the order in which they are sent, with the Garden's answer to each when it was tried. */
export function PlanRequests(props: { readonly plan: Plan }) {
  const { steps, gardenUser } = props.plan;
  const classes = useStyles();
  const t = useDialogTranslate();
  return (
    <>
      <WrittenAs garden={props.plan.shoot.garden} gardenUser={gardenUser} />
      <ol className={classes.list}>
        {steps.map((step, index) => (
          <li key={index} className={classes.request}>
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
            <div>
              <b>{requestTitle(t, step)}</b>
              <div className={classes.path} title={step.path}>
                {step.method} {shortPath(step.path)}
              </div>
              <Verdict dryRun={step.dryRun} gardenUser={gardenUser} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
