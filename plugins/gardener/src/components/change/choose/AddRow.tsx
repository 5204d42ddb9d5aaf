import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { ShootView } from 'backstage-plugin-gardener-common';
import { CrossIcon } from '../../../icons/actions';
import type { DraftAction, DraftRow } from '../../../model/changeDraft';
import type { RowState } from '../../../model/draftRows';
import { rowFacts } from '../../../model/rowFacts';
import { useTargets } from '../../../queries/useTargets';
import { MONO } from '../../../theme/cssVariables';
import { useTranslate } from '../../../translation/useTranslate';
import { IconButton } from '../../IconButton';
import { RowVerdict } from './RowVerdict';
import { TargetField } from './TargetField';

const useStyles = makeStyles(
  {
    row: {
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
      padding: '10px 12px',
      marginTop: 8,
    },
    fields: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 132px 88px 32px',
      gap: 12,
      alignItems: 'center',
      '@media (max-width: 640px)': {
        gridTemplateColumns: 'minmax(0, 1fr) 32px',
        '& > span': { display: 'none' },
      },
    },
    networks: {
      fontFamily: MONO,
      fontSize: 12,
      lineHeight: '16px',
      overflowWrap: 'anywhere',
    },
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
  const t = useTranslate();
  const verdictId = useId();
  const { nodeNetworks, seed } = rowFacts(row, state);
  const own = { namespace: shoot.ref.namespace, project: shoot.project };
  const useSearch = (text: string, wanted: boolean) =>
    useTargets(shoot.ref, text, wanted);
  const bad =
    row.problem !== null ||
    (state.kind === 'checked' &&
      (state.obstacle !== null ||
        state.check.findings.some(({ severity }) => severity === 'error')));
  return (
    <div
      role="group"
      className={classes.row}
      aria-label={t('change.choose.row', { number: String(number) })}
    >
      <div className={classes.fields}>
        <TargetField
          own={own}
          useSearch={useSearch}
          row={row}
          number={number}
          bad={bad}
          describedBy={verdictId}
          dispatch={dispatch}
        />
        <span className={classes.networks}>
          {nodeNetworks === null
            ? t('change.choose.unknown')
            : nodeNetworks.join(' ') || '–'}
        </span>
        <span>{seed ?? '–'}</span>
        <IconButton
          label={t('change.choose.removeRow', { number: String(number) })}
          onClick={props.onRemove}
        >
          <CrossIcon size={15} />
        </IconButton>
      </div>
      <div className={classes.verdict} id={verdictId}>
        <RowVerdict
          shoot={shoot.ref}
          row={row}
          state={state}
          dispatch={dispatch}
          onCheckAgain={props.onCheckAgain}
        />
      </div>
    </div>
  );
}
