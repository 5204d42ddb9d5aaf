import type { AccessQuestion, GardenClient } from '../garden/GardenClient';
import {
  GardenImpersonationError,
  GardenSignInError,
  GardenUnreachableError,
} from '../garden/GardenError';
import type { Project } from '../inventory/Inventory';
import { AccessReviewer } from './AccessReviewer';
import { createGardenIdentity } from './createGardenIdentity';
import type { GardenIdentity } from './GardenIdentity';
import { GardenToken } from './GardenToken';

const mara = createGardenIdentity('mara@example.org', ['osc:platform']);
const jon = createGardenIdentity('jon@example.org');

function project(
  name: string,
  members: Project['members'] = [],
  namespace = `garden-${name}`,
): Project {
  return {
    name,
    namespace,
    labels: {},
    annotations: {},
    owner: undefined,
    members,
  };
}

/**
 * A Garden that allows what is listed, as `user:namespace`, `user:verb:namespace` or `user:create:subresource:namespace`,
 * with `*` for all namespaces.
 */
function setUp(options: {
  allow?: readonly string[];
  rules?: Partial<Awaited<ReturnType<GardenClient['reviewRules']>>>;
  projects?: readonly Project[];
}) {
  const asked: string[] = [];
  let failure: Error | undefined;
  let underWay = 0;
  let mostUnderWay = 0;
  let now = 1_000;
  const reviewAccess = async (
    question: AccessQuestion,
    as: GardenIdentity,
  ): Promise<{ allowed: boolean }> => {
    const { verb, namespace = '*', subresource } = question;
    expect(question.resource).toBe('shoots');
    const text = [
      as.user.split('@')[0],
      ...(verb === 'list' ? [] : [verb]),
      ...(subresource === undefined ? [] : [subresource]),
      namespace,
    ].join(':');
    asked.push(text);
    underWay += 1;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    await new Promise(resolve => setImmediate(resolve));
    underWay -= 1;
    if (failure) throw failure;
    return { allowed: options.allow?.includes(text) ?? false };
  };
  const reviewRules = jest.fn(async ({ kind }: GardenIdentity) => ({
    incomplete: false,
    namespaces: [],
    projects: [],
    // Nobody else can ask for them.
    ...(kind !== 'remembered' && options.rules),
  }));
  const logger = { warn: jest.fn() };
  const reviewer = new AccessReviewer({
    client: { garden: 'osc', reviewAccess, reviewRules },
    projects: () => options.projects ?? [],
    logger,
    perf: { now: () => now },
  });
  return {
    reviewer,
    logger,
    asked,
    reviewRules,
    mostUnderWay: () => mostUnderWay,
    fail: (error: Error | undefined) => {
      failure = error;
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('AccessReviewer.mayList', () => {
  it('asks the Garden once per user, namespace and life of the cache, for yes and for no', async () => {
    const { reviewer, asked, pass } = setUp({ allow: ['mara:garden-prod'] });
    await Promise.all([
      reviewer.mayList(mara, 'garden-prod'),
      reviewer.mayList(mara, 'garden-prod'),
    ]);
    expect(await reviewer.mayList(mara, 'garden-prod')).toBe(true);
    expect(await reviewer.mayList(mara, 'garden-x')).toBe(false);
    expect(await reviewer.mayList(mara, 'garden-x')).toBe(false);
    expect(asked).toEqual(['mara:garden-prod', 'mara:garden-x']);
    pass(10_001);
    await reviewer.mayList(mara, 'garden-prod');
    expect(asked).toHaveLength(3);
  });

  it('keeps apart users, and one user with other groups', async () => {
    const { reviewer, asked } = setUp({ allow: ['mara:garden-prod'] });
    expect(await reviewer.mayList(mara, 'garden-prod')).toBe(true);
    expect(await reviewer.mayList(jon, 'garden-prod')).toBe(false);
    await reviewer.mayList(createGardenIdentity(mara.user), 'garden-prod');
    expect(asked).toHaveLength(3);
  });

  it("says what the portal's account lacks; the Garden's words about it are for the log", async () => {
    const { reviewer, fail, logger } = setUp({});
    fail(
      new GardenImpersonationError('osc', 'User "portal" cannot impersonate'),
    );
    await expect(reviewer.mayList(mara, 'garden-prod')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        "What you may see could not be checked: The portal's account may not act as the signed-in user in Garden osc; it lacks the right to impersonate users or groups",
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('User "portal" cannot impersonate'),
    );
  });

  it('never takes a Garden that did not answer for a no, and asks again', async () => {
    const { reviewer, fail } = setUp({ allow: ['mara:garden-prod'] });
    fail(new GardenUnreachableError('osc', 'the connection was refused'));
    await expect(reviewer.mayList(mara, 'garden-prod')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        "Garden osc can't be reached: the connection was refused",
      ),
    });
    fail(undefined);
    expect(await reviewer.mayList(mara, 'garden-prod')).toBe(true);
  });
});

describe('AccessReviewer.listable', () => {
  it('reviews each distinct namespace once, and a few at a time', async () => {
    const namespaces = Array.from({ length: 40 }, (_, i) => `garden-${i}`);
    const { reviewer, asked, mostUnderWay } = setUp({
      allow: ['mara:garden-3', 'mara:garden-7'],
    });
    const seen = await reviewer.listable(mara, [...namespaces, ...namespaces]);
    expect([...seen]).toEqual(['garden-3', 'garden-7']);
    expect(asked).toHaveLength(40);
    expect(mostUnderWay()).toBeLessThanOrEqual(8);
  });

  it('fails as a whole when one of the answers is missing', async () => {
    const { reviewer, fail } = setUp({});
    fail(new Error('boom'));
    await expect(reviewer.listable(mara, ['a', 'b'])).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });
});

describe('AccessReviewer.mayListOneOf', () => {
  it('asks one after the other, and no longer than it must', async () => {
    const { reviewer, asked } = setUp({ allow: ['mara:b'] });
    expect(await reviewer.mayListOneOf(mara, ['a', 'b', 'c'])).toBe(true);
    expect(asked).toEqual(['mara:a', 'mara:b']);
    expect(await reviewer.mayListOneOf(mara, ['a', 'c'])).toBe(false);
    expect(await reviewer.mayListOneOf(mara, [])).toBe(false);
  });

  it('never takes a Garden that did not answer for a no', async () => {
    const { reviewer, fail } = setUp({ allow: ['mara:b'] });
    fail(new GardenUnreachableError('osc', 'the connection was refused'));
    await expect(reviewer.mayListOneOf(mara, ['a', 'b'])).rejects.toMatchObject(
      { name: 'ServiceUnavailableError' },
    );
  });
});

describe('AccessReviewer.mayWrite', () => {
  it('keeps apart verbs, users and namespaces, and who may list from who may write', async () => {
    const { reviewer, asked } = setUp({
      allow: ['mara:garden-prod', 'mara:patch:garden-prod', 'jon:garden-prod'],
    });
    expect(await reviewer.mayList(mara, 'garden-prod')).toBe(true);
    expect(await reviewer.mayWrite(mara, 'patch', 'garden-prod')).toBe(true);
    expect(await reviewer.mayWrite(mara, 'delete', 'garden-prod')).toBe(false);
    expect(await reviewer.mayWrite(mara, 'patch', 'garden-ops')).toBe(false);
    expect(await reviewer.mayWrite(jon, 'patch', 'garden-prod')).toBe(false);
    expect(asked).toEqual([
      'mara:garden-prod',
      'mara:patch:garden-prod',
      'mara:delete:garden-prod',
      'mara:patch:garden-ops',
      'jon:patch:garden-prod',
    ]);
  });

  it('does not take who may list everywhere for who may write anywhere', async () => {
    const { reviewer } = setUp({ allow: ['mara:*'] });
    await reviewer.visibleNamespaces(mara);
    expect(await reviewer.mayWrite(mara, 'patch', 'garden-prod')).toBe(false);
    expect(await reviewer.mayWrite(mara, 'delete', 'garden-prod')).toBe(false);
  });

  it('believes an answer, yes or no, for ten seconds', async () => {
    const allow = ['mara:patch:garden-prod'];
    const { reviewer, asked, pass } = setUp({ allow });
    const may = () =>
      Promise.all([
        reviewer.mayWrite(mara, 'patch', 'garden-prod'),
        reviewer.mayWrite(mara, 'delete', 'garden-prod'),
      ]);
    expect(await may()).toEqual([true, false]);
    allow.splice(0, 1, 'mara:delete:garden-prod');
    pass(9_999);
    expect(await may()).toEqual([true, false]);
    expect(asked).toHaveLength(2);
    pass(2);
    expect(await may()).toEqual([false, true]);
    expect(asked).toHaveLength(4);
  });

  it('never takes a Garden that did not answer for a no, and asks again', async () => {
    const { reviewer, fail } = setUp({ allow: ['mara:patch:garden-prod'] });
    fail(new GardenUnreachableError('osc', 'the connection was refused'));
    await expect(
      reviewer.mayWrite(mara, 'patch', 'garden-prod'),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        "Garden osc can't be reached: the connection was refused",
      ),
    });
    fail(undefined);
    expect(await reviewer.mayWrite(mara, 'patch', 'garden-prod')).toBe(true);
  });
});

