import { useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  PeeringsView,
  PlanRequest,
  ShootRights,
} from 'backstage-plugin-gardener-common';
import type { DraftRows } from '../../../hooks/useDraftRows';
import { PlusIcon } from '../../../icons/actions';
import {
  ChangeDraft,
  DraftAction,
  toPlanRequest,
} from '../../../model/changeDraft';
import type { DraftSummary } from '../../../model/draftRows';
import { draftCounts } from '../../../text/draftCounts';
import { MONO } from '../../../theme/cssVariables';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { ActionButton } from '../../ActionButton';
import { DialogBody, DialogFoot, DialogHead } from '../../GardenerDialog';
import { SeedName } from '../../SeedName';
import { FailedSignIn } from '../../signIn/FailedSignIn';
import { VerdictChip } from '../../VerdictChip';
import { ChangeStepper } from '../ChangeStepper';
import { AddRow } from './AddRow';
import { CurrentPeerings } from './CurrentPeerings';

const useStyles = makeStyles(
  {
    nodes: { fontFamily: MONO, fontSize: 12 },
    toAdd: {
      margin: '10px 0 0',
      fontSize: 14,
      lineHeight: '20px',
      fontWeight: 700,
    },
    add: { marginTop: 10 },
    counts: { color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerChooseStage' },
);

/** The first stage of a change: what to remove of what is there, and what to add. */
export function ChooseStage(props: {
  readonly titleId: string;
  readonly view: PeeringsView;
  readonly rights: ShootRights | undefined;
  readonly draft: ChangeDraft;
  readonly rows: DraftRows;
  readonly summary: DraftSummary;
  readonly dispatch: (action: DraftAction) => void;
  readonly onCancel: () => void;
  readonly onReview: (request: PlanRequest) => void;
}) {
  const { titleId, view, rights, draft, rows, summary, dispatch } = props;
  const { shoot } = view;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const foot = useRef<HTMLDivElement>(null);
  return (
    <>
      <DialogHead
        title={shared('change.configure')}
        titleId={titleId}
        subtitle={t('change.choose.subtitle', {
          project: shoot.project ?? shoot.ref.namespace,
          shoot: shoot.ref.name,
          nodes: (
            <span className={classes.nodes}>
              {shoot.nodeNetworks.join(' ') || '–'}
            </span>
          ),
          seed: (
            <SeedName seed={shoot.seed} migratingFrom={shoot.migratingFrom} />
          ),
        })}
      >
        <ChangeStepper at="choose" />
      </DialogHead>
      <DialogBody>
        <FailedSignIn />
        <CurrentPeerings
          view={view}
          rights={rights}
          removals={draft.removals}
          dispatch={dispatch}
        />
        {draft.rows.length > 0 && (
          <h3 className={classes.toAdd}>
            {t('change.choose.toAdd', { number: String(draft.rows.length) })}
          </h3>
        )}
        {draft.rows.map((row, index) => (
          <AddRow
            key={row.id}
            shoot={shoot}
            row={row}
            number={index + 1}
            state={rows.states.get(row.id) ?? { kind: 'open' }}
            dispatch={dispatch}
            onRemove={() => {
              dispatch({ type: 'dropRow', id: row.id });
              foot.current?.querySelector('button')?.focus();
            }}
            onCheckAgain={() => rows.checkAgain(row.id)}
          />
        ))}
        <div className={classes.add} ref={foot}>
          <ActionButton
            variant="outlined"
            size="small"
            icon={<PlusIcon size={14} />}
            onClick={() => dispatch({ type: 'addRow' })}
          >
            {t('change.choose.add')}
          </ActionButton>
        </div>
      </DialogBody>
      <DialogFoot
        aside={
          <>
            <span className={classes.counts}>{draftCounts(t, summary)}</span>
            {summary.unwritable > 0 && (
              <VerdictChip verdict="error">
                {t('change.choose.counts.unwritable', {
                  count: summary.unwritable,
                })}
              </VerdictChip>
            )}
          </>
        }
      >
        <ActionButton variant="text" size="medium" onClick={props.onCancel}>
          {t('change.cancel')}
        </ActionButton>
        <ActionButton
          variant="primary"
          disabledReason={
            summary.obstacle === null
              ? undefined
              : t(`change.choose.notYet.${summary.obstacle}`)
          }
          onClick={() =>
            props.onReview(toPlanRequest(view, draft, rows.checks, rights))
          }
        >
          {t('change.choose.review')}
        </ActionButton>
      </DialogFoot>
    </>
  );
}
