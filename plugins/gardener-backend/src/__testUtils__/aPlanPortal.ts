import { aRequester } from './aRequester';
import type {
  PairChange,
  Plan,
  PlanRequest,
} from 'backstage-plugin-gardener-common';
import { PlanService } from '../peering/plan/PlanService';
import { ShootGate } from '../peering/ShootGate';
import { aPortalGarden, type GardenChoices } from './aPortalGarden';
import { FakeChangeStore } from './FakeChangeStore';
import { LiveGarden, peeringJson, type RawShootChoices } from './LiveGarden';

/** Who asks. */
export const mara = 'user:default/mara';
/** When everything happens. */
export const now = Date.parse('2026-11-20T12:00:00Z');

const idOf = (plan: number) =>
  `6f2c1f0e-7d5b-4f6e-9a55-${String(plan).padStart(12, '0')}`;
/** Of the first plan of a portal. */
export const id = idOf(1);

/** Lists lake, which lists it. */
export const shop: RawShootChoices = {
  name: 'shop',
  extensions: peeringJson('garden-data/lake/eu-de-2'),
};
export const lake: RawShootChoices = {
  name: 'lake',
  namespace: 'garden-data',
  seed: 'eu-de-2',
  nodes: '10.5.4.0/25',
  extensions: peeringJson('garden-prod/shop'),
};
/** Has no peerings. */
export const vault: RawShootChoices = {
  name: 'vault',
  namespace: 'garden-ops',
  seed: 'eu-de-2',
  nodes: '10.5.2.0/28',
};
export const toVault = { namespace: 'garden-ops', name: 'vault' };
/** Shop and vault list each other. */
export const addBoth: PairChange = {
  target: toVault,
  here: 'add',
  there: 'add',
};

/** Plans of one user on a Garden that holds the given shoots, and on what they are then. */
export function aPlanPortal(
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
  const store = new FakeChangeStore();
  let plans = 0;
  const service = new PlanService({
    gate: new ShootGate(new Map([['osc', garden]])),
    store,
    now: choices.clock ?? (() => now),
    newId: () => {
      plans += 1;
      return idOf(plans);
    },
  });
  const create = (request: PlanRequest) =>
    service.create(request, aRequester(mara));
  const plan = (...pairs: readonly PairChange[]) =>
    create({
      kind: 'peerings',
      shoot: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
      pairs: [...pairs],
    });
  return { live, garden, store, service, create, plan };
}

/** What each request of a plan does, in order. */
export function written({ steps }: Plan): readonly string[] {
  return steps.map(
    ({ shoot, write }) =>
      `${shoot.name}: ${
        write.kind === 'entries'
          ? [
              ...write.added.map(entry => `+${entry.name} on ${entry.seed}`),
              ...write.removed.map(entry => `-${entry.name} on ${entry.seed}`),
              ...write.corrected.map(
                ({ name, from, to }) => `${name} ${from} -> ${to}`,
              ),
            ].join(', ')
          : write.kind
      }`,
  );
}

/** Codes with their standing. */
export function findings(plan: Plan): readonly string[] {
  return plan.findings.map(
    ({ finding, standing }) => `${finding.code} ${standing}`,
  );
}

/** Codes with the shoot and the message. */
export function blockers(plan: Plan): readonly string[] {
  return plan.blockers.map(
    ({ code, shoot, message }) => `${code} ${shoot?.name}: ${message}`,
  );
}