describe('AccessReviewer.creatable', () => {
  it('asks for all namespaces first, and then for each that rules and memberships suggest', async () => {
    const { reviewer, asked } = setUp({
      allow: ['mara:*', 'mara:create:garden-prod', 'mara:create:garden-dev'],
      rules: { namespaces: ['garden-prod', 'garden-y'], projects: ['view'] },
      projects: [
        project('dev', [{ kind: 'User', name: 'mara@example.org' }]),
        project('view'),
      ],
    });
    const others = Array.from({ length: 2_000 }, (_, i) => `garden-${i}`);
    expect(
      await reviewer.creatable(mara, [
        ...['garden-prod', 'garden-prod', 'garden-dev', 'garden-view'],
        ...others,
      ]),
    ).toEqual(new Set(['garden-prod', 'garden-dev']));
    expect(asked).toEqual([
      'mara:create:*',
      'mara:create:garden-prod',
      'mara:create:garden-dev',
      'mara:create:garden-view',
    ]);
  });

  it('asks once of who may create everywhere, and does not ask that for a single one', async () => {
    const everywhere = setUp({ allow: ['mara:create:*'] });
    const namespaces = Array.from({ length: 50 }, (_, i) => `garden-${i}`);
    expect(await everywhere.reviewer.creatable(mara, namespaces)).toEqual(
      new Set(namespaces),
    );
    expect(everywhere.asked).toEqual(['mara:create:*']);
    const { reviewer, asked } = setUp({ allow: ['mara:create:garden-prod'] });
    await reviewer.creatable(mara, ['garden-prod']);
    expect(asked).toEqual(['mara:create:garden-prod']);
  });

  it('is another question than for a credential', async () => {
    const { reviewer, asked } = setUp({
      allow: ['mara:create:viewerkubeconfig:garden-prod'],
    });
    expect(
      await reviewer.mayCreate(mara, 'viewerkubeconfig', 'garden-prod'),
    ).toBe(true);
    expect(await reviewer.creatable(mara, ['garden-prod'])).toEqual(new Set());
    expect(asked).toHaveLength(2);
  });

  it('does not take silence for no', async () => {
    const { reviewer, fail } = setUp({});
    fail(new GardenUnreachableError('osc', 'no answer in time'));
    for (const namespaces of [['garden-prod'], ['garden-prod', 'garden-x']]) {
      await expect(reviewer.creatable(mara, namespaces)).rejects.toThrow(
        'could not be checked',
      );
    }
  });
});

