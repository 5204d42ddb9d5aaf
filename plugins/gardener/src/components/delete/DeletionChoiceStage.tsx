import { useMemo, useState } from 'react';
import InputBase from '@material-ui/core/InputBase';
import { makeStyles } from '@material-ui/core/styles';
import type {
  PairChange,
  PeeringsView,
} from 'backstage-plugin-gardener-common';
import { FIRST, phasesOf } from '../../model/deletion';
import { countPatches, deletionChoices } from '../../model/deletionChoice';
import { useShootRights } from '../../queries/useShootRights';
import { MONO } from '../../theme/cssVariables';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { ActionButton } from '../ActionButton';
import { CheckboxLine } from '../CheckboxLine';
import { DialogBody, DialogFoot } from '../GardenerDialog';
import { Note } from '../Note';
import { FailedSignIn } from '../signIn/FailedSignIn';
import { DeletionPeerings } from './DeletionPeerings';
import { DeletionPhases } from './DeletionPhases';

const useStyles = makeStyles(
  {
    first: { marginTop: 12, '& b': { fontWeight: 700 } },
    confirm: {
      display: 'block',
      margin: '16px 0 14px',
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
    },
    name: { fontFamily: MONO },
    field: {
      display: 'flex',
      width: 280,
      maxWidth: '100%',
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
  },
  { name: 'GardenerDeletionChoiceStage' },
);

/** The beginning of a deletion: what is removed first, and the name of the cluster. */
export function DeletionChoiceStage(props: {
  readonly view: PeeringsView;
  readonly onRemoveFirst: (pairs: readonly PairChange[]) => void;
  readonly onWithoutRemoving: () => void;
  readonly onClose: () => void;
}) {
  const { view, onRemoveFirst, onWithoutRemoving, onClose } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const { name } = view.shoot.ref;
  const rights = useShootRights(view.shoot.ref).data;
  const choices = useMemo(() => deletionChoices(view, rights), [view, rights]);
  const [wanted, setWanted] = useState(true);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');

  const count = choices.length;
  const pairs = choices.flatMap(({ peering, pair }) =>
    pair && !left.has(peering.id) ? [pair] : [],
  );
  const removes = wanted && count > 0;
  const notTyped = typed === name ? undefined : t('deletion.typeFirst');

  return (
    <>
      <DialogBody>
        <FailedSignIn />
        {count > 0 && (
          <>
            <Note severity="warning">
              <b>{t('deletion.stillPeered', { count })}</b>{' '}
              {t('deletion.staysBehind')}
            </Note>
            <div className={classes.first}>
              <CheckboxLine checked={wanted} onChange={setWanted}>
                <b>{t('deletion.removeFirst')}</b>
              </CheckboxLine>
            </div>
          </>
        )}
        {removes && (
          <>
            <DeletionPeerings
              choices={choices}
              left={left}
              onChange={setLeft}
            />
            <DeletionPhases
              phases={phasesOf(FIRST, false)}
              shoot={name}
              patches={countPatches(pairs)}
            />
          </>
        )}
        <label className={classes.confirm}>
          {t('deletion.confirm', {
            shoot: <span className={classes.name}>{name}</span>,
          })}
          <InputBase
            classes={{ root: classes.field, focused: classes.focused }}
            value={typed}
            inputProps={{
              autoComplete: 'off',
              autoCapitalize: 'none',
              spellCheck: false,
              maxLength: 63,
            }}
            onChange={event => setTyped(event.target.value)}
          />
        </label>
        <Note severity="error">{t('deletion.final')}</Note>
      </DialogBody>
      <DialogFoot
        aside={
          removes && (
            <ActionButton
              variant="text"
              size="medium"
              disabledReason={notTyped}
              onClick={onWithoutRemoving}
            >
              {t('deletion.without')}
            </ActionButton>
          )
        }
      >
        <ActionButton variant="text" size="medium" onClick={onClose}>
          {t('deletion.cancel')}
        </ActionButton>
        <ActionButton
          variant="danger"
          disabledReason={
            removes && pairs.length === 0
              ? t('deletion.nothingChosen')
              : notTyped
          }
          onClick={() => (removes ? onRemoveFirst(pairs) : onWithoutRemoving())}
        >
          {t(removes ? 'deletion.removeThenDelete' : 'deletion.delete')}
        </ActionButton>
      </DialogFoot>
    </>
  );
}
