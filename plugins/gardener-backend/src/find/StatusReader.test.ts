import { ServiceUnavailableError } from '@backstage/errors';
import {
  isSaidByStatus,
  statusListSchema,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { KeptViews } from '../peering/KeptViews';
import { MAX_NAMESPACES } from '../peering/neighbourhood';
import { PeeringService } from '../peering/PeeringService';
import type { PortalGarden } from '../peering/PortalGarden';
import { ShootGate } from '../peering/ShootGate';
import { StatusReader } from './StatusReader';

const landscape = [
  aShoot({
    name: 'shop',
    ...listing('garden-prod/web', 'garden-ops/mon', 'garden-secret/vault'),
  }),
  aShoot({
    name: 'web',
    nodes: ['10.5.0.0/28'],
    ...listing('garden-prod/shop'),
  }),
  aShoot({ namespace: 'garden-ops', name: 'mon', nodes: ['10.250.0.0/27'] }),
  aShoot({
    namespace: 'garden-secret',
    name: 'vault',
    ...listing('garden-prod/shop', 'garden-ops/mon'),
  }),
  aShoot({ name: 'lonely', nodes: ['10.5.9.0/27'] }),
];

const visible = ['garden-prod', 'garden-ops'];

function refOf(text: string) {
  const [garden, namespace, name] = text.split('/');
  return { garden, namespace, name };
}

function setUp(
  choices: GardenChoices = { visible },
  shoots: readonly Shoot[] = landscape,
) {
  const inventory = new FakeInventory(shoots);
  const gardens = new Map<string, PortalGarden>([
    ['osc', aPortalGarden({ ...choices, inventory })],
  ]);
  const views = new KeptViews(() => 0);
  const reader = new StatusReader({ gardens, views });
  const service = new PeeringService({ gate: new ShootGate(gardens), views });
  return {
    gardens,
    inventory,
    service,
    ask: (...refs: readonly string[]) =>
      reader.list({ shoots: refs.map(refOf) }, aRequester()),
  };
}

describe('StatusReader', () => {
  it('counts peerings by status, and findings by severity', async () => {
    const answer = await setUp().ask('osc/garden-prod/shop');
    expect(statusListSchema.parse(answer)).toEqual(answer);
    expect(answer).toEqual({
      items: [
        {
          ref: refOf('osc/garden-prod/shop'),
          configured: 1,
          incomplete: 1,
          notAccessible: 1,
          errors: 1,
          warnings: 1,
        },
      ],
      missing: [],
    });
  });

  it('says what the page of each shoot says', async () => {
    const { ask, service } = setUp({ visible: 'all' });
    for (const shoot of landscape) {
      const ref = {
        garden: 'osc',
        namespace: shoot.namespace,
        name: shoot.name,
      };
      const { peerings, findings } = await service.view(ref, aRequester());
      const shown = [
        ...findings,
        ...peerings.flatMap(row =>
          row.findings.filter(f => !isSaidByStatus(f)),
        ),
      ];
      const statuses = (wanted: string) =>
        peerings.filter(({ status }) => status === wanted).length;
      const severities = (wanted: string) =>
        shown.filter(({ severity }) => severity === wanted).length;
      const { items } = await ask(`osc/${shoot.namespace}/${shoot.name}`);
      expect(items).toEqual([
        {
          ref,
          configured: statuses('configured'),
          incomplete: statuses('incomplete'),
          notAccessible: statuses('notAccessible'),
          errors: severities('error'),
          warnings: severities('warning'),
        },
      ]);
    }
  });

  it('answers in the order asked for, each shoot once', async () => {
    const { items } = await setUp().ask(
      'osc/garden-ops/mon',
      'osc/garden-prod/lonely',
      'osc/garden-ops/mon',
    );
    expect(items.map(({ ref, incomplete }) => [ref.name, incomplete])).toEqual([
      ['mon', 1],
      ['lonely', 0],
    ]);
  });

  it('leaves out what is not there, not visible, or in no Garden, all alike', async () => {
    const { ask } = setUp();
    expect(
      await ask(
        'osc/garden-prod/nothing',
        'osc/garden-secret/vault',
        'osc/garden-secret/nothing',
        'nope/garden-prod/shop',
      ),
    ).toEqual({ items: [], missing: [] });
  });

  it('looks up nothing of a namespace that may not be seen', async () => {
    const { ask, inventory } = setUp();
    await ask('osc/garden-secret/vault', 'osc/garden-prod/shop');
    expect(inventory.lookedUp).not.toContain('garden-secret/vault');
  });

  it('is the same when everything that the user may not see is not there', async () => {
    const emptied = landscape.filter(
      ({ namespace }) => namespace !== 'garden-secret',
    );
    const refs = landscape.map(
      ({ namespace, name }) => `osc/${namespace}/${name}`,
    );
    expect(await setUp().ask(...refs)).toEqual(
      await setUp({ visible }, emptied).ask(...refs),
    );
  });

  it('says of a shoot the same beside one that lists more namespaces than are asked for', async () => {
    const invented = Array.from(
      { length: MAX_NAMESPACES + 1 },
      (_, i) => `made-up-${i}/thing`,
    );
    const { ask } = setUp({ visible }, [
      aShoot({ name: 'greedy', ...listing(...invented) }),
      ...landscape,
    ]);
    const shop = 'osc/garden-prod/shop';
    const { items } = await ask('osc/garden-prod/greedy', shop);
    expect(items.slice(1)).toEqual((await setUp().ask(shop)).items);
  });

  it('leaves out a shoot that goes while the Garden is asked', async () => {
    const { ask, inventory, gardens } = setUp();
    const garden = gardens.get('osc');
    if (garden?.kind !== 'running') throw new Error('It is not running');
    const { listable } = garden.reviewer;
    jest
      .spyOn(garden.reviewer, 'listable')
      .mockImplementation(async (identity, namespaces) => {
        const names = [...namespaces];
        // That of its target.
        if (names.includes('garden-secret')) {
          inventory.remove('garden-prod', 'shop');
        }
        return listable(identity, names);
      });
    const { items, missing } = await ask(
      'osc/garden-prod/shop',
      'osc/garden-prod/lonely',
    );
    expect(items.map(({ ref }) => ref.name)).toEqual(['lonely']);
    expect(missing).toEqual([]);
  });

  it('names a Garden that is missing, if one of its shoots was asked for', async () => {
    const { ask, gardens } = setUp();
    gardens.set(
      'down',
      aPortalGarden({
        inventory: new FakeInventory(landscape, 'down'),
        accessError: new ServiceUnavailableError('Garden down did not answer'),
      }),
    );
    const answer = await ask('down/garden-prod/shop', 'osc/garden-prod/shop');
    expect(answer.missing).toEqual([
      { garden: 'down', reason: 'Garden down did not answer' },
    ]);
    expect(answer.items).toHaveLength(1);
    expect((await ask('osc/garden-prod/shop')).missing).toEqual([]);
  });
});
