import { ConflictError } from '@backstage/errors';
import {
  editConfig,
  shootKey,
  type Finding,
} from 'backstage-plugin-gardener-common';
import { compareFindings } from '../plan/compareFindings';
import { planFindings } from '../plan/planFindings';
import type { SeenChange } from './ChangeAccess';

/** One fact about one subject. */
function factOf({ code, subject }: Finding): string {
  return JSON.stringify([code, subject]);
}

/**
 * Whether nothing has come up since a plan was reviewed that its user would have had to be asked about. From what the
 * portal holds, so it costs the Garden nothing but access reviews; what only the Garden knows it says to the writes.
 *
 * @param now - epoch milliseconds
 * @throws ConflictError that says what has come up
 */
export async function assertStillHolds(
  { record, garden, access, known }: SeenChange,
  now: number,
): Promise<void> {
  if (record.kind === 'bulk') return;
  const { request, plan, steps } = record;
  if (request.kind !== 'peerings' || plan === null) return;
  const { inventory, network } = garden;
  const shoot = inventory.shoot(shootKey(record.shoot));
  if (!shoot) {
    throw new ConflictError(
      `${record.shoot.name} does not exist any more, so its peerings can't be changed`,
    );
  }
  const written = steps.flatMap(step => {
    const before = inventory.shoot(shootKey(step.shoot));
    return before?.uid === step.uid && step.intent.kind === 'entries'
      ? [
          {
            before,
            after: {
              ...before,
              peering: editConfig(before.peering, step.intent.edits),
            },
          },
        ]
      : [];
  });
  const { points } = await compareFindings(
    { garden, access, shoot },
    { pairs: request.pairs, written, known },
    now,
  );
  const { findings } = planFindings(points, {
    own: request.shoot,
    refuseOverlap: network.refuseOverlap,
  });
  const reviewed = new Set(plan.findings.map(one => factOf(one.finding)));
  const fresh = findings.find(
    ({ finding, standing }) =>
      standing !== 'tells' && !reviewed.has(factOf(finding)),
  );
  if (fresh) {
    throw new ConflictError(
      `Something has come up since this was reviewed: ${fresh.finding.what} Review it again`,
    );
  }
}
