import { useMemo } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useCidrState } from '../../hooks/cidr/useCidrState';
import { useLastPage } from '../../hooks/cidr/useLastPage';
import { useLinkedShoot } from '../../hooks/cidr/useLinkedShoot';
import { useAddressParams } from '../../hooks/page/useAddressParams';
import { useHeldError } from '../../hooks/useHeldError';
import {
  addressPlanQueryOf,
  addressTrialQueryOf,
} from '../../model/cidr/cidrState';
import { failureOf } from '../../model/failure';
import { SLOW_POLL } from '../../queries/intervals';
import { retryPoll } from '../../queries/retryPoll';
import { useAddressPlan, useAddressTrial } from '../../queries/useAddressPlan';
import { cidrLeftOut } from '../../text/cidr/cidrLeftOut';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { FailureNote } from '../FailureNote';
import { LeftOutNote } from '../page/LeftOutNote';
import type { ShownGarden } from '../page/OfGarden';
import { AddressMap } from './AddressMap';
import { CidrToolbar } from './CidrToolbar';
import { RangesTable } from './RangesTable';
import { TrialCard } from './TrialCard';

const useStyles = makeStyles(
  {
    page: { display: 'grid', gap: 16, minWidth: 0 },
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 400px',
      gap: 16,
      alignItems: 'start',
      '@media (max-width: 1279px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    skeleton: {
      height: 480,
      borderRadius: 4,
      background: 'var(--gardener-sunken)',
    },
  },
  { name: 'GardenerCidrOfGarden' },
);

/** The address plan of one Garden. */
export function CidrOfGarden(props: { readonly shown: ShownGarden }) {
  const { shown } = props;
  const { garden, gone } = shown;
  const classes = useStyles();
  const c = useCidrTranslate();
  const { params } = useAddressParams();
  const control = useCidrState();
  const { state, unknown } = control;
  const query = useMemo(
    () => addressPlanQueryOf(garden.name, state),
    [garden.name, state],
  );
  const answer = useAddressPlan(query);
  useLastPage(answer, control);
  const error = useHeldError(answer);
  const plan = answer.data?.value;
  const window = plan?.window.cidr;
  const trialQuery = useMemo(
    () => addressTrialQueryOf(garden.name, state, window),
    [garden.name, state, window],
  );
  const trial = useAddressTrial(trialQuery, answer.data?.etag);
  const tried = trialQuery === null ? undefined : trial.data?.value;
  const linked = useLinkedShoot(
    garden.name,
    plan?.maxPrefix,
    params.has('block'),
    control,
  );
  const leftOut = cidrLeftOut(c, {
    gone,
    unknown: linked.leftOut ? [...unknown, linked.leftOut] : unknown,
    plan,
  });
  return (
    <div className={classes.page}>
      <CidrToolbar
        shown={shown}
        query={query}
        control={control}
        plan={plan}
        error={error}
      />
      <LeftOutNote
        items={leftOut.items}
        onClear={() => control.change(leftOut.without(params))}
      />
      {error && (
        <FailureNote
          title={c('failed')}
          failure={failureOf(error)}
          triesAgainAt={answer.errorUpdatedAt + retryPoll(error, SLOW_POLL)}
          again={{ label: c('tryAgain'), act: () => answer.refetch() }}
        />
      )}
      {plan ? (
        <>
          <AddressMap plan={plan} trial={tried} control={control} />
          <div className={classes.columns}>
            <RangesTable plan={plan} control={control} />
            <TrialCard
              plan={plan}
              trial={tried}
              answer={trial}
              linked={linked}
              control={control}
            />
          </div>
        </>
      ) : (
        <Paper>
          <div
            className={classes.skeleton}
            role="status"
            aria-busy="true"
            aria-label={c('loading')}
          />
        </Paper>
      )}
    </div>
  );
}
