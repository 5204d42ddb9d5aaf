import CircularProgress from '@material-ui/core/CircularProgress';
import type { DraftPeeringCheck } from 'backstage-plugin-gardener-common';
import type { PeeringVerdict } from '../../../model/create/peeringVerdict';
import { targetFacts } from '../../../model/targetFacts';
import { findingText } from '../../../text/findingText';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { VerdictChip } from '../../VerdictChip';

/** What a row came to, in a few words; read out as soon as it is known. */
export function PeeringChip(props: {
  /** As typed or chosen. */
  readonly target: string;
  readonly check: DraftPeeringCheck | undefined;
  readonly verdict: PeeringVerdict;
}) {
  const { check, verdict } = props;
  const t = useCreateTranslate();
  const words = useTranslate();
  const target = check ? targetFacts(check.target).name : props.target;
  const chip = () => {
    switch (verdict.kind) {
      case 'open':
      case 'obstacle':
        return null;
      case 'checking':
        return (
          <VerdictChip
            verdict="note"
            sign={<CircularProgress size={12} color="inherit" aria-hidden />}
          >
            {verdict.peers
              ? t('peerings.checkingPeers', { target, count: verdict.peers })
              : t('peerings.checking', { target })}
          </VerdictChip>
        );
      case 'failed':
        return (
          <VerdictChip verdict="notChecked">
            {t('peerings.notCheckedAll')}
          </VerdictChip>
        );
      case 'findings': {
        const worst =
          verdict.findings.find(({ severity }) => severity === 'error') ??
          verdict.findings[0];
        const first =
          worst.code === 'DEFAULT_NODE_CIDR'
            ? t('peerings.defaultNodes')
            : findingText(words, worst).chip;
        const more = verdict.findings.length - 1;
        return (
          <VerdictChip verdict={worst.severity}>
            {more === 0
              ? first
              : t('peerings.findings', { first, count: more })}
          </VerdictChip>
        );
      }
      case 'notAccessible':
        return (
          <VerdictChip verdict="notChecked">
            {t('peerings.notAccessible')}
          </VerdictChip>
        );
      case 'notChecked':
        return (
          <VerdictChip verdict="notChecked">
            {t('peerings.notChecked')}
          </VerdictChip>
        );
      case 'noNodes':
        return (
          <VerdictChip verdict="notChecked">
            {t('peerings.noNodes')}
          </VerdictChip>
        );
      case 'clear':
        return (
          <VerdictChip verdict="ok">
            {verdict.peers === 0
              ? t('peerings.clearAlone', { target })
              : t('peerings.clear', { target, count: verdict.peers })}
          </VerdictChip>
        );
      default: {
        const never: never = verdict;
        throw new Error(`Unknown verdict ${JSON.stringify(never)}`);
      }
    }
  };
  return <span role="status">{chip()}</span>;
}
