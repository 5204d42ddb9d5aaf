import type { EntryEdit, EntryName } from 'backstage-plugin-gardener-common';
import type {
  BulkChangeRecord,
  KeptUnit,
  StepPart,
  StepRecord,
} from '../database/ChangeRecord';
import { orderBulkSteps } from '../peering/bulk/orderBulkSteps';
import { aStep, inProd } from './aChange';
import { uidOf } from './aChangeOfThree';
import { extensionsListing, InMemoryShoots } from './InMemoryShoots';

/** Two names of shoots of garden-prod. */
export type NamedPair = readonly [string, string];

/** Every two of them. */
export function meshOf(names: readonly string[]): readonly NamedPair[] {
  return names.flatMap((name, i) =>
    names.slice(i + 1).map((other): NamedPair => [name, other]),
  );
}

/** Adds or removes both entries of some pairs of garden-prod, one step for each shoot. */
export function aBulkChange(
  pairs: readonly NamedPair[],
  changes: Partial<BulkChangeRecord> = {},
  how: 'add' | 'remove' = 'add',
): BulkChangeRecord {
  const units = pairs.map(
    ([shoot, target]): KeptUnit => ({
      shoot: inProd(shoot),
      target: inProd(target),
      here: how,
      there: how,
      found: 'ready',
    }),
  );
  const names = [...new Set(pairs.flat())];
  const unitsOf = names.map(name =>
    [...pairs.keys()].filter(unit => pairs[unit].includes(name)),
  );
  const steps = orderBulkSteps(unitsOf).map((position): StepRecord => {
    const name = names[position];
    const shoot = inProd(name);
    const parts = unitsOf[position].map(
      (unit): StepPart => ({
        unit,
        target: inProd(pairs[unit].find(other => other !== name) ?? name),
        state: 'waiting',
        problem: null,
        undo: null,
      }),
    );
    return aStep({
      shoot,
      uid: uidOf(shoot),
      side: 'here',
      intent: {
        kind: 'entries',
        edits: parts.map(({ target }) => editFor(target, how)),
      },
      write: {
        kind: 'entries',
        added: how === 'add' ? parts.map(({ target }) => entryFor(target)) : [],
        removed:
          how === 'remove' ? parts.map(({ target }) => entryFor(target)) : [],
        corrected: [],
      },
      parts,
    });
  });
  const createdAt = 1_700_000_000_000;
  return {
    id: 'b-1',
    garden: 'osc',
    kind: 'bulk',
    shoot: null,
    state: 'planned',
    direction: 'forward',
    asked: null,
    user: 'user:default/mara',
    gardenUser: 'oidc:mara@example.org',
    source: 'portal',
    request: { kind: 'bulk', units },
    plan: null,
    createdAt,
    expiresAt: createdAt + 1_800_000,
    startedAt: null,
    endedAt: null,
    lease: null,
    version: 1,
    steps,
    ...changes,
  };
}

function entryFor({ namespace, name }: EntryName) {
  return { name, namespace, seed: 'eu-de-1' };
}

function editFor(target: EntryName, how: 'add' | 'remove'): EntryEdit {
  return how === 'add'
    ? { kind: 'add', entry: entryFor(target) }
    : { kind: 'remove', target };
}

/** Shoots of garden-prod that list their peers of some pairs, and one of somebody else's besides. */
export function prodShoots(
  names: readonly string[],
  peered: readonly NamedPair[] = [],
): InMemoryShoots {
  const shoots = new InMemoryShoots();
  for (const name of names) {
    shoots.put({
      ...inProd(name),
      extensions: extensionsListing(
        'garden-ops/ci',
        ...peered
          .filter(pair => pair.includes(name))
          .map(pair => `garden-prod/${pair.find(one => one !== name)}`),
      ),
    });
  }
  return shoots;
}

/** How a pair stands in the Garden: `both` sides list the other, `one` or `none`. */
export function standsAs(
  shoots: InMemoryShoots,
  [one, other]: NamedPair,
): 'both' | 'one' | 'none' {
  const lists = (name: string, peer: string) =>
    shoots
      .listed('garden-prod', name)
      .some(entry => entry.startsWith(`garden-prod/${peer}/`));
  const sides = [lists(one, other), lists(other, one)].filter(Boolean).length;
  if (sides === 2) return 'both';
  return sides === 1 ? 'one' : 'none';
}
