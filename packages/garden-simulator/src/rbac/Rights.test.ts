import { authenticated, anonymous, Identity } from '../identity/Identity';
import { profileNamed } from '../profile/Profile';
import { KubeObject } from '../store/KubeObject';
import { MemoryStore } from '../store/MemoryStore';
import { Rights } from './Rights';
import { Attributes } from './Rule';

function project(
  name: string,
  namespace: string,
  members: { kind: string; name: string; role: string; roles?: string[] }[],
): KubeObject {
  return {
    apiVersion: 'core.gardener.cloud/v1beta1',
    kind: 'Project',
    metadata: { name },
    spec: { namespace, members },
  };
}

function shoots(verb: string, namespace?: string, name?: string): Attributes {
  return {
    kind: 'resource',
    verb,
    group: 'core.gardener.cloud',
    resource: 'shoots',
    namespace,
    name,
  };
}

const alice = authenticated('alice', ['oidc:team-dev']);
const bob = authenticated('bob', []);
const portal = authenticated('system:serviceaccount:garden:backstage', []);
const admin = authenticated('admin', ['system:masters']);

function setUp(profileName: '1.83' | '1.150' = '1.150') {
  const store = new MemoryStore();
  store.load([
    project('dev', 'garden-dev', [
      { kind: 'User', name: 'alice', role: 'admin' },
      { kind: 'User', name: 'bob', role: 'viewer' },
    ]),
    project('ops', 'garden-ops-1a2b3', [
      { kind: 'Group', name: 'oidc:team-dev', role: 'viewer' },
      { kind: 'User', name: 'bob', role: 'uam' },
    ]),
  ]);
  const rights = new Rights(store, profileNamed(profileName), [
    { subject: { kind: 'User', name: portal.name }, role: 'portal' },
  ]);
  const may = (who: Identity, wanted: Attributes) =>
    rights.decide(who, wanted).allowed;
  return { store, rights, may };
}

describe('Rights', () => {
  it('lets an admin of a Project write its shoots and nothing elsewhere', () => {
    const { may } = setUp();
    expect(may(alice, shoots('patch', 'garden-dev', 'peer1'))).toBe(true);
    expect(may(alice, shoots('list', 'garden-secret'))).toBe(false);
    expect(may(alice, shoots('list'))).toBe(false);
  });

  it('names the binding in its reason', () => {
    const { rights } = setUp();
    expect(rights.decide(alice, shoots('list', 'garden-ops-1a2b3'))).toEqual({
      allowed: true,
      reason:
        'RBAC: allowed by RoleBinding "gardener.cloud:system:project-viewer/garden-ops-1a2b3" of ClusterRole "gardener.cloud:system:project-viewer" to Group "oidc:team-dev"',
    });
  });

  it('lets a viewer read only', () => {
    const { may } = setUp();
    expect(may(bob, shoots('watch', 'garden-dev'))).toBe(true);
    expect(may(bob, shoots('patch', 'garden-dev', 'peer1'))).toBe(false);
  });

  it('gives a uam-only member the Project but no shoots', () => {
    const { may } = setUp();
    const ops = {
      kind: 'resource',
      verb: 'get',
      group: 'core.gardener.cloud',
      resource: 'projects',
      name: 'ops',
    } as const;
    expect(may(bob, ops)).toBe(true);
    expect(may(bob, { ...ops, verb: 'list' })).toBe(false);
    expect(may(bob, shoots('list', 'garden-ops-1a2b3'))).toBe(false);
  });

  it('grants Project and Namespace by name only', () => {
    const { may } = setUp();
    const namespace = {
      kind: 'resource',
      verb: 'get',
      group: '',
      resource: 'namespaces',
    } as const;
    expect(may(alice, { ...namespace, name: 'garden-dev' })).toBe(true);
    expect(may(alice, { ...namespace, name: 'garden-secret' })).toBe(false);
    expect(may(alice, { ...namespace, verb: 'list' })).toBe(false);
  });

  it('follows a change of members at once', () => {
    const { store, may } = setUp();
    const key = { resource: 'projects', name: 'dev' };
    store.update(key, current => ({
      ...current,
      spec: { ...current.spec, members: [] },
    }));
    expect(may(alice, shoots('get', 'garden-dev', 'peer1'))).toBe(false);
    store.delete(key);
    expect(may(bob, shoots('list', 'garden-dev'))).toBe(false);
  });

  it('lets the portal read everywhere and impersonate, but not write', () => {
    const { may } = setUp();
    expect(may(portal, shoots('watch'))).toBe(true);
    expect(may(portal, shoots('patch', 'garden-dev', 'peer1'))).toBe(false);
    const impersonate = {
      kind: 'resource',
      verb: 'impersonate',
      group: '',
      resource: 'users',
      name: 'alice',
    } as const;
    expect(may(portal, impersonate)).toBe(true);
    expect(may(alice, impersonate)).toBe(false);
    expect(may(portal, { ...impersonate, resource: 'serviceaccounts' })).toBe(
      false,
    );
  });

  it('lets system:masters do everything', () => {
    const { may } = setUp();
    expect(may(admin, shoots('delete', 'garden-dev', 'peer1'))).toBe(true);
    expect(may(admin, { kind: 'path', verb: 'get', path: '/metrics' })).toBe(
      true,
    );
  });

  it('shows the version to everybody and discovery to who is logged in', () => {
    const { may } = setUp();
    const version: Attributes = { kind: 'path', verb: 'get', path: '/version' };
    const apis: Attributes = { kind: 'path', verb: 'get', path: '/apis' };
    expect(may(anonymous, version)).toBe(true);
    expect(may(anonymous, apis)).toBe(false);
    expect(may(alice, apis)).toBe(true);
  });

  it('opens controller registrations to everybody from 1.150 on', () => {
    const wanted = {
      kind: 'resource',
      verb: 'list',
      group: 'core.gardener.cloud',
      resource: 'controllerregistrations',
    } as const;
    expect(setUp('1.83').may(alice, wanted)).toBe(false);
    expect(setUp('1.150').may(alice, wanted)).toBe(true);
  });

  it('enumerates the Projects of a user in any namespace', () => {
    const { rights } = setUp();
    const names = rights
      .rulesOf(alice, 'default')
      .resourceRules.filter(rule => rule.resources.includes('projects'))
      .flatMap(rule => rule.resourceNames ?? []);
    expect(names.sort()).toEqual(['dev', 'ops']);
    expect(
      rights
        .rulesOf(alice, 'default')
        .resourceRules.some(rule => rule.resources.includes('shoots')),
    ).toBe(false);
    expect(
      rights
        .rulesOf(alice, 'garden-dev')
        .resourceRules.some(rule => rule.resources.includes('shoots')),
    ).toBe(true);
  });
});
