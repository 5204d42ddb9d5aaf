import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { DraftPeeringCheck } from 'backstage-plugin-gardener-common';
import type { DraftAction, DraftRow } from '../../../model/changeDraft';
import type { TargetContext } from '../../../model/create/draftTargets';
import type { PeeringVerdict } from '../../../model/create/peeringVerdict';
import type { GardenerProjectValue } from '../../../model/create/values';
import { targetFacts } from '../../../model/targetFacts';
import { useDraftTargets } from '../../../queries/useDraftTargets';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { TargetRow } from '../../change/choose/TargetRow';
import { PeeringChip } from './PeeringChip';
import { PeeringNotes } from './PeeringNotes';
import { ReverseBox } from './ReverseBox';

const useStyles = makeStyles(
  {
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 8,
      marginTop: 8,
      // The chip comes later; nothing below moves then.
      minHeight: 24,
    },
  },
  { name: 'GardenerCreatePeeringRow' },
);

/** What the columns say: what the Garden says where it does, else what was chosen or typed. */
function factsOf({ target }: DraftRow, check: DraftPeeringCheck | undefined) {
  if (target === null) return { networks: [], seed: null, project: null };
  const known = check && targetFacts(check.target);
  const listed = target.kind === 'listed' ? target.candidate : undefined;
  const typedSeed = target.kind === 'typed' ? target.seed : null;
  return {
    networks: known ? known.nodeNetworks : listed?.nodeNetworks ?? [],
    seed: known?.seed ?? listed?.seed ?? typedSeed,
    migratingFrom: (known ?? listed)?.migratingFrom,
    project: known?.project ?? null,
  };
}

/** Gives the project of a target that was chosen before the form was left. */
function withProject(row: DraftRow, project: string | null): DraftRow {
  if (row.target?.kind !== 'listed' || row.target.candidate.project !== null) {
    return row;
  }
  return {
    ...row,
    target: {
      ...row.target,
      candidate: { ...row.target.candidate, project },
    },
  };
}

function isBad(row: DraftRow, verdict: PeeringVerdict): boolean {
  switch (verdict.kind) {
    case 'open':
      return row.problem !== null;
    case 'obstacle':
      return true;
    case 'findings':
      return verdict.findings.some(({ severity }) => severity === 'error');
    case 'checking':
    case 'failed':
    case 'notAccessible':
    case 'notChecked':
    case 'noNodes':
    case 'clear':
      return false;
    default: {
      const never: never = verdict;
      throw new Error(`Unknown verdict ${JSON.stringify(never)}`);
    }
  }
}

/** One peering of the new shoot: its target, the reverse entry, and what the peering would mean. */
export function PeeringRow(props: {
  readonly cluster: GardenerProjectValue;
  /** Name of the new shoot, once it has one. */
  readonly shoot: string | undefined;
  readonly context: TargetContext;
  readonly row: DraftRow;
  /** From 1. */
  readonly number: number;
  readonly check: DraftPeeringCheck | undefined;
  readonly verdict: PeeringVerdict;
  readonly dispatch: (action: DraftAction) => void;
  readonly onRemove: () => void;
}) {
  const { cluster, context, row, number, check, verdict, dispatch } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const saidId = useId();
  const facts = factsOf(row, check);
  const useSearch = (text: string, wanted: boolean) =>
    useDraftTargets(cluster.garden, context, text, wanted);
  return (
    <TargetRow
      label={t('peerings.row', { number: String(number) })}
      own={cluster}
      useSearch={useSearch}
      row={withProject(row, facts.project)}
      number={number}
      bad={isBad(row, verdict)}
      describedBy={saidId}
      dispatch={dispatch}
      networks={facts.networks}
      seed={facts.seed}
      migratingFrom={facts.migratingFrom}
      removeLabel={t('peerings.removeRow', { number: String(number) })}
      onRemove={props.onRemove}
    >
      <div id={saidId}>
        {row.target !== null && (
          <div className={classes.line}>
            <ReverseBox
              row={row}
              check={check}
              onChange={wanted =>
                dispatch({ type: 'addReverse', id: row.id, wanted })
              }
            />
            <PeeringChip target={row.text} check={check} verdict={verdict} />
          </div>
        )}
        <PeeringNotes
          row={row}
          shoot={props.shoot}
          check={check}
          verdict={verdict}
        />
      </div>
    </TargetRow>
  );
}
