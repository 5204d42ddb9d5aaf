import { ServiceUnavailableError } from '@backstage/errors';
import {
  CREATION_KEY_ANNOTATION,
  createdShootSchema,
  gardenerShootCreatePermission,
  gardenerShootReadPermission,
  readCloudProfile,
  readShoot,
  type CreateShootRequest,
  type Shoot,
  type ShootDraft,
} from 'backstage-plugin-gardener-common';
import { parse } from 'yaml';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import {
  aRequester,
  refusing,
  type RequesterChoices,
} from '../__testUtils__/aRequester';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import {
  GardenAdmissionError,
  GardenConflictError,
  GardenInvalidError,
  GardenMalformedAnswerError,
  GardenNoRightsError,
  GardenNotFoundError,
  GardenServerError,
  GardenTooManyRequestsError,
  GardenUnavailableError,
  GardenUnreachableError,
} from '../garden/GardenError';
import { GardenGate } from '../peering/GardenGate';
import { ShootCreator } from './ShootCreator';

const profile = readCloudProfile({
  metadata: { name: 'osc' },
  spec: {
    type: 'openstack',
    regions: [{ name: 'eu-de', zones: [{ name: 'eu-de-01' }] }],
    machineTypes: [{ name: 's3', cpu: '2', memory: '8Gi' }],
    kubernetes: { versions: [{ version: '1.33.5' }] },
  },
});

const draft: ShootDraft = {
  garden: 'osc',
  namespace: 'garden-prod',
  name: 'demo',
  purpose: 'testing',
  cloudProfile: 'osc',
  region: 'eu-de',
  credentials: { kind: 'CredentialsBinding', name: 'account' },
  nodes: '10.5.9.0/27',
  workers: [
    {
      name: 'general',
      machineType: 's3',
      architecture: 'amd64',
      minimum: 1,
      maximum: 3,
    },
  ],
};
const toVault = { namespace: 'garden-ops', name: 'vault' };
const toCave = { namespace: 'garden-secret', name: 'cave' };

const vault = aShoot({ ...toVault, seed: 'eu-de-2', nodes: ['10.6.0.0/27'] });
const cave = aShoot({ ...toCave, seed: 'eu-nl-1', nodes: ['10.5.9.0/27'] });

interface Answer {
  /** Thrown in place of an answer. */
  readonly error?: Error;
  /** Whether it is written all the same. */
  readonly written?: boolean;
}

/** A Garden that holds what is created in it. */
function setUp(
  options: GardenChoices & {
    readonly shoots?: readonly Shoot[];
    readonly requester?: RequesterChoices;
  } = {},
) {
  const { shoots = [vault, cave], requester, ...choices } = options;
  const stored = new Map<string, object>();
  const requests: string[] = [];
  const bodies: string[] = [];
  const answers: Answer[] = [];
  const inventory = new FakeInventory(shoots)
    .addProject({ name: 'prod', namespace: 'garden-prod', owner: 'pat' })
    .addProject({ name: 'ops', namespace: 'garden-ops', owner: 'olga' })
    .addProject({ name: 'secret', namespace: 'garden-secret', owner: 'sue' });
  inventory.profiles = [profile];
  const garden = aPortalGarden({
    visible: ['garden-prod', 'garden-ops'],
    create: async (resource, namespace, body, { as, dryRun }) => {
      requests.push(
        `${dryRun ? 'dry run' : 'create'} ${resource} in ${namespace} as ${
          as.user
        }`,
      );
      bodies.push(body);
      const { error, written = error === undefined } = answers.shift() ?? {};
      const object = JSON.parse(body);
      const key = `${namespace}/${object.metadata.name}`;
      if (stored.has(key)) throw new GardenConflictError('osc', 'exists');
      if (written && !dryRun) stored.set(key, object);
      if (error) throw error;
      return { text: body, warnings: ['careful'] };
    },
    getText: async (_, { namespace, name }, { as } = {}) => {
      requests.push(`get ${namespace}/${name} as ${as?.user}`);
      const object = stored.get(`${namespace}/${name}`);
      if (!object) throw new GardenNotFoundError('osc');
      return JSON.stringify({
        ...object,
        metadata: {
          ...Object(Reflect.get(object, 'metadata')),
          uid: 'made',
          resourceVersion: '7',
        },
      });
    },
    ...choices,
    inventory,
  });
  const creator = new ShootCreator({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => 0,
    newKey: () => 'made-by-the-portal',
  });
  const create = async (
    changes: Partial<ShootDraft> = {},
    request: Partial<CreateShootRequest> = {},
  ) =>
    createdShootSchema.parse(
      await creator.create(
        { draft: { ...draft, ...changes }, mode: 'create', ...request },
        aRequester('user:default/mara', requester),
      ),
    );
  /** The watch brings what was created. */
  const watch = () =>
    stored.forEach(object => inventory.put(readShoot(object)));
  return {
    inventory,
    garden,
    create,
    watch,
    stored,
    requests,
    bodies,
    answers,
  };
}

