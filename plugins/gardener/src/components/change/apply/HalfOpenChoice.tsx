import { makeStyles } from '@material-ui/core/styles';
import type { Change, ChangeStep } from 'backstage-plugin-gardener-common';
import { standingOf } from '../../../model/changePairs';
import { failureOf } from '../../../model/failure';
import { halfOpenPair } from '../../../model/halfOpenPair';
import {
  useFinishChange,
  useUndoChange,
} from '../../../queries/useWriteChange';
import { listText } from '../../../text/nameList';
import { shootLabel } from '../../../text/shootLabel';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { ActionButton } from '../../ActionButton';
import { FailureNote } from '../../FailureNote';
import { HalfOpenSignIn } from '../../signIn/HalfOpenSignIn';
import { HalfOpenPicture } from './HalfOpenPicture';

const useStyles = makeStyles(
  {
    cards: {
      display: 'grid',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      gap: 12,
      margin: '14px 0',
      '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    card: {
      padding: 12,
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
    },
    title: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 700 },
    text: {
      margin: '4px 0 10px',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerHalfOpenChoice' },
);

/** How a half-open change stands, and the two ways in which it can end. */
export function HalfOpenChoice(props: { readonly change: Change }) {
  const { change } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const finish = useFinishChange();
  const undo = useUndoChange();
  const pair = halfOpenPair(change);
  const error = finish.error ?? undo.error;
  const busy = finish.isPending || undo.isPending;
  // What nobody knows may be on either side.
  const toWrite = change.steps.filter(step => standingOf(step) !== 'written');
  const toTakeBack = change.steps.filter(
    step => standingOf(step) !== 'notWritten',
  );

  const card = (
    end: 'finish' | 'undo',
    steps: readonly ChangeStep[],
    may: boolean,
    onEnd: () => void,
  ) => {
    const projects = [
      ...new Set(steps.map(({ project, shoot }) => project ?? shoot.namespace)),
    ];
    const lacking = t('change.apply.lacking', {
      projects: listText(shared, projects),
    });
    const disabledReason = () => {
      if (!may) return lacking;
      return busy ? t('change.review.notYet.applying') : undefined;
    };
    return (
      <section className={classes.card}>
        <h4 className={classes.title}>{t(`change.apply.${end}`)}</h4>
        <p className={classes.text}>
          {t(`change.apply.${end}Text`, {
            shoots: listText(shared, steps.map(shootLabel)),
          })}{' '}
          {!may && lacking}
        </p>
        <ActionButton
          variant={
            end === 'finish' || !change.mayFinish ? 'primary' : 'outlined'
          }
          size="small"
          disabledReason={disabledReason()}
          onClick={onEnd}
        >
          {t(`change.apply.${end}Change`)}
        </ActionButton>
      </section>
    );
  };

  return (
    <>
      {pair && <HalfOpenPicture pair={pair} />}
      <div className={classes.cards}>
        {card('finish', toWrite, change.mayFinish, () =>
          finish.mutate(change.id),
        )}
        {card('undo', toTakeBack, change.mayUndo, () => undo.mutate(change.id))}
      </div>
      <div role="alert">
        {error && (
          <FailureNote
            title={t('change.apply.notEnded')}
            failure={failureOf(error)}
            onSignedIn={() => {
              finish.reset();
              undo.reset();
            }}
          />
        )}
      </div>
      {!error && <HalfOpenSignIn change={change} />}
    </>
  );
}
