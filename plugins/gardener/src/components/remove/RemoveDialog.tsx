import { useId, useState } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import type { PlanRequest } from 'backstage-plugin-gardener-common';
import type { StepContext } from '../../model/obstacles';
import {
  mustAskOwner,
  removalRequest,
  ReverseRemoval,
  reverseRemovalOf,
} from '../../model/removal';
import { targetFacts } from '../../model/targetFacts';
import { ownerMessage } from '../../text/ownerMessage';
import { obstacleText } from '../../text/stepText';
import { DialogTranslate } from '../../translation/gardenerDialogsTranslationRef';
import { Translate } from '../../translation/gardenerTranslationRef';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import { CopyText } from '../CopyText';
import {
  DialogBody,
  DialogFoot,
  DialogHead,
  GardenerDialog,
} from '../GardenerDialog';
import { Note } from '../Note';
import { FailedSignIn } from '../signIn/FailedSignIn';

const useStyles = makeStyles(
  {
    text: { margin: 0 },
    choice: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 10,
      margin: '14px 0',
      padding: 12,
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
    },
    box: { padding: 2, margin: -2 },
    label: { display: 'block', fontWeight: 700 },
    off: { color: 'var(--gardener-text2)' },
    reason: {
      display: 'block',
      marginTop: 2,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerRemoveDialog' },
);

/** What is said below the checkbox. */
function reverseText(
  t: DialogTranslate,
  shared: Translate,
  removal: ReverseRemoval,
  names: { readonly shoot: string; readonly target: string },
): string {
  switch (removal.kind) {
    case 'possible':
    case 'nothingThere':
      return t(`removal.${removal.kind}`, names);
    case 'impossible':
      return removal.obstacle.code === 'notVisible'
        ? t('removal.notVisible', names)
        : `${t('removal.listed', names)} ${obstacleText(
            shared,
            removal.obstacle,
          )}`;
    default: {
      const never: never = removal;
      throw new Error(`Unknown removal ${JSON.stringify(never)}`);
    }
  }
}

/** Asks, before a peering is removed, whether the reverse entry goes too. */
export function RemoveDialog(props: {
  readonly context: StepContext;
  /** What was chosen before; what is usual where nothing was. */
  readonly withReverse: boolean | undefined;
  readonly onClose: () => void;
  readonly onReview: (request: PlanRequest, withReverse: boolean) => void;
}) {
  const { context, onClose, onReview } = props;
  const { view, peering } = context;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const titleId = useId();
  const boxId = useId();
  const reasonId = useId();
  const [wanted, setWanted] = useState(props.withReverse ?? true);

  const facts = targetFacts(peering.target);
  const names = { shoot: view.shoot.ref.name, target: facts.name };
  const removal = reverseRemovalOf(context);
  const possible = removal.kind === 'possible';
  const withReverse = possible && wanted;

  return (
    <GardenerDialog width={520} labelledBy={titleId} onClose={onClose}>
      <DialogHead title={t('removal.title', names)} titleId={titleId} />
      <DialogBody>
        <FailedSignIn />
        <p className={classes.text}>
          {t('removal.text', {
            shoot: `${view.shoot.project ?? view.shoot.ref.namespace} / ${
              names.shoot
            }`,
            target: (
              <b>
                {facts.project} / {facts.name}
              </b>
            ),
          })}{' '}
          {peering.status === 'configured' && t('removal.stops')}
        </p>
        <label className={classes.choice} htmlFor={boxId}>
          <Checkbox
            className={classes.box}
            color="primary"
            size="small"
            checked={withReverse}
            disabled={!possible}
            id={boxId}
            inputProps={{
              'aria-label': t('removal.reverse'),
              'aria-describedby': reasonId,
            }}
            onChange={event => setWanted(event.target.checked)}
          />
          <span>
            <span className={`${classes.label} ${possible ? '' : classes.off}`}>
              {t('removal.reverse')}
            </span>
            <span className={classes.reason} id={reasonId}>
              {reverseText(t, shared, removal, names)}
            </span>
          </span>
        </label>
        {possible && <Note severity="note">{t('removal.keeping', names)}</Note>}
        {mustAskOwner(removal) && (
          <Note severity="notChecked">
            {t('removal.ask', {
              project: <b>{facts.project}</b>,
              shoot: names.shoot,
            })}{' '}
            <CopyText
              text={ownerMessage(t, view, peering)}
              label={t('removal.copy')}
            />
          </Note>
        )}
      </DialogBody>
      <DialogFoot>
        <ActionButton variant="text" size="medium" onClick={onClose}>
          {t('removal.cancel')}
        </ActionButton>
        <ActionButton
          variant="primary"
          onClick={() =>
            onReview(removalRequest(context, withReverse), withReverse)
          }
        >
          {t('removal.review')}
        </ActionButton>
      </DialogFoot>
    </GardenerDialog>
  );
}
