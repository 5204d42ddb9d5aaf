import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  planSchema,
  type DiffLine,
  type PairChange,
  type Plan,
  type PlanStep,
} from 'backstage-plugin-gardener-common';
import { GardenControl } from 'garden-simulator/control';
import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import {
  startTestPortal,
  untilSynced,
  type TestPortal,
} from './__testUtils__/startTestPortal';
import { HttpGardenClient } from './garden/HttpGardenClient';
import { parseLossless } from './garden/losslessJson';
import { isRecord } from './garden/rawObject';

jest.setTimeout(300_000);

const mara = {
  kind: 'impersonated' as const,
  user: 'mara@example.org',
  groups: ['osc:platform'],
};
const shop = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const NAMESPACES = '/apis/core.gardener.cloud/v1beta1/namespaces';
const NO_PLAN = {
  name: 'NotFoundError',
  message:
    'There is no such plan, or it is not yours; plans are kept for 30 minutes.',
};

function pair(
  target: string,
  here: PairChange['here'],
  there: PairChange['there'],
  seed?: string,
): PairChange {
  const [project, name] = target.split('/');
  return {
    target: { namespace: `garden-${project}`, name },
    here,
    there,
    ...(seed && { seed }),
  };
}

function peerings(shoot: typeof shop, ...pairs: readonly PairChange[]) {
  return { kind: 'peerings', shoot, pairs, source: 'portal' };
}

/** The lines that change, as a difference is written. */
function changes(diff: readonly DiffLine[]): string {
  const signs = { added: '+', removed: '-', same: ' ', gap: '…' };
  return diff
    .filter(({ kind }) => kind === 'added' || kind === 'removed')
    .map(({ kind, text }) => `${signs[kind]}${text}`)
    .join('\n');
}

/** The patch that a step shows as a command. */
function patchOf({ kubectl }: PlanStep): string {
  const [, quoted] = /-p '(.*)'$/.exec(kubectl) ?? [];
  return quoted.replaceAll(String.raw`'\''`, "'");
}

