import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DraftPeering,
  DraftPeeringCheck,
} from 'backstage-plugin-gardener-common';
import { useFormValues } from '../../../hooks/useFormValues';
import { usePeeringRows } from '../../../hooks/usePeeringRows';
import { PlusIcon } from '../../../icons/actions';
import { DraftRow, nameOfTarget } from '../../../model/changeDraft';
import { parameterNames } from '../../../model/create/parameterNames';
import type { TargetContext } from '../../../model/create/draftTargets';
import {
  peeringVerdict,
  rowsTwice,
} from '../../../model/create/peeringVerdict';
import { toCheckRequest } from '../../../model/create/toDraft';
import type { GardenerProjectValue } from '../../../model/create/values';
import { checkOfPeering, plannedWrites } from '../../../model/create/writes';
import { useDraftCheck } from '../../../queries/useDraftCheck';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { ActionButton } from '../../ActionButton';
import { FailureNote } from '../../FailureNote';
import { Note } from '../../Note';
import { AsideColumn } from '../AsideColumn';
import type { CreateFieldProps } from '../CreateFieldProps';
import { Hint } from '../Hint';
import { WritesCard } from '../WritesCard';
import { DroppedRow } from './DroppedRow';
import { PeeringCounts } from './PeeringCounts';
import { PeeringRow } from './PeeringRow';

const useStyles = makeStyles(
  {
    rows: { display: 'grid', gap: 8, marginBottom: 12 },
    foot: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 16,
    },
  },
  { name: 'GardenerPeeringRowsForm' },
);

/** By the contract. */
const MAX_PEERINGS = 50;

/** The rows of the field: one question checks them all. */
export function PeeringRowsForm(
  props: CreateFieldProps<DraftPeering[]> & {
    readonly cluster: GardenerProjectValue;
  },
) {
  const { cluster } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const given = useFormValues(props);
  const names = parameterNames(props.uiSchema['ui:options']);
  // Nothing is known of workers before their step.
  const asksForWorkers =
    props.formContext?.formData?.[names.workers] !== undefined;
  const { rows, peerings, dispatch } = usePeeringRows(cluster.garden, props);
  const values = { ...given, peerings };
  const request = toCheckRequest(values);
  const { check, upToDate, failure, again } = useDraftCheck(request);
  const { rows: shown } = rows.draft;
  const twice = rowsTwice(shown);

  const chosenNames = peerings
    .map(({ namespace, name }) => `${namespace}/${name}`)
    .join(' ');
  const { nodes, name } = given;
  const context = useMemo(
    (): TargetContext => ({
      name: name ?? cluster.project,
      nodes,
      chosen: new Set(chosenNames.split(' ')),
    }),
    [name, cluster.project, nodes, chosenNames],
  );

  const checkOf = (row: DraftRow): DraftPeeringCheck | undefined =>
    row.target === null
      ? undefined
      : checkOfPeering(check, nameOfTarget(row.target));
  const verdicts = shown.map(row =>
    peeringVerdict({
      row,
      check: checkOf(row),
      upToDate,
      failed: failure !== undefined,
      twice: twice.has(row.id),
      hasNodes: nodes !== undefined,
    }),
  );
  const dropped = rows.dropped && (
    <DroppedRow
      key="dropped"
      row={rows.dropped.row}
      onUndo={() => dispatch({ type: 'undoDrop' })}
    />
  );
  return (
    <AsideColumn aside={<WritesCard writes={plannedWrites(values, check)} />}>
      <div className={classes.rows}>
        {failure && shown.some(({ target }) => target !== null) && (
          <FailureNote
            title={t('peerings.failed')}
            failure={failure}
            again={{ label: t('tryAgain'), act: again }}
          />
        )}
        {shown.length === 0 && !dropped && <Hint>{t('peerings.none')}</Hint>}
        {shown.flatMap((row, index) => [
          rows.dropped?.at === index ? dropped : null,
          <PeeringRow
            key={row.id}
            cluster={cluster}
            shoot={name}
            context={context}
            row={row}
            number={index + 1}
            check={checkOf(row)}
            verdict={verdicts[index]}
            dispatch={dispatch}
            onRemove={() => dispatch({ type: 'dropRow', id: row.id })}
          />,
        ])}
        {rows.dropped && rows.dropped.at >= shown.length && dropped}
        {given.workers.length === 0 &&
          asksForWorkers &&
          peerings.length > 0 && (
            <Note severity="error">{t('peerings.workerless')}</Note>
          )}
      </div>
      <div className={classes.foot}>
        <ActionButton
          variant="outlined"
          size="small"
          icon={<PlusIcon size={14} />}
          disabledReason={
            shown.length >= MAX_PEERINGS
              ? t('peerings.tooMany', { max: String(MAX_PEERINGS) })
              : undefined
          }
          onClick={() => dispatch({ type: 'addRow' })}
        >
          {t('peerings.add')}
        </ActionButton>
        <PeeringCounts verdicts={verdicts} />
      </div>
    </AsideColumn>
  );
}
