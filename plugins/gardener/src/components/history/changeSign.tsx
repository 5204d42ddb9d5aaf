import { ReactNode } from 'react';
import type { ChangeState } from 'backstage-plugin-gardener-common';
import { CheckIcon, PauseIcon } from '../../icons/actions';
import { RolloutIcon } from '../../icons/rollout';
import { SeverityIcon } from '../../icons/severity';

/** The sign of a change and its colour; the word beside it says the same. */
export function changeSign(
  state: ChangeState,
  size = 14,
): {
  readonly colour: 'ok' | 'info' | 'warn' | 'err' | 'unk';
  readonly sign: ReactNode;
} {
  switch (state) {
    case 'done':
      return { colour: 'ok', sign: <CheckIcon size={size} /> };
    case 'writing':
    case 'written':
    case 'rollingOut':
      return {
        colour: 'info',
        sign: <RolloutIcon state="reconciling" size={size} />,
      };
    case 'refused':
    case 'undone':
      return {
        colour: 'err',
        sign: <RolloutIcon state="failed" size={size} />,
      };
    case 'halfOpen':
      return {
        colour: 'warn',
        sign: <SeverityIcon severity="warning" size={size} />,
      };
    case 'paused':
      return { colour: 'unk', sign: <PauseIcon size={size} /> };
    case 'cancelled':
      return {
        colour: 'unk',
        sign: <RolloutIcon state="notFound" size={size} />,
      };
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}
