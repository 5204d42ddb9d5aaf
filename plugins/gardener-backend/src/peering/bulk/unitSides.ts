import {
  resolveEdits,
  shootKey,
  type BulkWish,
  type EntryEdit,
  type EntryName,
  type Handover,
  type PlanBlocker,
} from 'backstage-plugin-gardener-common';
import type { OpenedGarden } from '../GardenGate';
import { entryStep } from '../plan/entrySteps';
import { handoversOf } from '../plan/handovers';
import { blocker } from '../plan/PlanDraft';
import { whyUnresolved, withoutReverseOfSelf } from '../plan/planPeerings';
import {
  factsOf,
  lookUp,
  newest,
  type Surroundings,
} from '../plan/surroundings';

/** What one pair writes to one of its shoots. */
export interface UnitSide {
  readonly shoot: EntryName;
  /** The other one. */
  readonly target: EntryName;
  readonly edits: readonly EntryEdit[];
}

/** What one pair comes to, whatever the others do. */
export interface UnitWrites {
  /** None of a pair that is blocked, or as wanted. */
  readonly sides: readonly UnitSide[];
  readonly blockers: readonly PlanBlocker[];
  readonly handovers: readonly Handover[];
}

/** Resolves the wishes of one pair on what was read. Asks nothing of the Garden. */
export function unitSides(
  opened: Pick<OpenedGarden, 'garden'>,
  around: Surroundings,
  wish: BulkWish,
): UnitWrites {
  const { shoot: name } = wish;
  const known = around.visible.has(name)
    ? opened.garden.inventory.shoot(shootKey(name))
    : undefined;
  if (!known) {
    const message = `There is no shoot ${name.name} in ${name.namespace}, or you may not see it.`;
    return {
      sides: [],
      blockers: [blocker('notFound', name, message)],
      handovers: [],
    };
  }
  const own = newest(around, known);
  const { target, here, there, seed } = wish;
  const pair = withoutReverseOfSelf(own, {
    target,
    here,
    there,
    ...(seed !== undefined && { seed }),
  });
  const { steps, unresolved } = resolveEdits(own, [pair], one =>
    lookUp(opened, around, one),
  );
  const blockers = unresolved.map(edit => whyUnresolved(own, around, edit));
  const sides: UnitSide[] = [];
  for (const edits of steps) {
    const step = entryStep(opened, around, edits);
    if (step.kind === 'blocked') blockers.push(step.blocker);
    if (step.kind === 'patch') {
      const isOwn = shootKey(edits.shoot) === shootKey(own);
      const { namespace, name: ownName } = own;
      sides.push({
        shoot: edits.shoot,
        target: isOwn
          ? { namespace: target.namespace, name: target.name }
          : { namespace, name: ownName },
        edits: edits.edits,
      });
    }
  }
  return {
    sides: blockers.length > 0 ? [] : sides,
    blockers,
    handovers:
      shootKey(target) === shootKey(own)
        ? []
        : handoversOf(own, [pair], one => factsOf(opened, around, one)),
  };
}