const user = 'oidc:user:default/mara';

describe('ShootCreator, rendering', () => {
  const render = { mode: 'render' as const };

  it('makes the manifest and asks the Garden for nothing but access', async () => {
    const { create, requests } = setUp();
    const made = await create({ peerings: [toVault] }, render);
    expect(made).toMatchObject({
      shoot: { garden: 'osc', namespace: 'garden-prod', name: 'demo' },
      entityRef: 'resource:default/osc.garden-prod.demo',
      outcome: 'rendered',
      warnings: [],
    });
    expect(made.yaml).toContain(
      'apiVersion: core.gardener.cloud/v1beta1\nkind: Shoot\nmetadata:\n  name: demo\n',
    );
    expect(parse(made.yaml)).toMatchObject({
      metadata: { name: 'demo', namespace: 'garden-prod' },
      spec: {
        networking: { type: 'calico', nodes: '10.5.9.0/27' },
        extensions: [
          {
            type: 'osc-peering-service',
            providerConfig: {
              shootPeerings: [{ ...toVault, seed: 'eu-de-2' }],
            },
          },
        ],
      },
    });
    expect(made.yaml).not.toContain('annotations');
    expect(requests).toEqual([]);
  });

  it('needs neither the right nor the permission to create', async () => {
    const { create } = setUp({
      creatable: [],
      requester: { decisions: refusing(gardenerShootCreatePermission) },
    });
    expect((await create({}, render)).outcome).toBe('rendered');
  });

  it('tells what speaks against it, and leaves the decision to who asks', async () => {
    const { create } = setUp();
    const { findings } = await create(
      { nodes: '10.6.0.0/28', peerings: [toVault] },
      render,
    );
    expect(
      findings.map(({ finding, standing }) => `${finding.code} ${standing}`),
    ).toEqual(['CIDR_OVERLAP overridable']);
  });

  it('writes the networking of pods that the Garden has', async () => {
    const { inventory, create } = setUp();
    inventory.networkTypes = ['cilium'];
    expect((await create({}, render)).yaml).toContain('type: cilium');
    inventory.networkTypes = undefined;
    expect((await create({}, render)).yaml).toContain('type: calico');
  });
});

