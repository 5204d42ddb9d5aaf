import InputBase from '@material-ui/core/InputBase';
import { makeStyles } from '@material-ui/core/styles';
import type { Finding, Plan } from 'backstage-plugin-gardener-common';
import { CheckIcon } from '../../../icons/actions';
import {
  Acceptance,
  planBlock,
  planDemands,
} from '../../../model/planAcceptance';
import { findingText } from '../../../text/findingText';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { CheckboxLine } from '../../CheckboxLine';
import { FindingNote } from '../../FindingNote';
import { GardenWords } from '../../GardenWords';
import { Note } from '../../Note';
import { HandoverNote } from '../HandoverNote';
import { ChangeSection } from '../ChangeSection';

const useStyles = makeStyles(
  {
    list: { display: 'grid', gap: 8 },
    accept: { marginTop: 10 },
    typed: {
      display: 'block',
      marginTop: 10,
      fontSize: 13,
      fontWeight: 600,
    },
    field: {
      display: 'flex',
      width: '100%',
      height: 36,
      marginTop: 4,
      boxSizing: 'border-box',
      padding: '0 10px',
      border: '1px solid var(--gardener-edge)',
      borderRadius: 4,
      fontSize: 14,
      color: 'var(--gardener-text)',
    },
    focused: {
      outline: '2px solid var(--gardener-primary)',
      outlineOffset: -1,
    },
    solved: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& li': { display: 'flex', gap: 8, padding: '3px 0' },
      '& svg': { marginTop: 3, color: 'var(--gardener-ok)' },
    },
  },
  { name: 'GardenerPlanFindings' },
);

function TypedName(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { label, value, onChange } = props;
  const classes = useStyles();
  return (
    <label className={classes.typed}>
      {label}
      <InputBase
        classes={{ root: classes.field, focused: classes.focused }}
        value={value}
        inputProps={{ autoComplete: 'off', spellCheck: false, maxLength: 63 }}
        onChange={event => onChange(event.target.value)}
      />
    </label>
  );
}

/** The shoot that a finding is about, seen from the one of the plan. */
function shootOf({ subject }: Finding, plan: Plan): string {
  const isOwn =
    subject.shoot.namespace === plan.shoot.namespace &&
    subject.shoot.name === plan.shoot.name;
  return subject.kind === 'peering' && isOwn
    ? subject.target.name
    : subject.shoot.name;
}

/** What stands in the way of a plan, what is to be accepted, what it solves, and what others must do. */
export function PlanFindings(props: {
  readonly plan: Plan;
  readonly accepted: Acceptance;
  /** The name of the shoot to delete was typed before the plan was made. */
  readonly nameTyped?: boolean;
  readonly onAccept: (part: Partial<Acceptance>) => void;
}) {
  const { plan, accepted, nameTyped, onAccept } = props;
  const { name: shoot } = plan.shoot;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const demands = planDemands(plan);
  // Nothing is asked for that would not help.
  const blocked = planBlock(plan) !== null;
  return (
    <>
      {plan.blockers.length > 0 && (
        <ChangeSection title={t('change.review.blockers')}>
          <div className={classes.list}>
            {plan.blockers.map((blocker, index) => (
              <Note
                key={index}
                severity={blocker.code === 'nothingToDo' ? 'note' : 'error'}
              >
                {blocker.message}
                {blocker.gardenWords && (
                  <GardenWords words={blocker.gardenWords} />
                )}
              </Note>
            ))}
          </div>
        </ChangeSection>
      )}
      {plan.findings.length > 0 && (
        <ChangeSection title={t('change.review.findings')}>
          <div className={classes.list}>
            {plan.findings.map(({ finding }, index) => (
              <FindingNote key={index} finding={finding} />
            ))}
          </div>
          {demands.override && !blocked && (
            <TypedName
              label={t('change.review.override', { shoot })}
              value={accepted.override}
              onChange={override => onAccept({ override })}
            />
          )}
          {demands.warnings > 0 && !blocked && (
            <div className={classes.accept}>
              <CheckboxLine
                checked={accepted.warnings}
                onChange={warnings => onAccept({ warnings })}
              >
                {t('change.review.accept', { count: demands.warnings })}
              </CheckboxLine>
            </div>
          )}
        </ChangeSection>
      )}
      {demands.confirmName && !nameTyped && !blocked && (
        <TypedName
          label={t('change.review.confirmName', { shoot })}
          value={accepted.confirmName}
          onChange={confirmName => onAccept({ confirmName })}
        />
      )}
      {plan.solved.length > 0 && (
        <ChangeSection title={t('change.review.solves')}>
          <ul className={classes.solved}>
            {plan.solved.map((finding, index) => (
              <li key={index}>
                <CheckIcon size={14} />
                {t('change.review.solved', {
                  finding: findingText(shared, finding).chip,
                  target: shootOf(finding, plan),
                })}
              </li>
            ))}
          </ul>
        </ChangeSection>
      )}
      {plan.handovers.length > 0 && (
        <ChangeSection title={t('change.review.handovers')}>
          <div className={classes.list}>
            {plan.handovers.map((handover, index) => (
              <HandoverNote key={index} handover={handover} shoot={shoot} />
            ))}
          </div>
        </ChangeSection>
      )}
    </>
  );
}
