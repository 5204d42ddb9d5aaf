import { readRules } from './readRules';

const rule = (
  verbs: unknown,
  apiGroups: unknown,
  resources: unknown,
  resourceNames?: unknown,
) => ({
  verbs,
  apiGroups,
  resources,
  resourceNames,
});

describe('readRules', () => {
  it('names the projects and namespaces of a member', () => {
    const resourceRules = [
      rule(['create'], ['authorization.k8s.io'], ['selfsubjectaccessreviews']),
      rule(['get'], [''], ['namespaces'], ['garden-ops-1a2b3']),
      rule(['get', 'patch'], ['core.gardener.cloud'], ['projects'], ['ops']),
      rule(['get'], [''], ['namespaces'], ['garden-dev']),
      rule(['*'], ['*'], ['*'], ['dev']),
      rule(
        ['get', 'list'],
        ['core.gardener.cloud'],
        ['seeds', 'cloudprofiles'],
      ),
    ];
    expect(
      readRules('osc', { status: { resourceRules, incomplete: false } }),
    ).toEqual({
      incomplete: false,
      namespaces: ['dev', 'garden-dev', 'garden-ops-1a2b3'],
      projects: ['dev', 'ops'],
    });
  });

  it('names nothing for an administrator, whose rule has no names', () => {
    const resourceRules = [rule(['*'], ['*'], ['*'])];
    expect(readRules('osc', { status: { resourceRules } })).toEqual({
      incomplete: false,
      namespaces: [],
      projects: [],
    });
  });

  it('leaves out what may not be read, and what is absurd', () => {
    const resourceRules = [
      rule(['delete'], [''], ['namespaces'], ['garden-dev']),
      rule('get', [''], ['namespaces'], ['garden-dev']),
      rule(['get'], null, ['namespaces'], ['garden-dev']),
      rule(['get'], [''], ['namespaces'], [7, null]),
      null,
    ];
    expect(
      readRules('osc', { status: { resourceRules, incomplete: true } }),
    ).toEqual({
      incomplete: true,
      namespaces: [],
      projects: [],
    });
  });

  it.each([
    undefined,
    {},
    { status: null },
    { status: { resourceRules: 'x' } },
  ])('does not take %p for an empty answer', review => {
    expect(() => readRules('osc', review)).toThrow(
      expect.objectContaining({ kind: 'malformed' }),
    );
  });
});