describe('ShootCreator, refusing before the Garden is asked', () => {
  const modes: ReadonlyArray<CreateShootRequest['mode']> = [
    'render',
    'dryRun',
    'create',
  ];

  it.each(modes)('names every bad field (%s)', async mode => {
    const { create, requests } = setUp();
    await expect(
      create(
        {
          nodes: '10.5.9.1/27',
          region: 'moon',
          workers: [{ ...draft.workers[0], minimum: 5 }],
          hibernation: [{ start: 'every evening' }],
        },
        { mode },
      ),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^draft\.region: .*draft\.nodes: .*draft\.workers\[0\]\.maximum: .*draft\.hibernation\[0\]\.start: /,
      ),
    });
    expect(requests).toEqual([]);
  });

  it.each(modes)(
    'wants a seed of a target that is not seen (%s)',
    async mode => {
      const answers = await Promise.all(
        [[vault, cave], [vault]].map(shoots =>
          setUp({ shoots })
            .create({ peerings: [toVault, toCave] }, { mode })
            .catch(({ name, message }) => ({ name, message })),
        ),
      );
      expect(answers[0]).toEqual({
        name: 'InputError',
        message:
          'draft.peerings[1]: you can’t see garden-secret/cave, so the portal can’t say its seed; name it as seed',
      });
      expect(answers[1]).toEqual(answers[0]);
    },
  );

  it('wants a target that is there, and has a seed', async () => {
    const { create } = setUp({
      shoots: [{ ...vault, seed: undefined }],
    });
    await expect(create({ peerings: [toVault] })).rejects.toThrow(
      'draft.peerings[0]: vault has no seed yet',
    );
    await expect(
      create({ peerings: [{ namespace: 'garden-ops', name: 'gone' }] }),
    ).rejects.toThrow(
      'draft.peerings[0]: there is no shoot gone in garden-ops',
    );
  });

  it.each(['garden-ops', 'garden-nowhere'])(
    'says that the user may not create in %s, whatever is there',
    async namespace => {
      const { create, requests } = setUp({ creatable: ['garden-prod'] });
      await expect(create({ namespace })).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: `You may not create shoots in namespace ${namespace} of Garden osc`,
      });
      expect(requests).toEqual([]);
    },
  );

  it.each<[string, RequesterChoices['decisions'], boolean]>([
    ['refused', refusing(gardenerShootCreatePermission), false],
    [
      'for another purpose',
      {
        [gardenerShootCreatePermission.name]: {
          kind: 'depends',
          on: { kind: 'purpose', purposes: ['production'] },
        },
      },
      false,
    ],
    [
      'for the owner',
      {
        [gardenerShootCreatePermission.name]: {
          kind: 'depends',
          on: { kind: 'owner', owners: ['user:default/mara'] },
        },
      },
      false,
    ],
    [
      'for this purpose in this project',
      {
        [gardenerShootCreatePermission.name]: {
          kind: 'depends',
          on: {
            allOf: [
              { kind: 'purpose', purposes: ['testing'] },
              { kind: 'project', projects: ['prod'] },
            ],
          },
        },
      },
      true,
    ],
  ])(
    'needs the permission of the portal, which is %s',
    async (_, decisions, given) => {
      const { create, requests } = setUp({
        requester: { decisions },
        // An entity of an older shoot of the name.
        owned: { 'user:default/mara': ['osc/garden-prod/demo'] },
      });
      const said = await create({}, { mode: 'dryRun' }).then(
        ({ outcome }) => outcome,
        ({ message }) => message,
      );
      expect(said).toBe(
        given
          ? 'accepted'
          : 'You may not create demo in this portal; the permission gardener.shoot.create is refused for it',
      );
      expect(requests).toHaveLength(given ? 1 : 0);
    },
  );

  it('is not known in a Garden in which nobody stands behind the user', async () => {
    const { create } = setUp({ unmapped: ['user:default/mara'] });
    await expect(create()).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

describe('ShootCreator, weighing findings', () => {
  const overlapping = { nodes: '10.6.0.0/28', peerings: [toVault] };

  it.each(['dryRun', 'create'] as const)(
    'refuses an overlap that is not overridden by name (%s)',
    async mode => {
      const { create, requests } = setUp();
      await expect(create(overlapping, { mode })).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(
          'accept.overlapOverride must be the name of the shoot, demo,',
        ),
      });
      await expect(
        create(overlapping, { mode, accept: { overlapOverride: 'vault' } }),
      ).rejects.toThrow('accept.overlapOverride');
      expect(requests).toEqual([]);
      await create(overlapping, { mode, accept: { overlapOverride: 'demo' } });
      expect(requests).toHaveLength(1);
    },
  );

  it('refuses an overlap whatever is typed where the Garden’s configuration does', async () => {
    const { create, requests } = setUp({ refuseOverlap: true });
    await expect(
      create(overlapping, { accept: { overlapOverride: 'demo' } }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect(requests).toEqual([]);
  });

  it('asks for warnings to be accepted before it writes, and not before it tries', async () => {
    const warned = { peerings: [{ ...toVault, reverse: false }] };
    const { create, requests } = setUp();
    await create(warned, { mode: 'dryRun' });
    await expect(create(warned)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('accept.acceptWarnings must be true'),
    });
    expect(requests).toHaveLength(1);
    const made = await create(warned, { accept: { acceptWarnings: true } });
    expect(made.findings.map(({ finding }) => finding.code)).toEqual([
      'REVERSE_MISSING',
    ]);
  });
});

describe('ShootCreator, telling of reverse entries', () => {
  it('lists those that the user may write, and hands over the others', async () => {
    const grid = aShoot({
      namespace: 'garden-data',
      name: 'grid',
      nodes: ['10.8.0.0/27'],
    });
    const { create } = setUp({
      shoots: [vault, cave, grid],
      visible: ['garden-prod', 'garden-ops', 'garden-data'],
      writable: ['garden-prod', 'garden-ops'],
    });
    const { reverse, handovers } = await create(
      {
        peerings: [
          toVault,
          { namespace: 'garden-data', name: 'grid' },
          { ...toCave, seed: 'typed' },
        ],
      },
      { mode: 'render' },
    );
    expect(reverse).toEqual([toVault]);
    expect(handovers).toEqual([
      {
        target: { namespace: 'garden-data', name: 'grid' },
        project: null,
        edit: 'add',
        why: 'noRights',
        owner: null,
        yaml: '- name: demo\n  namespace: garden-prod\n',
      },
      {
        target: toCave,
        project: null,
        edit: 'add',
        why: 'notAccessible',
        owner: null,
        yaml: '- name: demo\n  namespace: garden-prod\n',
      },
    ]);
  });

  it('wants none where the draft wants none', async () => {
    const { create } = setUp();
    const { reverse, handovers } = await create(
      {
        peerings: [
          { ...toVault, reverse: false },
          { ...toCave, seed: 'typed', reverse: false },
        ],
      },
      { mode: 'render' },
    );
    expect([reverse, handovers]).toEqual([[], []]);
  });
});

describe('ShootCreator, trying out', () => {
  const dryRun = { mode: 'dryRun' as const };

  it('lets the Garden check the manifest as the user', async () => {
    const { create, requests, bodies, stored } = setUp();
    const { outcome, warnings, yaml } = await create({}, dryRun);
    expect([outcome, warnings]).toEqual(['accepted', ['careful']]);
    expect(requests).toEqual([`dry run shoots in garden-prod as ${user}`]);
    expect(parse(yaml)).toEqual(JSON.parse(bodies[0]));
    expect(stored.size).toBe(0);
  });

  it('says that a shoot of the name is there to who may see it', async () => {
    const { create } = setUp({ shoots: [aShoot({ name: 'demo' })] });
    await expect(create({}, dryRun)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('A shoot of this name exists already'),
    });
  });

  it.each<[Error, string, string]>([
    [
      new GardenInvalidError('osc', 'spec.region: Unsupported', [
        'spec.region',
      ]),
      'InputError',
      'Garden osc does not accept the new shoot demo; caused by Garden: spec.region: Unsupported',
    ],
    [
      new GardenAdmissionError('osc', 'quota'),
      'NotAllowedError',
      'The rules of Garden osc refuse the new shoot demo; caused by Garden: quota',
    ],
    [
      new GardenNoRightsError('osc', 'User "x" cannot create'),
      'NotAllowedError',
      'You may not create shoots in namespace garden-prod of Garden osc',
    ],
    [
      new GardenTooManyRequestsError('osc', 'slow down', 7),
      'ServiceUnavailableError',
      'Garden osc has too many requests at the moment; caused by Garden: slow down',
    ],
  ])('says what %p means', async (error, name, message) => {
    const { create, answers } = setUp();
    answers.push({ error });
    await expect(create({}, dryRun)).rejects.toMatchObject({ name, message });
  });
});

