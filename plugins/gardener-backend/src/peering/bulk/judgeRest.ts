import { editConfig, shootKey } from 'backstage-plugin-gardener-common';
import type { BulkChangeRecord } from '../../database/ChangeRecord';
import type { SeenChange } from '../apply/ChangeAccess';
import type { PlanFindings } from '../plan/planFindings';
import { judgeUnits } from './judgeUnits';
import { editsOfParts, isPartDone } from './stepParts';

/**
 * What is to be said now of the pairs that are still to be written, from what the portal holds: it costs the Garden
 * nothing but access reviews. What only the Garden knows it says to the writes.
 *
 * @param change - with the steps that are to be carried out
 * @param isWanted - of a place in the request, whether the pair is looked at
 * @param now - epoch milliseconds
 */
export async function judgeRest(
  { garden, access, known }: Pick<SeenChange, 'garden' | 'access' | 'known'>,
  change: Pick<BulkChangeRecord, 'request' | 'steps'>,
  isWanted: (unit: number) => boolean,
  now: number,
): Promise<ReadonlyMap<number, PlanFindings>> {
  const { inventory } = garden;
  const units = [
    ...new Set(
      change.steps.flatMap(({ parts = [] }) =>
        parts
          .filter(part => !isPartDone(part) && isWanted(part.unit))
          .map(({ unit }) => unit),
      ),
    ),
  ];
  const written = change.steps.flatMap(step => {
    const before = inventory.shoot(shootKey(step.shoot));
    const parts = (step.parts ?? []).filter(({ unit }) => isWanted(unit));
    return before?.uid === step.uid && parts.length > 0
      ? [
          {
            before,
            after: {
              ...before,
              peering: editConfig(before.peering, editsOfParts(step, parts)),
            },
          },
        ]
      : [];
  });
  const { judged } = await judgeUnits(
    { garden, access },
    { wishes: units.map(unit => change.request.units[unit]), written, known },
    now,
  );
  return new Map(units.map((unit, i) => [unit, judged[i]]));
}
