import CircularProgress from '@material-ui/core/CircularProgress';
import { makeStyles } from '@material-ui/core/styles';
import type { ShootRef, TargetCheck } from 'backstage-plugin-gardener-common';
import type { DraftAction, DraftRow } from '../../../model/changeDraft';
import { checkVerdict } from '../../../model/checkVerdict';
import type { RowState } from '../../../model/draftRows';
import { targetFacts } from '../../../model/targetFacts';
import { DialogTranslate } from '../../../translation/gardenerDialogsTranslationRef';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { FailureNote } from '../../FailureNote';
import { FindingNote } from '../../FindingNote';
import { Note } from '../../Note';
import { VerdictChip } from '../../VerdictChip';
import { ReverseChoice } from './ReverseChoice';

const useStyles = makeStyles(
  {
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 8,
    },
    checking: {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerRowVerdict' },
);

function VerdictOf(props: {
  readonly shoot: ShootRef;
  readonly check: TargetCheck;
}) {
  const { shoot, check } = props;
  const t = useDialogTranslate();
  const verdict = checkVerdict(check);
  switch (verdict) {
    case 'findings':
      return null;
    case 'notChecked':
      return (
        <VerdictChip verdict="notChecked">
          {t('change.choose.notChecked')}
        </VerdictChip>
      );
    case 'clear':
      return (
        <VerdictChip verdict="ok">
          {check.comparedPeers === 0
            ? t('change.choose.noConflictAlone', { shoot: shoot.name })
            : t('change.choose.noConflict', {
                shoot: shoot.name,
                count: check.comparedPeers,
              })}
        </VerdictChip>
      );
    default: {
      const never: never = verdict;
      throw new Error(`Unknown verdict ${never}`);
    }
  }
}

/** Why a target can't be peered with, or undefined. */
function obstacleSentence(
  t: DialogTranslate,
  state: Extract<RowState, { kind: 'checked' }>,
): string | undefined {
  const { obstacle, check } = state;
  if (obstacle === null) return undefined;
  const { name: target, namespace } = targetFacts(check.target);
  return obstacle === 'notFound'
    ? t('change.choose.obstacle.notFound', { target, namespace })
    : t(`change.choose.obstacle.${obstacle}`, { target });
}

/** What is to be said of a row, once it has a target. */
export function RowVerdict(props: {
  readonly shoot: ShootRef;
  readonly row: DraftRow;
  readonly state: RowState;
  readonly dispatch: (action: DraftAction) => void;
  readonly onCheckAgain: () => void;
}) {
  const { shoot, row, state, dispatch, onCheckAgain } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  switch (state.kind) {
    case 'open':
      return row.problem === null ? null : (
        <Note severity="error">
          {t(`change.choose.problem.${row.problem}`)}
        </Note>
      );
    case 'checking':
      return (
        <span className={classes.checking} role="status">
          <CircularProgress size={14} aria-hidden />
          {t('change.choose.checking', { target: row.text })}
        </span>
      );
    case 'failed':
      // Once for the whole dialog is enough to be asked to sign in.
      return state.failure.kind === 'signIn' ? (
        <Note severity="notChecked">
          {t('change.choose.failed', { target: row.text })}
        </Note>
      ) : (
        <FailureNote
          title={t('change.choose.failed', { target: row.text })}
          failure={state.failure}
          again={{ act: onCheckAgain }}
        />
      );
    case 'checked': {
      const obstacle = obstacleSentence(t, state);
      if (obstacle) return <Note severity="error">{obstacle}</Note>;
      const { check } = state;
      return (
        <>
          <div className={classes.line}>
            <ReverseChoice
              shoot={shoot}
              check={check}
              wanted={row.withReverse}
              onChange={wanted =>
                dispatch({ type: 'addReverse', id: row.id, wanted })
              }
            />
            <VerdictOf shoot={shoot} check={check} />
          </div>
          {check.findings.map((finding, index) => (
            <FindingNote key={index} finding={finding} overlaps="beside" />
          ))}
        </>
      );
    }
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${JSON.stringify(never)}`);
    }
  }
}
