import type { UnitState } from 'backstage-plugin-gardener-common';
import { useBulkTranslate } from '../../../translation/useBulkTranslate';
import type { Severity } from '../../../model/vocabulary';
import { VerdictChip } from '../../VerdictChip';

function verdictOf(state: UnitState): 'ok' | Severity {
  switch (state) {
    case 'written':
    case 'unchanged':
      return 'ok';
    case 'failed':
      return 'error';
    case 'halfOpen':
    case 'halfWritten':
      return 'warning';
    case 'undone':
    case 'leftOut':
    case 'cancelled':
      return 'note';
    case 'waiting':
      return 'notChecked';
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}

/** How far one pair is. */
export function UnitStateSign(props: { readonly state: UnitState }) {
  const { state } = props;
  const t = useBulkTranslate();
  return (
    <VerdictChip verdict={verdictOf(state)}>
      {t(`follow.state.${state}`)}
    </VerdictChip>
  );
}
