import { useMemo } from 'react';
import { draftTargets, TargetContext } from '../model/create/draftTargets';
import { useShoots } from './useShoots';
import type { TargetSearch } from './useTargets';

/** Shoots that one which does not exist yet could be peered with, those that match a text. */
export function useDraftTargets(
  garden: string,
  context: TargetContext,
  text: string,
  wanted: boolean,
): TargetSearch {
  const { list, failure, upToDate } = useShoots(garden, text, wanted);
  const targets = useMemo(
    () => list && draftTargets(list, context),
    [list, context],
  );
  const missing = list?.missing.at(0);
  return {
    list: targets,
    failure:
      failure ?? (missing && { kind: 'unavailable', message: missing.reason }),
    upToDate,
  };
}
