import { ConflictError } from '@backstage/errors';
import type {
  BulkPlan,
  BulkWish,
  WriteProblem,
} from 'backstage-plugin-gardener-common';
import type { BulkChangeRecord } from '../../database/ChangeRecord';
import type { SeenChange } from '../apply/ChangeAccess';
import { findingKey } from '../plan/planFindings';
import { judgeRest } from './judgeRest';
import { isGivenUp, isTouched, partsOfUnits } from './unitStanding';

/** What is judged, and with which rights. */
type Judged = Pick<SeenChange, 'garden' | 'access' | 'known'> & {
  readonly record: BulkChangeRecord;
};

/** Says nothing of the other shoot of a pair: it stands at the shoot of the step. */
const OVERTAKEN: WriteProblem = {
  kind: 'overtaken',
  message:
    'Something has come up for this pair since it was reviewed that would be an error now. Plan it again to see what.',
  tries: 1,
};

/**
 * Looks again at what a user has reviewed, just before it is written.
 *
 * @param seen - the change with the steps that are to be carried out
 * @param leftOut - places of pairs in the plan that are not written
 * @param now - epoch milliseconds
 * @throws ConflictError that names a pair of which something has come up that its user would have been asked about
 */
export async function assertAsReviewed(
  seen: Judged,
  plan: BulkPlan,
  leftOut: ReadonlySet<number>,
  now: number,
): Promise<void> {
  const judged = await judgeRest(
    seen,
    seen.record,
    unit => !leftOut.has(unit),
    now,
  );
  const reviewed = new Set(
    plan.units.flatMap(({ findings }) =>
      findings.map(({ finding }) => factOf(finding)),
    ),
  );
  for (const [unit, { findings }] of judged) {
    const fresh = findings.find(
      ({ finding, standing }) =>
        standing !== 'tells' && !reviewed.has(factOf(finding)),
    );
    if (fresh) {
      throw new ConflictError(
        `Something has come up for ${pairName(
          plan.units[unit],
        )} since this was reviewed: ${
          fresh.finding.what
        } Review it again, or leave this pair out`,
      );
    }
  }
}

/**
 * Pairs of which nothing is written yet, and that would add an error by now: with why they are not written any more.
 *
 * @param now - epoch milliseconds
 */
export async function overtakenUnits(
  seen: Judged,
  now: number,
): Promise<ReadonlyMap<number, WriteProblem>> {
  const units = partsOfUnits(seen.record.steps);
  const judged = await judgeRest(
    seen,
    seen.record,
    unit => {
      const parts = units.get(unit) ?? [];
      return !isTouched(parts) && !isGivenUp(parts);
    },
    now,
  );
  return new Map(
    [...judged].flatMap(([unit, { findings }]) =>
      findings.some(({ standing }) => standing === 'blocks')
        ? [[unit, OVERTAKEN] as const]
        : [],
    ),
  );
}

/** One fact about one subject. */
function factOf({ code, subject }: Parameters<typeof findingKey>[0]): string {
  return JSON.stringify([code, subject]);
}

function pairName({ shoot, target }: BulkWish): string {
  return `${shoot.namespace}/${shoot.name} and ${target.namespace}/${target.name}`;
}
