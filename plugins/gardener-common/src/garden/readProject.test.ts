import fc from 'fast-check';
import { readProject } from './readProject';

describe('readProject', () => {
  it('reads names, owner and members of every kind', () => {
    expect(
      readProject({
        metadata: { name: 'prod', labels: { team: 'shop', odd: 7 } },
        spec: {
          namespace: 'garden-xyz',
          owner: { kind: 'User', name: 'admin@example.org' },
          members: [
            { kind: 'User', name: 'mara@example.org', role: 'admin' },
            { kind: 'Group', name: 'oidc:platform', role: 'viewer' },
            { kind: 'ServiceAccount', name: 'bot', namespace: 'garden-xyz' },
            { kind: 'ServiceAccount', name: 'homeless' },
            { kind: 'Robot', name: 'r2' },
            null,
          ],
        },
      }),
    ).toEqual({
      name: 'prod',
      namespace: 'garden-xyz',
      labels: { team: 'shop' },
      annotations: {},
      owner: 'admin@example.org',
      members: [
        { kind: 'User', name: 'mara@example.org' },
        { kind: 'Group', name: 'oidc:platform' },
        {
          kind: 'ServiceAccount',
          name: 'system:serviceaccount:garden-xyz:bot',
        },
      ],
    });
  });

  it('has nothing to say of a project without a namespace', () => {
    expect(
      readProject({ metadata: { name: 'new' }, spec: {} }),
    ).toBeUndefined();
  });

  it('reads any spec, and throws for a missing name', () => {
    fc.assert(
      fc.property(fc.anything(), spec => {
        expect(
          readProject({ metadata: { name: 'p' }, spec })?.name ?? 'p',
        ).toBe('p');
      }),
    );
    expect(() => readProject({})).toThrow('metadata.name');
  });
});
