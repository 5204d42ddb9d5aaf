import { useCallback, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Change } from 'backstage-plugin-gardener-common';
import type { Steered } from '../../hooks/changes/useSteering';
import { standingOf } from '../../model/changePairs';
import { failureOf } from '../../model/failure';
import { useChange } from '../../queries/useChange';
import { projectsOf } from '../../model/bulk/projectsOf';
import { commaText, listText } from '../../text/nameList';
import { pairLabel } from '../../text/pairText';
import { shootLabel } from '../../text/shootLabel';
import type { BulkTranslate } from '../../translation/gardenerBulkTranslationRef';
import type { ChangesTranslate } from '../../translation/gardenerChangesTranslationRef';
import type { Translate } from '../../translation/gardenerTranslationRef';
import { useBulkTranslate } from '../../translation/useBulkTranslate';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import { FailureNote } from '../FailureNote';
import {
  DialogBody,
  DialogFoot,
  DialogHead,
  GardenerDialog,
} from '../GardenerDialog';

const useStyles = makeStyles(
  { list: { margin: 0, paddingLeft: 18, minHeight: 80 } },
  { name: 'GardenerSteerDialog' },
);

/** The texts that a sentence is made of. */
interface Texts {
  readonly b: BulkTranslate;
  readonly c: ChangesTranslate;
  readonly t: Translate;
}

/** What a change that is cancelled writes, and what it does not. */
function cancelled(
  { b, c, t }: Texts,
  { units, steps }: Change,
): readonly string[] {
  const inState = (...states: readonly string[]) =>
    units.filter(({ state }) => states.includes(state));
  const halves = inState('halfWritten', 'halfOpen');
  const written = inState('written').length;
  const waiting = inState('waiting').length;
  return [
    c('ask.cancelStops'),
    halves.length > 0
      ? c('ask.cancelHalves', {
          count: halves.length,
          pairs: commaText(
            t,
            halves.map(unit => pairLabel(b, unit, projectsOf(steps))),
          ),
        })
      : c('ask.cancelNone'),
    ...(written > 0 ? [c('ask.cancelStays', { count: written })] : []),
    ...(waiting > 0 ? [c('ask.cancelWaiting', { count: waiting })] : []),
  ];
}

/** What a change that is undone writes. What nobody knows may be on either side. */
function undone({ c, t }: Texts, { steps }: Change): readonly string[] {
  const written = steps.filter(step => standingOf(step) !== 'notWritten');
  return written.length === 0
    ? [c('ask.undoNone')]
    : [
        c('ask.undoShoots', {
          count: written.length,
          shoots: listText(t, written.map(shootLabel)),
        }),
        c('ask.others'),
      ];
}

/** Asks before something is taken back, and says what is written for it. */
export function SteerDialog(props: {
  readonly asking: Steered & { readonly act: 'cancel' | 'undo' };
  readonly onConfirm: () => void;
  readonly onDismiss: () => void;
}) {
  const { asking, onConfirm, onDismiss } = props;
  const { act } = asking;
  const classes = useStyles();
  const b = useBulkTranslate();
  const c = useChangesTranslate();
  const t = useTranslate();
  const titleId = useId();
  const textId = useId();
  // A list has no pairs and steps of a bulk change.
  const { data: change, error, refetch } = useChange(asking.change.id);
  const focusButton = useCallback(
    (place: HTMLElement | null) => place?.querySelector('button')?.focus(),
    [],
  );
  const told = act === 'cancel' ? cancelled : undone;
  return (
    <GardenerDialog
      width={520}
      labelledBy={titleId}
      describedBy={textId}
      alert
      onClose={onDismiss}
    >
      <DialogHead title={c(`ask.${act}Title`)} titleId={titleId} />
      <DialogBody>
        <div id={textId}>
          {change && (
            <ul className={classes.list}>
              {told({ b, c, t }, change).map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          {!change && error && (
            <FailureNote
              title={c('ask.failed')}
              failure={failureOf(error)}
              again={{ label: c('tryAgain'), act: () => refetch() }}
            />
          )}
          {!change && !error && <p role="status">{c('ask.loading')}</p>}
        </div>
      </DialogBody>
      <DialogFoot>
        <ActionButton
          variant="text"
          size="medium"
          disabledReason={change ? undefined : c('ask.loading')}
          onClick={onConfirm}
        >
          {c(`ask.${act}`)}
        </ActionButton>
        {/* What writes nothing is nearest at hand. */}
        <span ref={focusButton}>
          <ActionButton variant="primary" onClick={onDismiss}>
            {c('ask.keep')}
          </ActionButton>
        </span>
      </DialogFoot>
    </GardenerDialog>
  );
}
