import { useCallback, useId } from 'react';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { ActionButton } from '../ActionButton';
import {
  DialogBody,
  DialogFoot,
  DialogHead,
  GardenerDialog,
} from '../GardenerDialog';

/** Asks before what was chosen is lost. */
export function DiscardDialog(props: {
  /** What was chosen, in numbers. */
  readonly what: string;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}) {
  const { what, onKeep, onDiscard } = props;
  const t = useDialogTranslate();
  const titleId = useId();
  const textId = useId();
  // What loses nothing is nearest at hand.
  const focusButton = useCallback(
    (place: HTMLElement | null) => place?.querySelector('button')?.focus(),
    [],
  );
  return (
    <GardenerDialog
      width={440}
      labelledBy={titleId}
      describedBy={textId}
      alert
      onClose={onKeep}
    >
      <DialogHead title={t('change.discard.title')} titleId={titleId} />
      <DialogBody>
        <span id={textId}>{t('change.discard.text', { what })}</span>
      </DialogBody>
      <DialogFoot>
        <ActionButton variant="text" size="medium" onClick={onDiscard}>
          {t('change.discard.discard')}
        </ActionButton>
        <span ref={focusButton}>
          <ActionButton variant="primary" onClick={onKeep}>
            {t('change.discard.keep')}
          </ActionButton>
        </span>
      </DialogFoot>
    </GardenerDialog>
  );
}
