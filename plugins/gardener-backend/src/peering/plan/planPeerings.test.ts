import { planSchema, type PairChange } from 'backstage-plugin-gardener-common';
import {
  id,
  shop,
  lake,
  vault,
  toVault,
  addBoth,
  aPlanPortal,
  written,
  findings,
  blockers,
} from '../../__testUtils__/aPlanPortal';
import { peeringJson } from '../../__testUtils__/LiveGarden';
import { GardenConflictError } from '../../garden/GardenError';

describe('a plan of peerings', () => {
  it('writes the reverse entries, then the own ones, each with its dry run', async () => {
    const { live, plan } = aPlanPortal([shop, lake, vault]);
    live.warnings = ['a webhook has doubts'];
    const made = await plan(addBoth);
    expect(written(made)).toEqual([
      'vault: +shop on eu-de-1',
      'shop: +vault on eu-de-2',
    ]);
    expect(made.steps[0]).toMatchObject({
      shoot: { garden: 'osc', ...toVault },
      side: 'target',
      method: 'PATCH',
      path: '/apis/core.gardener.cloud/v1beta1/namespaces/garden-ops/shoots/vault',
      dryRun: { verdict: 'accepted', warnings: ['a webhook has doubts'] },
      rollout: { when: 'atOnce' },
    });
    expect(made.steps[1]).toMatchObject({ side: 'here' });
    expect(made.blockers).toEqual([]);
    expect(made.findings).toEqual([]);
    expect(() => planSchema.parse(made)).not.toThrow();
  });

  it('tries exactly the patch that it shows as a command', async () => {
    const { live, plan } = aPlanPortal([shop, lake, vault]);
    const made = await plan(addBoth);
    for (const { shoot, kubectl } of made.steps) {
      const patch = live.patches.get(`${shoot.namespace}/${shoot.name}`);
      expect(kubectl).toBe(
        `kubectl patch shoot ${shoot.name} -n ${shoot.namespace} --type=json -p '${patch}'`,
      );
    }
  });

  it('asks the Garden twice for each shoot that it writes, and not at all for others', async () => {
    const { live, plan } = aPlanPortal([shop, lake, vault]);
    await plan(addBoth, {
      target: { namespace: 'garden-data', name: 'lake' },
      here: 'remove',
      there: 'keep',
    });
    expect([...live.requests].sort()).toEqual([
      'dry run garden-ops/vault',
      'dry run garden-prod/shop',
      'get garden-ops/vault',
      'get garden-prod/shop',
    ]);
  });

  describe('overtaken by somebody who writes between the read and the dry run', () => {
    const conflict = () => new GardenConflictError('osc', 'modified');
    const triesOf = (requests: readonly string[]) =>
      requests.filter(request => request.startsWith('dry run garden-ops'));

    it('begins once more, on what is there then', async () => {
      const { live, plan } = aPlanPortal([shop, lake, vault]);
      live.failure = request =>
        request === 'dry run garden-ops/vault' &&
        triesOf(live.requests).length === 1
          ? conflict()
          : undefined;
      const made = await plan(addBoth);
      expect(made.blockers).toEqual([]);
      expect(made.steps.map(({ dryRun }) => dryRun.verdict)).toEqual([
        'accepted',
        'accepted',
      ]);
    });

    it('says so when it is overtaken again', async () => {
      const { live, plan } = aPlanPortal([shop, lake, vault]);
      live.failure = request =>
        request === 'dry run garden-ops/vault' ? conflict() : undefined;
      const made = await plan(addBoth);
      expect(triesOf(live.requests)).toHaveLength(2);
      expect(made.blockers).toMatchObject([
        {
          code: 'notAnswered',
          message:
            'vault was changed by somebody else while it was looked at. Try again.',
        },
      ]);
    });
  });

  it('asks about four shoots at a time, and keeps the order of the pairs', async () => {
    const names = Array.from({ length: 11 }, (_, i) => `peer-${i}`);
    const { live, plan } = aPlanPortal([
      shop,
      lake,
      ...names.map((name, i) => ({ name, nodes: `10.6.${i}.0/24` })),
    ]);
    const made = await plan(
      ...names.map(
        (name): PairChange => ({
          target: { namespace: 'garden-prod', name },
          here: 'add',
          there: 'add',
        }),
      ),
    );
    expect(live.parallel).toBe(4);
    expect(made.steps.map(({ shoot }) => shoot.name)).toEqual([
      ...names,
      'shop',
    ]);
  });

  it('names the seeds on which both are now, whatever the portal still believes', async () => {
    const { live, plan } = aPlanPortal([shop, lake, vault]);
    live.replace({ ...vault, seed: 'eu-nl-1' });
    live.replace({ ...shop, seed: 'eu-nl-2' });
    expect(written(await plan(addBoth))).toEqual([
      'vault: +shop on eu-nl-2',
      'shop: +vault on eu-nl-1',
    ]);
  });

  it('takes the seed of a target that is only listed from what the portal knows', async () => {
    const { plan } = aPlanPortal([shop, lake, vault]);
    const made = await plan({ target: toVault, here: 'add', there: 'keep' });
    expect(written(made)).toEqual(['shop: +vault on eu-de-2']);
    expect(findings(made)).toEqual(['REVERSE_MISSING asks']);
  });

  it('leaves out a shoot that is as wanted', async () => {
    const { plan } = aPlanPortal([
      shop,
      lake,
      { ...vault, extensions: peeringJson('garden-prod/shop') },
    ]);
    const made = await plan(addBoth);
    expect(written(made)).toEqual(['shop: +vault on eu-de-2']);
    expect(made.blockers).toEqual([]);
    expect(made.solved.map(({ code }) => code)).toEqual(['REVERSE_MISSING']);
  });

  it('can not be applied when there is nothing to do', async () => {
    const { plan } = aPlanPortal([shop, lake, vault]);
    const target = { namespace: 'garden-data', name: 'lake' };
    expect(blockers(await plan({ target, here: 'add', there: 'add' }))).toEqual(
      ['nothingToDo undefined: Both shoots are as wanted already.'],
    );
    expect(
      blockers(await plan({ target, here: 'add', there: 'keep' })),
    ).toEqual(['nothingToDo undefined: shop is as wanted already.']);
  });

  it('removes, corrects and drops in one patch, and keeps what is foreign to the digit', async () => {
    const { live, plan } = aPlanPortal([
      {
        ...shop,
        extensions: `[{"type":"osc-peering-service","providerConfig":{"mtu":1.50,"shootPeerings":[
          {"name":"lake","namespace":"garden-data","seed":"eu-de-1","weight":12345678901234567890},
          {"name":"vault","namespace":"garden-ops","seed":"old"},
          {"name":"vault","namespace":"garden-ops","seed":"eu-de-2"},
          {"name":"gone","namespace":"garden-prod"}]}}]`,
      },
      lake,
      vault,
    ]);
    const made = await plan(
      {
        target: { namespace: 'garden-data', name: 'lake' },
        here: 'correctSeed',
        there: 'keep',
      },
      { target: toVault, here: 'dropDuplicates', there: 'keep' },
      {
        target: { namespace: 'garden-prod', name: 'gone' },
        here: 'remove',
        there: 'keep',
      },
    );
    expect(written(made)).toEqual([
      'shop: -vault on old, -gone on null, lake eu-de-1 -> eu-de-2',
    ]);
    expect(live.patches.get('garden-prod/shop')).not.toContain('weight');
    expect(made.steps[0].diff.map(({ text }) => text.trim())).toContain(
      'weight: 12345678901234567890',
    );
    expect(made.solved.map(({ code }) => code)).toEqual([
      'DUPLICATE_ENTRY',
      'SEED_MISMATCH',
      'SEED_MISMATCH',
      'TARGET_NOT_FOUND',
    ]);
  });

  it('refuses pairs that name one target, before it looks at anything', async () => {
    const { garden, plan } = aPlanPortal([shop, lake, vault]);
    await expect(
      plan(
        {
          target: { namespace: 'garden-data', name: 'lake' },
          here: 'keep',
          there: 'remove',
        },
        addBoth,
        { ...addBoth, here: 'remove' },
      ),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'pairs[2].target is that of pairs[1]; name each target once',
    });
    expect(garden.asked).toEqual([]);
  });

  it('tells who may not see the own shoot nothing, and asks the Garden nothing', async () => {
    const { live, plan } = aPlanPortal([shop, lake, vault], { visible: [] });
    await expect(plan(addBoth)).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        'Shoot osc/garden-prod/shop does not exist, or you may not see it',
    });
    expect(live.requests).toEqual([]);
  });

  it('does not take a fault of its own for an answer of the Garden', async () => {
    const { live, store, plan } = aPlanPortal([shop, lake, vault]);
    live.failure = () => new TypeError('a fault');
    await expect(plan(addBoth)).rejects.toThrow('a fault');
    expect(await store.find(id)).toBeUndefined();
  });
});