describe('AccessReviewer.visibleNamespaces', () => {
  it('is everything for who may list everywhere, with one review', async () => {
    const { reviewer, asked } = setUp({ allow: ['mara:*'] });
    expect(await reviewer.visibleNamespaces(mara)).toEqual({ access: 'all' });
    expect(await reviewer.mayList(mara, 'garden-prod')).toBe(true);
    expect(asked).toEqual(['mara:*']);
  });

  it('confirms by review what rules and memberships suggest', async () => {
    const { reviewer, asked } = setUp({
      allow: [
        'mara:garden-prod',
        'mara:garden-ops-1a2b3',
        'mara:garden-dev',
        'mara:garden-data',
      ],
      rules: { namespaces: ['garden-prod', 'kube-x'], projects: ['ops'] },
      projects: [
        project('ops', [], 'garden-ops-1a2b3'),
        project('dev', [{ kind: 'User', name: 'mara@example.org' }]),
        project('data', [{ kind: 'Group', name: 'osc:platform' }]),
        project('bot', [{ kind: 'ServiceAccount', name: 'mara@example.org' }]),
        project('secret', [{ kind: 'User', name: 'carol@example.org' }]),
        project('uam', [{ kind: 'User', name: 'mara@example.org' }]),
      ],
    });
    expect(await reviewer.visibleNamespaces(mara)).toEqual({
      access: 'some',
      namespaces: new Set([
        'garden-prod',
        'garden-ops-1a2b3',
        'garden-dev',
        'garden-data',
      ]),
    });
    expect(asked).not.toContain('mara:garden-secret');
    expect(asked).not.toContain('mara:garden-bot');
    expect(asked).toContain('mara:garden-uam');
  });

  it('is found once for all who ask within the life of the cache', async () => {
    const { reviewer, reviewRules, pass } = setUp({});
    await Promise.all([
      reviewer.visibleNamespaces(mara),
      reviewer.visibleNamespaces(mara),
    ]);
    await reviewer.visibleNamespaces(mara);
    expect(reviewRules).toHaveBeenCalledTimes(1);
    pass(10_001);
    await reviewer.visibleNamespaces(mara);
    expect(reviewRules).toHaveBeenCalledTimes(2);
  });
});

