import { createGardenIdentity } from '../access/createGardenIdentity';
import type { GardenIdentity } from '../access/GardenIdentity';
import { GardenToken } from '../access/GardenToken';
import { accessReview } from './accessReview';

const names = { user: 'mara@example.org', groups: ['a', 'b'] };

/** Those that the Garden can be asked as. */
const askers: ReadonlyArray<readonly [string, GardenIdentity]> = [
  ['an impersonated user', createGardenIdentity(names.user, names.groups)],
  [
    'a user with a token',
    {
      kind: 'token',
      ...names,
      token: new GardenToken('c2VjcmV0'),
      provider: 'oidc',
    },
  ],
  ['the portal', { kind: 'portal', ...names }],
];

describe('accessReview', () => {
  it.each(askers)(
    'of %s leaves it to the Garden who that is',
    (_, identity) => {
      const review = accessReview(
        { verb: 'list', resource: 'shoots', namespace: 'garden-prod' },
        identity,
      );
      expect(review).toEqual({
        kind: 'SelfSubjectAccessReview',
        spec: {
          resourceAttributes: {
            group: 'core.gardener.cloud',
            resource: 'shoots',
            verb: 'list',
            namespace: 'garden-prod',
          },
        },
      });
      expect(JSON.stringify(review)).not.toMatch(/mara|c2VjcmV0/);
    },
  );

  it('of a user who is only remembered names the user and the groups', () => {
    expect(
      accessReview(
        { verb: 'list', resource: 'shoots' },
        { kind: 'remembered', ...names },
      ),
    ).toEqual({
      kind: 'SubjectAccessReview',
      spec: {
        user: 'mara@example.org',
        groups: ['a', 'b'],
        resourceAttributes: {
          group: 'core.gardener.cloud',
          resource: 'shoots',
          verb: 'list',
        },
      },
    });
  });

  it.each([
    ...askers,
    ['a remembered user', { kind: 'remembered', ...names }],
  ] as typeof askers)(
    'of %s asks just what is asked: no namespace means all of them',
    (_, identity) => {
      const attributes = (question: Parameters<typeof accessReview>[0]) =>
        accessReview(question, identity).spec;
      expect(
        attributes({ verb: 'patch', resource: 'projects', name: 'prod' }),
      ).toMatchObject({
        resourceAttributes: {
          group: 'core.gardener.cloud',
          resource: 'projects',
          verb: 'patch',
          name: 'prod',
        },
      });
      expect(
        Object.keys(
          (
            attributes({ verb: 'list', resource: 'shoots' }) as {
              resourceAttributes: object;
            }
          ).resourceAttributes,
        ).sort(),
      ).toEqual(['group', 'resource', 'verb']);
      expect(
        attributes({
          verb: 'create',
          resource: 'shoots',
          namespace: 'garden-prod',
          subresource: 'adminkubeconfig',
        }),
      ).toMatchObject({
        resourceAttributes: {
          verb: 'create',
          namespace: 'garden-prod',
          subresource: 'adminkubeconfig',
        },
      });
    },
  );

  it('knows namespaces as the core group has them', () => {
    expect(
      accessReview({ verb: 'get', resource: 'namespaces' }, askers[0][1]).spec,
    ).toMatchObject({ resourceAttributes: { group: '' } });
  });
});
