import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type {
  AddressLanes,
  AddressPlan,
  AddressPlanQuery,
  RangeKind,
} from 'backstage-plugin-gardener-common';
import type { CidrControl } from '../../hooks/cidr/useCidrState';
import { useRangesCsv } from '../../hooks/cidr/useRangesCsv';
import { DownloadIcon } from '../../icons/download';
import { CIDRS_OF_ONE_GARDEN } from '../../model/cidr/cidrState';
import type { Liveness } from '../../model/liveness';
import { livenessOf } from '../../model/page/livenessOf';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { ActionButton } from '../ActionButton';
import { CheckboxLine } from '../CheckboxLine';
import { FailureNote } from '../FailureNote';
import { LiveIndicator } from '../LiveIndicator';
import { useFilterStyles } from '../page/filterStyles';
import { GardenSelect } from '../page/GardenSelect';
import { ListFilter } from '../page/ListFilter';
import type { ShownGarden } from '../page/OfGarden';
import { SegmentedChoice } from '../SegmentedChoice';
import { FindField } from './FindField';
import { PoolBars } from './PoolBars';

const LANES: readonly AddressLanes[] = ['project', 'peeringGroup', 'seed'];
const KINDS: readonly RangeKind[] = ['nodes', 'services', 'pods'];

const useStyles = makeStyles(
  {
    bar: { display: 'grid', gap: 14, padding: '12px 16px' },
    kinds: {
      display: 'flex',
      alignItems: 'center',
      gap: 12,
      margin: 0,
      padding: 0,
      border: 0,
      minWidth: 0,
    },
    label: {
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    end: {
      marginLeft: 'auto',
      display: 'flex',
      alignItems: 'center',
      gap: 12,
    },
    pools: { minHeight: 34 },
  },
  { name: 'GardenerCidrToolbar' },
);

function howFresh(
  plan: AddressPlan | undefined,
  error: Error | null,
): Liveness {
  if (!plan) return { kind: error ? 'notConnected' : 'loading' };
  const told = livenessOf(plan.freshness);
  return error && told.kind === 'live' ? { kind: 'notConnected' } : told;
}

/** What is shown of the addresses of a Garden, and how. */
export function CidrToolbar(props: {
  readonly shown: ShownGarden;
  readonly query: AddressPlanQuery;
  readonly control: CidrControl;
  readonly plan: AddressPlan | undefined;
  readonly error: Error | null;
}) {
  const { shown, query, control, plan, error } = props;
  const { state, change, filter, show } = control;
  const classes = useStyles();
  const row = useFilterStyles();
  const c = useCidrTranslate();
  const saving = useRangesCsv(query);
  const setKind = (kind: RangeKind, isShown: boolean) => {
    const kinds = KINDS.filter(one =>
      one === kind ? isShown : state.kinds.includes(one),
    );
    filter({ show: kinds });
  };
  return (
    <Paper className={classes.bar}>
      <div className={row.row}>
        <FindField value={state.text} onChange={q => filter({ q })} />
        <GardenSelect {...shown} forget={CIDRS_OF_ONE_GARDEN} />
        <ListFilter
          label={c('filter.project')}
          values={(plan?.projects ?? []).map(({ value, shoots }) => ({
            value,
            text: value,
            count: shoots,
          }))}
          chosen={state.project}
          onChange={project => filter({ project })}
        />
        <SegmentedChoice
          label={c('lanes.label')}
          options={LANES.map(value => ({
            value,
            text: c(`lanes.${value}`),
            name: c(`lanes.${value}Name`),
          }))}
          value={state.lanes}
          onChange={lanes =>
            change({ lanes: lanes === 'project' ? undefined : lanes })
          }
        />
        <fieldset className={classes.kinds} aria-label={c('show.label')}>
          <span className={classes.label} aria-hidden>
            {c('show.label')}
          </span>
          {KINDS.map(kind => (
            <CheckboxLine
              key={kind}
              checked={state.kinds.includes(kind)}
              // With none of them the usual ones would be shown again.
              disabledReason={
                state.kinds.length === 1 && state.kinds[0] === kind
                  ? c('show.least')
                  : undefined
              }
              onChange={isShown => setKind(kind, isShown)}
            >
              {c(`show.${kind}`)}
            </CheckboxLine>
          ))}
        </fieldset>
        <div className={classes.end}>
          <LiveIndicator liveness={howFresh(plan, error)} />
          <ActionButton
            variant="outlined"
            icon={<DownloadIcon size={15} />}
            disabledReason={
              saving.state.kind === 'saving' ? c('csv.saving') : undefined
            }
            onClick={saving.save}
          >
            <span title={c('csv.name')}>{c('csv.save')}</span>
          </ActionButton>
        </div>
      </div>
      {saving.state.kind === 'failed' && (
        <FailureNote
          title={c('csv.failed')}
          failure={saving.state.failure}
          again={{ label: c('tryAgain'), act: saving.save }}
        />
      )}
      <div className={classes.pools}>
        {plan && (
          <PoolBars pools={plan.pools} shown={plan.window.pool} onOpen={show} />
        )}
      </div>
    </Paper>
  );
}
