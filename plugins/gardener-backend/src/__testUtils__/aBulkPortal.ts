import type {
  BulkPlan,
  BulkWish,
  EntryName,
} from 'backstage-plugin-gardener-common';
import { BulkPlanService } from '../peering/bulk/BulkPlanService';
import { GardenGate } from '../peering/GardenGate';
import { aPortalGarden, type GardenChoices } from './aPortalGarden';
import { mara, now } from './aPlanPortal';
import { aRequester } from './aRequester';
import { FakeChangeStore } from './FakeChangeStore';
import { LiveGarden, type RawShootChoices } from './LiveGarden';

/** `prod/shop` as a shoot of garden-prod. */
export function named(text: string): EntryName {
  const [project, name] = text.split('/');
  return { namespace: `garden-${project}`, name };
}

/** Both entries of two shoots are wanted, or what a test wants of them. */
export function wish(
  shoot: string,
  target: string,
  part: Partial<Pick<BulkWish, 'here' | 'there' | 'seed'>> = {},
): BulkWish {
  return {
    shoot: named(shoot),
    target: named(target),
    here: 'add',
    there: 'add',
    ...part,
  };
}

/** Bulk plans of one user on a Garden that holds the given shoots, and on what they are then. */
export function aBulkPortal(
  shoots: readonly RawShootChoices[],
  choices: GardenChoices & { readonly clock?: () => number } = {},
) {
  const live = new LiveGarden(shoots);
  const garden = aPortalGarden({
    inventory: live.inventory(),
    getText: live.getText,
    patch: live.patch,
    ...choices,
  });
  const gardens = new Map([['osc', garden]]);
  const store = new FakeChangeStore();
  let plans = 0;
  const service = new BulkPlanService({
    gate: new GardenGate(gardens),
    store,
    now: choices.clock ?? (() => now),
    newId: () => {
      plans += 1;
      return `6f2c1f0e-7d5b-4f6e-9a55-${String(plans).padStart(12, '0')}`;
    },
  });
  const plan = (...units: readonly BulkWish[]) =>
    service.create({ garden: 'osc', units: [...units] }, aRequester(mara));
  return { live, garden, gardens, store, service, plan };
}

/** How each pair stands, for example `ready` or `blocked migrating CIDR_OVERLAP`. */
export function unitsOf({ units }: BulkPlan): readonly string[] {
  return units.map(({ state, blockers, findings }) =>
    [
      state,
      ...blockers.map(({ code }) => code),
      ...findings
        .filter(({ standing }) => standing !== 'tells')
        .map(({ finding, standing }) => `${finding.code} ${standing}`),
    ].join(' '),
  );
}

/** What each request adds and takes, in order. */
export function stepsOf({ steps }: BulkPlan): readonly string[] {
  return steps.map(({ shoot, write, units }) => {
    if (write.kind !== 'entries') return write.kind;
    const did = [
      ...write.added.map(({ name }) => `+${name}`),
      ...write.removed.map(({ name }) => `-${name}`),
      ...write.corrected.map(({ name, to }) => `${name} to ${to}`),
    ];
    return `${shoot.name}: ${did.join(' ')} for ${units.join(' ')}`;
  });
}