describe('AccessReviewer.mayCreate', () => {
  it('keeps apart kinds of credentials, users and namespaces, and all of them from other rights', async () => {
    const { reviewer, asked } = setUp({
      allow: [
        'mara:garden-prod',
        'mara:patch:garden-prod',
        'mara:create:viewerkubeconfig:garden-prod',
        'jon:create:adminkubeconfig:garden-prod',
      ],
    });
    expect(await reviewer.mayList(mara, 'garden-prod')).toBe(true);
    expect(await reviewer.mayWrite(mara, 'patch', 'garden-prod')).toBe(true);
    const may = (
      as: GardenIdentity,
      subresource: 'adminkubeconfig' | 'viewerkubeconfig',
      namespace = 'garden-prod',
    ) => reviewer.mayCreate(as, subresource, namespace);
    expect(await may(mara, 'viewerkubeconfig')).toBe(true);
    expect(await may(mara, 'adminkubeconfig')).toBe(false);
    expect(await may(mara, 'viewerkubeconfig', 'garden-ops')).toBe(false);
    expect(await may(jon, 'viewerkubeconfig')).toBe(false);
    expect(await may(jon, 'adminkubeconfig')).toBe(true);
    expect(asked.slice(2)).toEqual([
      'mara:create:viewerkubeconfig:garden-prod',
      'mara:create:adminkubeconfig:garden-prod',
      'mara:create:viewerkubeconfig:garden-ops',
      'jon:create:viewerkubeconfig:garden-prod',
      'jon:create:adminkubeconfig:garden-prod',
    ]);
  });

  it('does not take who may list everywhere for who may have a credential', async () => {
    const { reviewer } = setUp({ allow: ['mara:*'] });
    await reviewer.visibleNamespaces(mara);
    expect(
      await reviewer.mayCreate(mara, 'adminkubeconfig', 'garden-prod'),
    ).toBe(false);
  });

  it('believes an answer, yes or no, for ten seconds', async () => {
    const allow = ['mara:create:viewerkubeconfig:garden-prod'];
    const { reviewer, asked, pass } = setUp({ allow });
    const may = () =>
      reviewer.mayCreate(mara, 'viewerkubeconfig', 'garden-prod');
    expect(await may()).toBe(true);
    allow.pop();
    pass(9_999);
    expect(await may()).toBe(true);
    pass(2);
    expect(await may()).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it('never takes a Garden that did not answer for a no', async () => {
    const { reviewer, fail } = setUp({});
    fail(new GardenUnreachableError('osc', 'the connection was refused'));
    await expect(
      reviewer.mayCreate(mara, 'adminkubeconfig', 'garden-prod'),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
  });
});

describe("a user's own token that the Garden does not accept any more", () => {
  it('is told as such, by every question: signing in again helps, and trying again does not', async () => {
    const { reviewer, fail, reviewRules } = setUp({});
    const error = new GardenSignInError('osc', 'oidc', 'expired');
    fail(error);
    const questions = [
      () => reviewer.mayList(mara, 'a'),
      () => reviewer.listable(mara, ['a', 'b']),
      () => reviewer.mayWrite(mara, 'patch', 'a'),
      () => reviewer.mayCreate(mara, 'viewerkubeconfig', 'a'),
      () => reviewer.visibleNamespaces(mara),
    ];
    for (const ask of questions) await expect(ask()).rejects.toBe(error);
    fail(undefined);
    reviewRules.mockRejectedValueOnce(error);
    await expect(reviewer.visibleNamespaces(mara)).rejects.toBe(error);
    // And is not kept.
    expect(await reviewer.mayList(mara, 'a')).toBe(false);
  });
});

describe('a user who is only remembered', () => {
  const names = { user: 'mara@example.org', groups: ['osc:platform'] };
  const remembered: GardenIdentity = { kind: 'remembered', ...names };
  const present: GardenIdentity = {
    kind: 'token',
    ...names,
    token: new GardenToken('first'),
    provider: 'oidc',
  };
  const some = (...namespaces: readonly string[]) => ({
    access: 'some',
    namespaces: new Set(namespaces),
  });

  it('sees by membership what reviews confirm', async () => {
    const { reviewer, asked } = setUp({
      allow: ['mara:garden-dev', 'mara:garden-hidden'],
      projects: [
        project('dev', [{ kind: 'User', name: 'mara@example.org' }]),
        project('ops', [{ kind: 'Group', name: 'osc:platform' }]),
        project('hidden', [{ kind: 'User', name: 'carol@example.org' }]),
      ],
    });
    expect(await reviewer.visibleNamespaces(remembered)).toEqual(
      some('garden-dev'),
    );
    expect(asked).toEqual(['mara:*', 'mara:garden-dev', 'mara:garden-ops']);
  });

  it('sees what the rules named last while a token was there, as far as reviews confirm it now', async () => {
    const allow = ['mara:garden-prod', 'mara:garden-ops'];
    const { reviewer, pass } = setUp({
      allow,
      rules: { namespaces: ['garden-prod', 'kube-x'], projects: ['ops'] },
      projects: [project('ops')],
    });
    expect(await reviewer.visibleNamespaces(remembered)).toEqual(some());
    expect(await reviewer.visibleNamespaces(present)).toEqual(
      some('garden-prod', 'garden-ops'),
    );
    pass(10_001);
    expect(await reviewer.visibleNamespaces(remembered)).toEqual(
      some('garden-prod', 'garden-ops'),
    );
    // Named is not allowed: what the Garden refuses now is gone.
    allow.splice(0, 1);
    pass(10_001);
    expect(await reviewer.visibleNamespaces(remembered)).toEqual(
      some('garden-ops'),
    );
  });

  it.each<[string, GardenIdentity]>([
    [
      'of another name',
      { kind: 'remembered', ...names, user: 'jon@example.org' },
    ],
    ['with other groups', { kind: 'remembered', ...names, groups: [] }],
  ])('is not one %s', async (_, other) => {
    const { reviewer, pass, asked } = setUp({
      allow: ['mara:garden-prod', 'jon:garden-prod'],
      rules: { namespaces: ['garden-prod'] },
    });
    await reviewer.visibleNamespaces(present);
    pass(10_001);
    asked.splice(0);
    expect(await reviewer.visibleNamespaces(other)).toEqual(some());
    expect(asked).toHaveLength(1);
  });

  it('has no answer that was given to the token, and gives it none', async () => {
    const allow = ['mara:garden-prod', 'mara:patch:garden-prod'];
    const { reviewer, asked } = setUp({ allow });
    expect(await reviewer.mayList(present, 'garden-prod')).toBe(true);
    expect(await reviewer.mayWrite(present, 'patch', 'garden-prod')).toBe(true);
    allow.splice(0);
    expect(await reviewer.mayList(remembered, 'garden-prod')).toBe(false);
    expect(await reviewer.mayWrite(remembered, 'patch', 'garden-prod')).toBe(
      false,
    );
    expect(asked).toHaveLength(4);
  });

  it('does not make what rules named a candidate for impersonated users, who can be asked for their own', async () => {
    const { reviewer, asked } = setUp({
      rules: { namespaces: ['garden-prod'] },
    });
    await reviewer.visibleNamespaces(
      createGardenIdentity(names.user, names.groups),
    );
    asked.splice(0);
    await reviewer.visibleNamespaces(remembered);
    expect(asked).toEqual(['mara:*']);
  });
});
