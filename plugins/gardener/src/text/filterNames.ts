import type { FindingFilter, TableState } from '../model/tableState';
import { isFindingCode } from '../model/vocabulary';
import { Translate } from '../translation/gardenerTranslationRef';
import { chipOfCode } from './findingText';
import { statusName } from './statusName';

/** The name of a filter of findings. */
export function findingFilterName(t: Translate, filter: FindingFilter): string {
  if (isFindingCode(filter)) return chipOfCode(t, filter);
  switch (filter) {
    case 'error':
      return t('filters.errors');
    case 'warning':
      return t('filters.warnings');
    case 'note':
      return t('filters.notes');
    case 'notChecked':
      return t('filters.notChecked');
    case 'none':
      return t('filters.none');
    default:
      return unknownFilter(filter);
  }
}

/** What is filtered, in words. */
export function filterNames(
  t: Translate,
  state: TableState,
): readonly string[] {
  const text = state.text.trim();
  return [
    ...(text ? [t('noMatch.filterText', { text })] : []),
    ...(state.status
      ? [t('noMatch.filterStatus', { status: statusName(t, state.status) })]
      : []),
    ...(state.finding
      ? [
          t('noMatch.filterFinding', {
            finding: findingFilterName(t, state.finding),
          }),
        ]
      : []),
  ];
}

function unknownFilter(filter: never): never {
  throw new Error(`Unknown filter ${filter}`);
}
