import type { JudgedPair } from '../../model/mesh/conflictMatrix';
import type { Translate } from '../../translation/gardenerTranslationRef';
import type { MeshTranslate } from '../../translation/gardenerMeshTranslationRef';
import { findingChip } from '../findingText';

/** What is to be said of a pair in a few words, each once. */
export function pairReasons(
  t: Translate,
  { unit }: JudgedPair,
): readonly string[] {
  const blockers = unit.blockers.map(({ message }) => message);
  const findings = unit.findings
    .filter(
      ({ standing, finding }) =>
        standing !== 'tells' || finding.severity === 'notChecked',
    )
    .map(({ finding }) => findingChip(t, finding));
  return [...new Set([...blockers, ...findings])];
}

/** How a pair stands and why: "warning (Services overlap)". */
export function pairWords(
  m: MeshTranslate,
  t: Translate,
  pair: JudgedPair,
): string {
  const standing = m(`standing.${pair.standing}`);
  const reasons = pair.standing === 'nothingToDo' ? [] : pairReasons(t, pair);
  return reasons.length === 0
    ? standing
    : m('standingWith', { standing, reasons: reasons.join(', ') });
}