describe('ShootCreator, creating', () => {
  const key = 'task-0001';

  it('writes once, as the user, with the key in an annotation', async () => {
    const { create, requests, bodies } = setUp();
    const { outcome, yaml } = await create({}, { key });
    expect(outcome).toBe('created');
    expect(requests).toEqual([`create shoots in garden-prod as ${user}`]);
    const sent = JSON.parse(bodies[0]);
    expect(sent.metadata.annotations).toEqual({
      [CREATION_KEY_ANNOTATION]: key,
    });
    expect(parse(yaml)).toEqual(sent);
  });

  it.each([true, false])(
    'finds it created with the same key, whether the watch has brought it (%p) or not',
    async seen => {
      const { create, watch, requests } = setUp();
      await create({}, { key });
      if (seen) watch();
      expect((await create({}, { key })).outcome).toBe('existing');
      expect(requests.filter(text => text.startsWith('create'))).toHaveLength(
        seen ? 1 : 2,
      );
    },
  );

  it('finds it created also when a target of it is gone since', async () => {
    const { inventory, create, watch } = setUp();
    await create({ peerings: [toVault] }, { key });
    watch();
    inventory.remove('garden-ops', 'vault');
    const { outcome } = await create({ peerings: [toVault] }, { key });
    expect(outcome).toBe('existing');
  });

  it.each([true, false])(
    'does not take a shoot with another key for its own (seen: %p)',
    async seen => {
      const { create, watch } = setUp();
      await create({}, { key: 'task-0000' });
      if (seen) watch();
      for (const request of [{ key }, {}]) {
        await expect(create({}, request)).rejects.toMatchObject({
          name: 'ConflictError',
          message:
            'A shoot of this name exists already: demo in garden-prod. Choose another name',
        });
      }
    },
  );

  it('does not say whose the name is where the portal does not show the shoot', async () => {
    const { create } = setUp({
      requester: {
        decisions: {
          [gardenerShootReadPermission.name]: {
            kind: 'depends',
            on: { kind: 'purpose', purposes: ['production'] },
          },
        },
      },
    });
    await create({}, { key: 'task-0000' });
    for (const mode of ['create', 'dryRun'] as const) {
      await expect(create({}, { key, mode })).rejects.toMatchObject({
        name: 'ConflictError',
        message:
          "Garden osc can't take a new shoot named demo in garden-prod now. Choose another name, or try again later",
      });
    }
  });

  it.each([true, false])(
    'does not take for created what is being deleted (seen: %p)',
    async seen => {
      const { create, stored, watch } = setUp();
      await create({}, { key });
      const [[id, object]] = stored;
      stored.set(id, {
        ...object,
        metadata: {
          ...Object(Reflect.get(object, 'metadata')),
          deletionTimestamp: '2026-01-01T00:00:00Z',
        },
      });
      if (seen) watch();
      await expect(create({}, { key })).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('is being deleted'),
      });
    },
  );

  describe.each([
    new GardenUnreachableError('osc', 'no answer in time'),
    new GardenUnavailableError('osc', 'restarting'),
    new GardenServerError('osc', 500, 'oops'),
    new GardenMalformedAnswerError('osc', 'half of it'),
  ])('when the answer is %p', error => {
    it.each([key, undefined])(
      'looks, and finds it written (key: %p)',
      async given => {
        const { create, answers } = setUp();
        answers.push({ error, written: true });
        expect((await create({}, { key: given })).outcome).toBe('existing');
      },
    );

    it('looks, and says that it is not known when nothing is there', async () => {
      const { create, answers, requests } = setUp();
      answers.push({ error });
      await expect(create({}, { key })).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining('Ask again with the key task-0001,'),
      });
      expect(requests).toHaveLength(2);
      expect((await create({}, { key })).outcome).toBe('created');
    });

    it('says the same when it can’t look', async () => {
      const { create, answers } = setUp({
        getText: async () => {
          throw error;
        },
      });
      answers.push({ error, written: true });
      await expect(create()).rejects.toThrow(
        'Ask again with the key made-by-the-portal,',
      );
    });

    it('says the same when access can’t be checked any more', async () => {
      const { create, answers, garden } = setUp();
      const send = garden.client.create;
      jest.spyOn(garden.client, 'create').mockImplementation((...sent) => {
        jest
          .spyOn(garden.reviewer, 'listable')
          .mockRejectedValue(
            new ServiceUnavailableError(
              'What you may see could not be checked',
            ),
          );
        return send(...sent);
      });
      answers.push({ error, written: true });
      await expect(create({}, { key })).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining(
          'Whether demo was created is not known',
        ),
      });
    });
  });

  it('does not look where the Garden said no', async () => {
    const { create, answers, requests } = setUp();
    answers.push({ error: new GardenAdmissionError('osc', 'quota') });
    await expect(create({}, { key })).rejects.toThrow('refuse the new shoot');
    expect(requests).toHaveLength(1);
  });

  it('counts on a peer of its targets as a plan does', async () => {
    const grid = aShoot({
      namespace: 'garden-ops',
      name: 'grid',
      nodes: ['10.5.9.0/28'],
      ...listing('garden-ops/vault'),
    });
    const { create } = setUp({
      shoots: [{ ...vault, ...listing('garden-ops/grid') }, grid],
    });
    const { findings } = await create(
      { peerings: [toVault] },
      { mode: 'render' },
    );
    expect(findings.map(({ finding }) => finding.code)).toEqual([
      'HUB_OVERLAP',
    ]);
  });
});
