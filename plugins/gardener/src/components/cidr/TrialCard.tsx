import { makeStyles } from '@material-ui/core/styles';
import type {
  AddressPlan,
  AddressTrial,
} from 'backstage-plugin-gardener-common';
import type { CidrControl } from '../../hooks/cidr/useCidrState';
import type { LinkedShoot } from '../../hooks/cidr/useLinkedShoot';
import { useHeldError } from '../../hooks/useHeldError';
import { isBlockFree } from '../../model/cidr/trialBars';
import { failureOf } from '../../model/failure';
import { SLOW_POLL } from '../../queries/intervals';
import { retryPoll } from '../../queries/retryPoll';
import type { useAddressTrial } from '../../queries/useAddressPlan';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { Card } from '../Card';
import { FailureNote } from '../FailureNote';
import { BlockField } from './BlockField';
import { ForField } from './ForField';
import { FreeBlocks } from './FreeBlocks';
import { GrowthList } from './GrowthList';
import { TrialHits } from './TrialHits';

const useStyles = makeStyles(
  {
    body: { padding: '0 16px 16px' },
    fields: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gap: 12,
      alignItems: 'start',
    },
    quiet: {
      margin: '8px 0 0',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerTrialCard' },
);

/** What a block would mean, for a new cluster or for one that is to grow. Writes nothing. */
export function TrialCard(props: {
  readonly plan: AddressPlan;
  readonly trial: AddressTrial | undefined;
  readonly answer: ReturnType<typeof useAddressTrial>;
  /** The shoot of a link that names no block. */
  readonly linked: LinkedShoot;
  readonly control: CidrControl;
}) {
  const { plan, trial, answer, linked, control } = props;
  const { state, attempt, change } = control;
  const classes = useStyles();
  const c = useCidrTranslate();
  const error = useHeldError(answer);
  return (
    <Card title={c('trial.title')}>
      <div className={classes.body}>
        <div className={classes.fields}>
          <BlockField
            value={state.block}
            isBad={trial !== undefined && !isBlockFree(trial)}
            onChange={block => attempt(block, state.shoot)}
          />
          <ForField
            garden={plan.garden}
            value={state.shoot}
            known={trial?.shoot}
            onChange={shoot => attempt(state.block, shoot)}
          />
        </div>
        {state.block === undefined && !linked.failed && (
          <p className={classes.quiet}>{c('trial.hint')}</p>
        )}
        {linked.failed && (
          <FailureNote
            title={c('trial.failed')}
            failure={failureOf(linked.failed.error)}
            again={{ label: c('tryAgain'), act: linked.failed.again }}
          />
        )}
        {state.block !== undefined && error && (
          <FailureNote
            title={c('trial.failed')}
            failure={failureOf(error)}
            triesAgainAt={answer.errorUpdatedAt + retryPoll(error, SLOW_POLL)}
            again={{ label: c('tryAgain'), act: () => answer.refetch() }}
          />
        )}
        {trial && !error && (
          <>
            <TrialHits trial={trial} />
            {trial.shoot ? (
              <GrowthList
                trial={trial}
                onTry={block => attempt(block, state.shoot)}
              />
            ) : (
              <FreeBlocks
                trial={trial}
                maxPrefix={plan.maxPrefix}
                pick={state.pick}
                onPick={pick => change({ pick })}
              />
            )}
          </>
        )}
        <p className={classes.quiet}>{c('trial.reservesNothing')}</p>
      </div>
    </Card>
  );
}