describe('the gardener plugin, planning', () => {
  let garden: GardenProcess;
  let portal: TestPortal;
  let control: GardenControl;
  let client: HttpGardenClient;

  beforeAll(async () => {
    garden = await startGardenProcess({
      args: ['--landscape', 'demo', '--no-reconciler', '--control'],
    });
    control = new GardenControl(garden.kubeconfigPath);
    client = new HttpGardenClient('osc', {
      kind: 'kubeconfig',
      path: garden.kubeconfigPath,
      context: 'backstage',
    });
    portal = await startTestPortal(garden);
    await untilSynced(portal.get);
  });

  afterAll(async () => {
    await portal?.backend.stop();
    client?.close();
    control?.close();
    await garden?.stop();
  });

  const extensionsOf = async (text: Promise<string>) => {
    const raw = parseLossless(await text);
    return isRecord(raw) && isRecord(raw.spec) ? raw.spec.extensions : raw;
  };
  const stored = (namespace: string, name: string) =>
    extensionsOf(client.getText('shoots', { namespace, name }));

  async function plan(request: object, as?: string): Promise<Plan> {
    const { status, body } = await portal.post('/plans', request, as);
    expect({ status, body }).toMatchObject({ status: 201 });
    return planSchema.parse(body);
  }

  describe('POST /plans', () => {
    const ofThePicture = peerings(
      shop,
      pair('ops/vault', 'add', 'add'),
      pair('data/reports', 'add', 'add'),
      pair('prod/legacy-shop', 'remove', 'keep'),
    );

    it('is the review of the design for mara', async () => {
      const made = await plan(ofThePicture);
      expect(made).toMatchObject({
        shoot: shop,
        project: 'prod',
        gardenUser: 'mara@example.org',
        blockers: [],
        handovers: [],
        applied: false,
      });
      expect(
        made.steps.map(({ project, shoot, method, path, dryRun }) =>
          [project, shoot.name, method, path, dryRun.verdict].join(' '),
        ),
      ).toEqual([
        `ops vault PATCH ${NAMESPACES}/garden-ops/shoots/vault accepted`,
        `data reports PATCH ${NAMESPACES}/garden-data/shoots/reports accepted`,
        `prod shop PATCH ${NAMESPACES}/garden-prod/shoots/shop accepted`,
      ]);
      const shopsEntry = [
        '+        - name: shop',
        '+          namespace: garden-prod',
        '+          seed: eu-de-1',
      ].join('\n');
      expect(made.steps.map(({ diff }) => changes(diff))).toEqual([
        shopsEntry,
        shopsEntry,
        [
          '-        - name: legacy-shop',
          '-          namespace: garden-prod',
          '-          seed: eu-de-1',
          '+        - name: vault',
          '+          namespace: garden-ops',
          '+          seed: eu-de-2',
          '+        - name: reports',
          '+          namespace: garden-data',
          '+          seed: eu-de-1',
        ].join('\n'),
      ]);
      expect(
        made.findings.map(
          ({ finding, standing }) =>
            `${finding.code} of ${finding.subject.shoot.name} ${standing}`,
        ),
      ).toEqual([
        // Of reports and shop-dev, which is a peer already.
        'HUB_OVERLAP of shop asks',
        'DEFAULT_NODE_CIDR of reports asks',
      ]);
      expect(made.solved.map(({ code }) => code)).toEqual(['TARGET_NOT_FOUND']);
      expect(made.steps.map(({ rollout }) => rollout.when)).toEqual([
        'atOnce',
        'atOnce',
        'maintenance',
      ]);
    });

    it('answers where the plan is, to its user alone, and records who asked', async () => {
      portal.auditor.createEvent.mockClear();
      const { headers, body } = await portal.post('/plans', ofThePicture);
      expect(headers.location).toBe(`/api/gardener/plans/${body.id}`);
      expect(headers['cache-control']).toBe('no-store');
      expect(portal.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'plan-created',
          meta: { kind: 'peerings', shoot: 'osc/garden-prod/shop', pairs: 3 },
        }),
      );
      const again = await portal.get(`/plans/${body.id}`);
      expect(again.status).toBe(200);
      expect(again.body).toEqual(body);
      for (const [id, as] of [
        [body.id, 'jon'],
        ['00000000-0000-4000-8000-000000000000', 'mara'],
      ]) {
        const refused = await portal.get(`/plans/${id}`, as);
        expect(refused.status).toBe(404);
        expect(refused.body.error).toEqual(NO_PLAN);
      }
    });

    it('costs two requests for each shoot that is written, and writes nothing', async () => {
      const before = await Promise.all([
        stored('garden-ops', 'vault'),
        stored('garden-data', 'reports'),
        stored('garden-prod', 'shop'),
      ]);
      await control.resetRequests();
      await plan(ofThePicture);
      const shoots = (await control.requests()).filter(
        ({ resource, as }) => resource === 'shoots' && as === mara.user,
      );
      const counts = shoots.map(({ verb, count }) => [verb, count]);
      expect(Object.fromEntries(counts)).toEqual({ get: 3, patch: 3 });
      expect(
        await Promise.all([
          stored('garden-ops', 'vault'),
          stored('garden-data', 'reports'),
          stored('garden-prod', 'shop'),
        ]),
      ).toEqual(before);
    });

    it('may be applied over an overlap, unless the Garden is configured to refuse it', async () => {
      const request = peerings(shop, pair('data/pipeline', 'add', 'add'));
      const overlap = async () => {
        const { findings, steps } = await plan(request);
        expect(steps).toHaveLength(2);
        return findings.filter(
          ({ finding }) => finding.code === 'CIDR_OVERLAP',
        );
      };
      expect(await overlap()).toMatchObject([
        {
          standing: 'overridable',
          finding: { params: { addresses: '32', shared: '10.5.0.0/27' } },
        },
      ]);
    });

    it('writes the own entry for a shoot that mara may not see, and hands the other one over', async () => {
      const ref = { ...shop, name: 'returns' };
      const request = peerings(
        ref,
        pair('partner/clearing', 'add', 'keep', 'eu-de-2'),
      );
      const made = await plan(request);
      expect(made.steps.map(({ shoot }) => shoot.name)).toEqual(['returns']);
      expect(made.handovers).toEqual([
        {
          target: { namespace: 'garden-partner', name: 'clearing' },
          project: null,
          edit: 'add',
          why: 'notAccessible',
          owner: null,
          yaml: '- name: returns\n  namespace: garden-prod\n  seed: eu-de-1\n',
        },
      ]);
      const { id: _, createdAt: __, expiresAt: ___, ...known } = made;
      const other = await plan(
        peerings(ref, pair('partner/no-such', 'add', 'keep', 'eu-de-2')),
      );
      const { id: ____, createdAt: _____, expiresAt: ______, ...gone } = other;
      expect(
        JSON.parse(JSON.stringify(gone).replaceAll('no-such', 'clearing')),
      ).toEqual(known);
    });

    it('is blocked for jon, who may only see', async () => {
      await control.resetRequests();
      const made = await plan(
        peerings(shop, pair('prod/returns', 'add', 'add')),
        'jon',
      );
      expect(made.steps).toEqual([]);
      expect(
        made.blockers.map(({ code, shoot }) => [code, shoot?.name]),
      ).toEqual([
        ['noRights', 'returns'],
        ['noRights', 'shop'],
      ]);
      const asked = (await control.requests()).filter(
        ({ resource, as }) => resource === 'shoots' && as === 'jon@example.org',
      );
      expect(asked).toEqual([]);
    });

    it('makes a manifest that is the reference’s, when its patches are sent as they are', async () => {
      const returns = { ...shop, name: 'returns' };
      const made = await plan(
        peerings(returns, pair('prod/checkout', 'add', 'add')),
      );
      for (const step of made.steps) {
        await control.patchShoot(step.shoot, JSON.parse(patchOf(step)));
      }
      const { body } = await portal.get(
        '/shoots/osc/garden-prod/returns/manifest',
      );
      expect(body.yaml).toBe(
        [
          'extensions:',
          '  - type: osc-peering-service',
          '    providerConfig:',
          '      apiVersion: service.peering.extensions.osc.t-systems.com/v1',
          '      kind: PeeringConfig',
          '      shootPeerings:',
          '        - name: checkout',
          '          namespace: garden-prod',
          '          seed: eu-de-1',
          '',
        ].join('\n'),
      );
      expect(
        `${made.steps[1].diff
          .filter(({ kind }) => kind === 'added')
          .map(({ text }) => text)
          .join('\n')}\n`,
      ).toBe(body.yaml.replace('extensions:\n', ''));
      const { body: reverse } = await portal.get(
        '/shoots/osc/garden-prod/checkout/manifest',
      );
      expect(reverse.yaml).toBe(body.yaml.replace('checkout', 'returns'));
    });

    it('leaves what is foreign as it is, to the digit', async () => {
      const bastion = { namespace: 'garden-ops', name: 'bastion' };
      const foreign =
        '{"type":"shoot-dns-service","providerConfig":{"z":12345678901234567890,"a":[1.0,null,1.50],"text":"a & b"}}';
      await client.patch(
        'shoots',
        bastion,
        `[{"op":"add","path":"/spec/extensions","value":[${foreign}]}]`,
        { as: mara },
      );
      const [before] = [await stored(bastion.namespace, bastion.name)].flat();
      const [step] = (
        await plan(
          peerings(
            { garden: 'osc', ...bastion },
            pair('ops/vault', 'add', 'keep'),
          ),
        )
      ).steps;
      expect(step.dryRun.verdict).toBe('accepted');
      const tried = await client.patch('shoots', bastion, patchOf(step), {
        as: mara,
        dryRun: true,
      });
      const [after] = [await extensionsOf(Promise.resolve(tried.text))].flat();
      expect(JSON.stringify(after)).toBe(JSON.stringify(before));
      expect(JSON.stringify(after)).toContain('12345678901234567890');
      expect(JSON.stringify(after)).toContain('[1.0,null,1.50]');
    });

    it('tells what the Garden says to a write that it refuses', async () => {
      await control.addFault({
        effect: { kind: 'webhookDenies', message: 'not on a Friday' },
        scope: { verbs: ['patch'] },
        count: 1,
      });
      const made = await plan(peerings(shop, pair('ops/vault', 'add', 'keep')));
      await control.clearFaults();
      expect(made.blockers).toEqual([
        {
          code: 'refused',
          shoot: { namespace: 'garden-prod', name: 'shop' },
          message: expect.stringContaining('webhook'),
          gardenWords: expect.stringContaining('not on a Friday'),
        },
      ]);
    });

    it.each([
      ['data/stream', 'migrating'],
      ['ops/registry', 'deleting'],
    ])('is blocked by the state of %s', async (target, code) => {
      const made = await plan(peerings(shop, pair(target, 'add', 'add')));
      expect(made.blockers.map(blocker => blocker.code)).toEqual([code]);
    });

    it('lets Gardener reconcile', async () => {
      const made = await plan({
        kind: 'operation',
        shoot: shop,
        operation: 'reconcile',
      });
      expect(made.steps).toMatchObject([
        { method: 'PATCH', dryRun: { verdict: 'accepted' } },
      ]);
    });

    it('tells before a deletion which shoots still list the cluster', async () => {
      const made = await plan({ kind: 'deletion', shoot: shop });
      expect(made.blockers).toEqual([]);
      expect(made.steps).toMatchObject([{ method: 'DELETE' }]);
      expect(
        made.findings
          .map(({ finding }) => `${finding.subject.shoot.name} ${finding.code}`)
          .sort(),
      ).toEqual(
        ['ci', 'lake', 'monitoring', 'orders', 'payments', 'playground'].map(
          name => `${name} TARGET_DELETING`,
        ),
      );
      expect(made.handovers.map(({ target }) => target.name)).toEqual([
        'clearing',
      ]);
    });

    it.each([
      [
        'a shoot that may not be seen',
        { ...shop, namespace: 'garden-partner' },
      ],
      ['a shoot that is not there', { ...shop, name: 'no-such' }],
      ['a Garden that is not configured', { ...shop, garden: 'nope' }],
    ])('says one and the same for %s', async (_, ref) => {
      const { status, body } = await portal.post(
        '/plans',
        peerings(ref, pair('ops/vault', 'add', 'keep')),
      );
      expect(status).toBe(404);
      expect(body.error).toEqual({
        name: 'NotFoundError',
        message:
          `Shoot osc/${ref.namespace}/${ref.name} does not exist, or you may not see it`.replace(
            'osc',
            ref.garden,
          ),
      });
    });

    it.each([
      ['no pairs', { ...peerings(shop), pairs: [] }],
      ['an unknown kind', { kind: 'everything', shoot: shop }],
      [
        'an unknown edit',
        peerings(shop, {
          ...pair('ops/vault', 'add', 'keep'),
          here: 'own' as 'add',
        }),
      ],
      [
        'a repeated target',
        peerings(
          shop,
          pair('ops/vault', 'add', 'keep'),
          pair('ops/vault', 'keep', 'add'),
        ),
      ],
    ])('refuses a request with %s', async (_, request) => {
      expect((await portal.post('/plans', request)).status).toBe(400);
    });
  });

  it('refuses an overlap for a Garden that is configured so', async () => {
    const strict = await startTestPortal(garden, {
      config: {
        gardens: [
          {
            name: 'osc',
            kubeconfig: { path: garden.kubeconfigPath, context: 'backstage' },
            identity: {
              strategy: 'impersonation',
              trustedLocations: ['file:'],
            },
            network: { refuseOverlap: true },
          },
        ],
      },
    });
    try {
      await untilSynced(strict.get);
      const { body } = await strict.post(
        '/plans',
        peerings(shop, pair('data/pipeline', 'add', 'add')),
      );
      expect(planSchema.parse(body).findings[0]).toMatchObject({
        standing: 'blocks',
        finding: { code: 'CIDR_OVERLAP' },
      });
    } finally {
      await strict.backend.stop();
    }
  });

  it('plans nothing for whom Backstage’s permissions refuse it', async () => {
    const closed = await startTestPortal(garden, {
      decision: AuthorizeResult.DENY,
    });
    try {
      const { status } = await closed.post(
        '/plans',
        peerings(shop, pair('ops/vault', 'add', 'keep')),
      );
      expect(status).toBe(403);
    } finally {
      await closed.backend.stop();
    }
  });
});
