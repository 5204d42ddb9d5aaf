import type { LandscapeFinding } from 'backstage-plugin-gardener-common';
import type { LandscapeRow, RowEnd } from './landscapeRows';

/** What was found of shoots by themselves, and of which. */
export interface OwnFinding {
  readonly finding: LandscapeFinding;
  /** One or both ends of a row, in their order. */
  readonly ends: readonly RowEnd[];
}

/**
 * What the two shoots of a row have by themselves, each kind once for both, in the order in which the shoots tell it. What is
 * found of the peering, too, is said there: the row is short, and its details name the shoot.
 */
export function ownFindings({
  peering,
  here,
  target,
}: LandscapeRow): readonly OwnFinding[] {
  const said = new Set(peering.findings.map(({ code }) => code));
  const found = new Map<LandscapeFinding['code'], OwnFinding>();
  for (const end of [here, target]) {
    for (const finding of end.findings) {
      const { code } = finding;
      const known = found.get(code);
      if (!known && !said.has(code)) found.set(code, { finding, ends: [end] });
      else if (known && !known.ends.includes(end)) {
        found.set(code, { ...known, ends: [...known.ends, end] });
      }
    }
  }
  return [...found.values()];
}
