import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { ShootView } from 'backstage-plugin-gardener-common';
import type { DraftAction, DraftRow } from '../../../model/changeDraft';
import type { RowState } from '../../../model/draftRows';
import { rowFacts } from '../../../model/rowFacts';
import { useTargets } from '../../../queries/useTargets';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { RowVerdict } from './RowVerdict';
import { TargetRow } from './TargetRow';

const useStyles = makeStyles(
  {
    row: { marginTop: 8 },
    verdict: {
      display: 'grid',
      gap: 8,
      '&:not(:empty)': { marginTop: 8 },
    },
  },
  { name: 'GardenerAddRow' },
);

/** One peering to add: its target, and what a peering with it would mean. */
export function AddRow(props: {
  readonly shoot: ShootView;
  readonly row: DraftRow;
  /** From 1. */
  readonly number: number;
  readonly state: RowState;
  readonly dispatch: (action: DraftAction) => void;
  readonly onRemove: () => void;
  readonly onCheckAgain: () => void;
}) {
  const { shoot, row, number, state, dispatch } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const verdictId = useId();
  const { nodeNetworks, seed, migratingFrom } = rowFacts(row, state);
  const own = { namespace: shoot.ref.namespace, project: shoot.project };
  const useSearch = (text: string, wanted: boolean) =>
    useTargets(shoot.ref, text, wanted);
  const bad =
    row.problem !== null ||
    (state.kind === 'checked' &&
      (state.obstacle !== null ||
        state.check.findings.some(({ severity }) => severity === 'error')));
  return (
    <div className={classes.row}>
      <TargetRow
        label={t('change.choose.row', { number: String(number) })}
        own={own}
        useSearch={useSearch}
        row={row}
        number={number}
        bad={bad}
        describedBy={verdictId}
        dispatch={dispatch}
        networks={nodeNetworks}
        seed={seed}
        migratingFrom={migratingFrom}
        removeLabel={t('change.choose.removeRow', { number: String(number) })}
        onRemove={props.onRemove}
      >
        <div className={classes.verdict} id={verdictId}>
          <RowVerdict
            shoot={shoot.ref}
            row={row}
            state={state}
            dispatch={dispatch}
            onCheckAgain={props.onCheckAgain}
          />
        </div>
      </TargetRow>
    </div>
  );
}
