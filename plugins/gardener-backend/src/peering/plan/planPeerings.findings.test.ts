import type { PairChange } from 'backstage-plugin-gardener-common';
import {
  shop,
  toVault,
  lake,
  vault,
  addBoth,
  aPlanPortal,
  written,
  findings,
} from '../../__testUtils__/aPlanPortal';
import {
  peeringJson,
  type RawShootChoices,
} from '../../__testUtils__/LiveGarden';

describe('a plan of peerings', () => {
  describe('finds', () => {
    const pipeline: RawShootChoices = {
      name: 'pipeline',
      namespace: 'garden-data',
      nodes: '10.5.0.0/26',
    };
    const addPipeline: PairChange = {
      target: { namespace: 'garden-data', name: 'pipeline' },
      here: 'add',
      there: 'add',
    };

    it('an overlap, which may be overridden unless the Garden refuses it', async () => {
      const { plan } = aPlanPortal([shop, lake, pipeline]);
      expect(findings(await plan(addPipeline))).toEqual([
        'CIDR_OVERLAP overridable',
      ]);
      const strict = aPlanPortal([shop, lake, pipeline], {
        refuseOverlap: true,
      });
      expect(findings(await strict.plan(addPipeline))).toEqual([
        'CIDR_OVERLAP blocks',
      ]);
    });

    it('nothing new in an overlap that is there, whatever else is added', async () => {
      const { plan } = aPlanPortal(
        [
          { ...shop, extensions: peeringJson('garden-data/pipeline') },
          pipeline,
          vault,
        ],
        { refuseOverlap: true },
      );
      const made = await plan(addBoth, { ...addPipeline, here: 'keep' });
      expect(written(made)).toHaveLength(3);
      expect(findings(made)).toEqual([]);
      expect(made.solved.map(({ code }) => code)).toEqual(['REVERSE_MISSING']);
    });

    it('what the peers of the target have against it, as far as the user may see them', async () => {
      const ci: RawShootChoices = {
        name: 'ci',
        namespace: 'garden-dev',
        nodes: '10.5.0.16/28',
      };
      const hub = { ...vault, extensions: peeringJson('garden-dev/ci') };
      const { plan } = aPlanPortal([shop, lake, hub, ci]);
      const made = await plan(addBoth);
      expect(made.findings).toMatchObject([
        {
          standing: 'asks',
          finding: {
            code: 'HUB_OVERLAP',
            subject: { shoot: { name: 'vault' }, target: { name: 'shop' } },
            params: { other: 'ci' },
          },
        },
      ]);
      const blind = aPlanPortal([shop, lake, hub, ci], {
        visible: ['garden-prod', 'garden-data', 'garden-ops'],
      });
      expect(findings(await blind.plan(addBoth))).toEqual([]);
    });

    it('the same when the own entry is there already', async () => {
      const { plan } = aPlanPortal([
        { ...shop, extensions: peeringJson('garden-ops/vault') },
        { ...vault, extensions: peeringJson('garden-ops/ci') },
        { ...vault, name: 'ci', nodes: '10.5.0.16/28' },
      ]);
      const made = await plan({ ...addBoth, here: 'keep' });
      expect(findings(made)).toEqual(['HUB_OVERLAP asks']);
    });

    it('two new peers that overlap each other', async () => {
      const twin = { ...vault, name: 'twin' };
      const { plan } = aPlanPortal([shop, lake, vault, twin]);
      const made = await plan(addBoth, {
        ...addBoth,
        target: { ...toVault, name: 'twin' },
      });
      expect(findings(made)).toEqual(['HUB_OVERLAP asks', 'HUB_OVERLAP asks']);
    });

    it('nothing that keeps from removing', async () => {
      const { plan } = aPlanPortal(
        [
          {
            ...shop,
            extensions: peeringJson('garden-data/pipeline', 'garden-ops/vault'),
          },
          { ...pipeline, extensions: peeringJson('garden-prod/shop') },
          { ...vault, extensions: peeringJson('garden-prod/shop') },
        ],
        { refuseOverlap: true },
      );
      const made = await plan({ ...addBoth, here: 'remove', there: 'keep' });
      expect(findings(made)).toEqual(['REVERSE_MISSING tells']);
    });

    it('a shoot that would list itself, and helps to take such an entry out', async () => {
      const { plan } = aPlanPortal([shop, lake]);
      const target = { namespace: 'garden-prod', name: 'shop' };
      const made = await plan({ target, here: 'add', there: 'add' });
      expect(written(made)).toEqual(['shop: +shop on eu-de-1']);
      expect(findings(made)).toEqual(['SELF_PEERING blocks']);

      const selfish = aPlanPortal([
        { ...shop, extensions: peeringJson('garden-prod/shop') },
      ]);
      for (const [here, there] of [
        ['remove', 'remove'],
        ['remove', 'keep'],
        ['keep', 'remove'],
      ] as const) {
        const mended = await selfish.plan({ target, here, there });
        expect(written(mended)).toEqual(['shop: -shop on eu-de-1']);
        expect(mended.findings).toEqual([]);
        expect(mended.solved.map(({ code }) => code)).toEqual(['SELF_PEERING']);
      }
    });

    it('what is wrong with a shoot that becomes a peer', async () => {
      const { plan } = aPlanPortal([
        shop,
        lake,
        { ...vault, spec: { provider: { workers: [] } } },
      ]);
      expect(findings(await plan(addBoth))).toEqual(['WORKERLESS blocks']);
    });
  });
});
