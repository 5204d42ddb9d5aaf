import { ServiceUnavailableError } from '@backstage/errors';
import {
  peeringsViewSchema,
  type PeeringEntry,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { KeptViews } from './KeptViews';
import { MAX_NAMESPACES } from './neighbourhood';
import { PeeringService } from './PeeringService';
import { ShootGate } from './ShootGate';

const shopRef = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const NOW = Date.parse('2026-11-21T12:00:00Z');

function setUp(shoots: readonly Shoot[], choices: GardenChoices = {}) {
  const inventory = new FakeInventory(shoots);
  const garden = aPortalGarden({ ...choices, inventory });
  const gate = new ShootGate(new Map([['osc', garden]]));
  const service = new PeeringService({ gate, views: new KeptViews(() => NOW) });
  return {
    inventory,
    garden,
    view: (ref = shopRef) => service.view(ref, aRequester()),
  };
}

const shop = aShoot({
  name: 'shop',
  ...listing('garden-prod/web', 'garden-ops/mon', 'garden-secret/vault'),
});
const web = aShoot({
  name: 'web',
  nodes: ['10.5.1.0/27'],
  ...listing('garden-prod/shop'),
});
const mon = aShoot({
  namespace: 'garden-ops',
  name: 'mon',
  nodes: ['10.5.2.0/27'],
});
const vault = aShoot({
  namespace: 'garden-secret',
  name: 'vault',
  uid: 'secret-uid',
  nodes: ['10.66.66.0/27'],
  seed: 'secret-seed',
  purpose: 'secret-purpose',
  ...listing('garden-prod/shop'),
});
const spy = aShoot({
  namespace: 'garden-secret',
  name: 'spy',
  ...listing('garden-prod/shop'),
});

describe('PeeringService.view', () => {
  it('is a view of the contract, with entity references and the freshness', async () => {
    const { view, inventory } = setUp([shop, web, mon]);
    inventory.addProject({ name: 'prod', namespace: 'garden-prod' });
    const answer = await view();
    expect(peeringsViewSchema.parse(answer)).toEqual(answer);
    expect(answer.shoot).toEqual({
      ref: shopRef,
      entityRef: 'resource:default/osc.garden-prod.shop',
      project: 'prod',
      purpose: 'production',
      region: 'eu-de',
      seed: 'eu-de-1',
      nodeNetworks: ['10.5.0.0/27'],
      workerless: false,
      configState: 'present',
    });
    const statuses = Object.fromEntries(
      answer.peerings.map(({ target, status }) => [
        target.kind === 'visible' ? target.entityRef : target.name,
        status,
      ]),
    );
    expect(statuses).toEqual({
      'resource:default/osc.garden-prod.web': 'configured',
      'resource:default/osc.garden-ops.mon': 'incomplete',
      vault: 'incomplete',
    });
    expect(answer.freshness).toEqual({ state: 'live' });
  });

  it('tells of shoots that migrate from which seed to which, and of those alone that may be seen', async () => {
    const moving = { seed: 'eu-de-2', statusSeed: 'eu-de-1' };
    const { view } = setUp(
      [
        { ...shop, ...moving },
        { ...web, ...moving },
        mon,
        { ...vault, ...moving },
      ],
      { visible: ['garden-prod', 'garden-ops'] },
    );
    const answer = await view();
    expect(peeringsViewSchema.parse(answer)).toEqual(answer);
    const seedsOf = (facts: { seed: string | null; migratingFrom?: string }) =>
      [facts.migratingFrom, facts.seed].join(' ');
    expect(seedsOf(answer.shoot)).toBe('eu-de-1 eu-de-2');
    expect(
      Object.fromEntries(
        answer.peerings.map(({ target }) => [
          target.kind === 'visible' ? target.ref.name : target.name,
          seedsOf(target),
        ]),
      ),
    ).toEqual({
      web: 'eu-de-1 eu-de-2',
      mon: ' eu-de-1',
      vault: ' eu-de-1',
    });
  });

  it('asks for access to each namespace once, and for nothing of the Garden', async () => {
    const { view, garden } = setUp([shop, web, mon, vault, spy]);
    await view();
    expect(garden.asked).toEqual([
      'garden-prod',
      'garden-ops',
      'garden-secret',
    ]);
  });

  it('sends nothing to the Garden that can not be a namespace', async () => {
    const entries: PeeringEntry[] = [
      { namespace: 'Garden_Prod', name: 'x', seed: undefined },
      { namespace: '../etc', name: 'x', seed: undefined },
    ];
    const { view, garden } = setUp([
      aShoot({
        name: 'shop',
        peering: {
          state: 'malformed',
          reason: 'bad',
          entries,
          disabled: false,
        },
      }),
    ]);
    const { peerings } = await view();
    expect(garden.asked).toEqual(['garden-prod']);
    expect(peerings.map(({ status }) => status)).toEqual([
      'notAccessible',
      'notAccessible',
    ]);
  });

  it('asks about a bounded number of namespaces, and can not verify what is beyond', async () => {
    const names = Array.from(
      { length: MAX_NAMESPACES + 50 },
      (_, index) => `made-up-${index}/x`,
    );
    const { view, garden } = setUp([
      aShoot({ name: 'shop', ...listing(...names) }),
    ]);
    const { peerings } = await view();
    expect(new Set(garden.asked).size).toBeLessThanOrEqual(MAX_NAMESPACES + 1);
    expect(
      peerings.filter(({ status }) => status === 'notAccessible'),
    ).toHaveLength(50);
  });

  it('looks nothing up for who may not see the namespace', async () => {
    const { view, inventory } = setUp([shop], { visible: ['garden-ops'] });
    await expect(view()).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(inventory.lookedUp).toEqual([]);
  });

  it('says that access could not be checked, and shows nothing then', async () => {
    const { view, inventory } = setUp([shop], {
      accessError: new ServiceUnavailableError('Garden osc did not answer'),
    });
    await expect(view()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    expect(inventory.lookedUp).toEqual([]);
  });

  it('leaves out entirely who lists the shoot and may not be seen', async () => {
    const choices = { visible: ['garden-prod', 'garden-ops'] };
    const withSpy = await setUp([shop, web, mon, vault, spy], choices).view();
    const without = await setUp([shop, web, mon, vault], choices).view();
    expect(withSpy).toEqual(without);
  });

  it('tells the same of a hidden target whether it exists or not', async () => {
    const choices = { visible: ['garden-prod', 'garden-ops'] };
    const existing = await setUp([shop, web, mon, vault], choices).view();
    const missing = await setUp([shop, web, mon], choices).view();
    expect(existing).toEqual(missing);
    expect(existing.peerings.map(({ target }) => target.kind)).toContain(
      'notAccessible',
    );
  });

  it('says when the shoot or a peer that may be seen last changed', async () => {
    const choices = { visible: ['garden-prod', 'garden-ops'] };
    const { view, inventory } = setUp([shop, web, mon, vault], choices);
    expect((await view()).changedAt).toBeNull();
    inventory.put(shop, 1_000);
    inventory.put(mon, 3_000);
    inventory.put(vault, 9_000);
    expect((await view()).changedAt).toBe(new Date(3_000).toISOString());
  });

  it('says how old a picture is', async () => {
    const { view, inventory } = setUp([shop]);
    const stale = {
      state: 'stale',
      asOf: '2026-11-21T11:58:00.000Z',
      reason: 'The watch is broken',
      nextTryAt: null,
    } as const;
    inventory.state = stale;
    expect((await view()).freshness).toEqual(stale);
  });

  it('passes on that a target was made anew', async () => {
    const { view } = setUp([shop, web, mon], {
      recreated: (lister, target) =>
        lister === 'garden-prod/shop' && target === 'garden-prod/web'
          ? { firstUid: 'first', firstSeenAt: 1 }
          : undefined,
    });
    const codes = (await view()).peerings.flatMap(({ findings }) =>
      findings.map(({ code }) => code),
    );
    expect(codes.filter(code => code === 'RECREATED_TARGET')).toHaveLength(1);
  });

  it('passes on that a change is half open, of no shoot that the user may not see', async () => {
    const asked: string[] = [];
    const { view } = setUp([shop, web, mon], {
      visible: ['garden-prod'],
      halfOpen: (own, target) => {
        asked.push(`${own} ${target}`);
        return { since: 1 };
      },
    });
    const codes = (await view()).peerings.flatMap(({ findings }) =>
      findings.map(({ code }) => code),
    );
    expect(codes.filter(code => code === 'HALF_OPEN_CHANGE')).toHaveLength(1);
    expect(asked).toEqual(['garden-prod/shop garden-prod/web']);
  });

  it('asks again for what appeared while the Garden was answering', async () => {
    const { view, garden, inventory } = setUp([shop, web, mon], {
      visible: ['garden-prod'],
    });
    const { listable } = garden.reviewer;
    let first = true;
    Object.assign(garden.reviewer, {
      listable: async (...args: Parameters<typeof listable>) => {
        const answer = await listable(...args);
        if (first) {
          first = false;
          inventory.put(
            aShoot({
              namespace: 'garden-late',
              name: 'late',
              ...listing('garden-prod/shop'),
            }),
          );
        }
        return answer;
      },
    });
    const { peerings } = await view();
    expect(garden.asked).toContain('garden-late');
    expect(JSON.stringify(peerings)).not.toContain('late');
  });
});

describe('a view that is kept', () => {
  const visible = ['garden-prod', 'garden-ops'];

  it('is the same object for all who see the same, until something that it shows changes', async () => {
    const { view, inventory } = setUp([shop, web, mon, vault], { visible });
    const first = await view();
    inventory.put(vault);
    inventory.put(aShoot({ name: 'other' }));
    expect(await view()).toBe(first);
    inventory.put({ ...mon, resourceVersion: '2', seed: 'eu-de-2' });
    const second = await view();
    expect(second).not.toBe(first);
    expect(JSON.stringify(second)).toContain('eu-de-2');
  });

  it('is never shared with who sees less', async () => {
    const inventory = new FakeInventory([shop, web, mon]);
    const garden = aPortalGarden({ inventory });
    const service = new PeeringService({
      gate: new ShootGate(new Map([['osc', garden]])),
      views: new KeptViews(() => NOW),
    });
    const viewAs = (namespaces: readonly string[]) => {
      Object.assign(garden, aPortalGarden({ inventory, visible: namespaces }));
      return service.view(shopRef, aRequester());
    };
    const more = await viewAs(['garden-prod', 'garden-ops']);
    const less = await viewAs(['garden-prod']);
    expect(JSON.stringify(more)).toContain('10.5.2.0/27');
    expect(JSON.stringify(less)).not.toContain('10.5.2.0/27');
    await expect(viewAs(['garden-ops'])).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('is as a new one would be, after any change', async () => {
    type Change = (inventory: FakeInventory, step: number) => void;
    const put =
      (shoot: Shoot): Change =>
      (inventory, step) =>
        inventory.put({ ...shoot, resourceVersion: String(step) }, step);
    const change = fc.constantFrom<Change>(
      put(shop),
      put(aShoot({ name: 'shop', ...listing('garden-ops/mon') })),
      put(web),
      put({ ...web, deleting: true }),
      put({ ...mon, ...listing('garden-prod/shop') }),
      put(mon),
      put({ ...vault, nodes: [] }),
      put(spy),
      put(aShoot({ name: 'late', ...listing('garden-prod/shop') })),
      inventory => inventory.remove('garden-prod', 'web'),
      inventory => inventory.remove('garden-ops', 'mon'),
      (inventory, step) => {
        inventory.addProject({ name: `ops-${step}`, namespace: 'garden-ops' });
      },
      (inventory, step) => {
        inventory.extensionRegistered = step % 2 === 0;
      },
      (inventory, step) => {
        inventory.state =
          step % 2 === 0
            ? { state: 'live' }
            : {
                state: 'stale',
                asOf: new Date(step).toISOString(),
                reason: 'broken',
                nextTryAt: null,
              };
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 15 }),
        async changes => {
          const inventory = new FakeInventory([shop, web, mon]);
          const garden = aPortalGarden({ inventory, visible });
          const gate = new ShootGate(new Map([['osc', garden]]));
          const keeping = new PeeringService({
            gate,
            views: new KeptViews(() => NOW),
          });
          for (const [step, apply] of changes.entries()) {
            apply(inventory, step);
            const fresh = new PeeringService({
              gate,
              views: new KeptViews(() => NOW),
            });
            expect(await keeping.view(shopRef, aRequester())).toEqual(
              await fresh.view(shopRef, aRequester()),
            );
          }
        },
      ),
    );
  });

  it('follows the clock, for the next maintenance window', async () => {
    let now = Date.parse('2026-11-21T22:30:00Z');
    const waiting = aShoot({
      name: 'shop',
      confineSpecUpdateRollout: true,
      specWrittenAt: 1_800_000_000_000,
      maintenanceWindow: { begin: '220000+0000', end: '230000+0000' },
      ...listing('garden-prod/web'),
    });
    const garden = aPortalGarden({
      inventory: new FakeInventory([waiting, web]),
    });
    const service = new PeeringService({
      gate: new ShootGate(new Map([['osc', garden]])),
      views: new KeptViews(() => now),
    });
    const window = async () => {
      const { peerings } = await service.view(shopRef, aRequester());
      return peerings[0].rollout.here;
    };
    expect(await window()).toMatchObject({
      window: { begin: '2026-11-21T22:00:00.000Z' },
    });
    now += 60 * 60_000;
    expect(await window()).toMatchObject({
      window: { begin: '2026-11-22T22:00:00.000Z' },
    });
  });
});
