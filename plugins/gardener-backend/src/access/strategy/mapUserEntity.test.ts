import type { Entity } from '@backstage/catalog-model';
import type { ImpersonationConfig } from './ImpersonationConfig';
import { checkUserTemplate, mapUserEntity } from './mapUserEntity';

const config: ImpersonationConfig = {
  strategy: 'impersonation',
  trustedLocations: ['file:'],
};

function user(options: {
  email?: unknown;
  annotations?: Record<string, string>;
  location?: string;
  memberOf?: string[];
}): Entity {
  const location = options.location ?? 'file:/org.yaml';
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name: 'mara',
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        ...options.annotations,
      },
    },
    spec: { profile: { email: options.email as string } },
    relations: options.memberOf?.map(targetRef => ({
      type: 'memberOf',
      targetRef,
    })),
  };
}

describe('mapUserEntity', () => {
  it('takes the e-mail address unless configured otherwise', () => {
    expect(mapUserEntity(user({ email: 'mara@example.org' }), config)).toEqual({
      kind: 'mapped',
      identity: { kind: 'impersonated', user: 'mara@example.org', groups: [] },
    });
  });

  it('fills the template', () => {
    expect(
      mapUserEntity(user({ email: 'mara@example.org' }), {
        ...config,
        userTemplate: 'oidc:{{ name }}/{{email}}',
      }),
    ).toMatchObject({
      identity: { kind: 'impersonated', user: 'oidc:mara/mara@example.org' },
    });
  });

  it('does not fill in a name that is unique in its own catalog namespace only', () => {
    const entity = user({ email: 'mara@example.org' });
    expect(
      mapUserEntity(
        { ...entity, metadata: { ...entity.metadata, namespace: 'guests' } },
        { ...config, userTemplate: '{{name}}' },
      ),
    ).toMatchObject({
      kind: 'notMapped',
      reason: expect.stringContaining('{{name}}'),
    });
  });

  it.each([undefined, '', '  ', 7, null])(
    'maps nobody when the e-mail address is %p',
    email => {
      expect(mapUserEntity(user({ email }), config)).toMatchObject({
        kind: 'notMapped',
        reason: expect.stringContaining('no e-mail address'),
      });
    },
  );

  it('honours the annotations from a trusted location', () => {
    const entity = user({
      email: 'mara@example.org',
      annotations: {
        'gardener.cloud/user': 'm.lind',
        'gardener.cloud/groups': 'osc:platform, osc:ops,,',
      },
    });
    expect(mapUserEntity(entity, config)).toEqual({
      kind: 'mapped',
      identity: {
        kind: 'impersonated',
        user: 'm.lind',
        groups: ['osc:ops', 'osc:platform'],
      },
    });
  });

  it('does not honour the annotations from anywhere else', () => {
    const entity = user({
      email: 'mara@example.org',
      location: 'url:https://git.example.org/evil.yaml',
      annotations: {
        'gardener.cloud/user': 'root@example.org',
        'gardener.cloud/groups': 'osc:admins',
      },
    });
    expect(mapUserEntity(entity, config)).toEqual({
      kind: 'mapped',
      identity: { kind: 'impersonated', user: 'mara@example.org', groups: [] },
    });
  });

  it('takes the catalog groups of the user, with a prefix, and not the annotation', () => {
    const entity = user({
      email: 'mara@example.org',
      memberOf: [
        'group:default/team-shop',
        'group:default/platform',
        'system:default/not-a-group',
        'group:elsewhere/admins',
      ],
      annotations: { 'gardener.cloud/groups': 'osc:admins' },
    });
    expect(
      mapUserEntity(entity, {
        ...config,
        groups: 'ownership',
        groupPrefix: 'oidc:',
      }),
    ).toMatchObject({
      identity: { groups: ['oidc:platform', 'oidc:team-shop'] },
    });
  });

  it('maps nobody when the name belongs to the Garden itself', () => {
    const entity = user({
      annotations: { 'gardener.cloud/user': 'system:admin' },
    });
    expect(mapUserEntity(entity, config)).toMatchObject({
      kind: 'notMapped',
      reason: expect.stringContaining('"system:"'),
    });
  });

  it('maps nobody when one of the groups belongs to the Garden itself, rather than leaving it out', () => {
    const entity = user({
      email: 'mara@example.org',
      annotations: { 'gardener.cloud/groups': 'osc:ops,system:masters' },
    });
    expect(mapUserEntity(entity, config).kind).toBe('notMapped');
  });
});

describe('checkUserTemplate', () => {
  it('refuses a template that names something unknown', () => {
    expect(() => checkUserTemplate('oidc:{{mail}}')).toThrow('"mail"');
  });

  it('refuses a template that is the same for everyone', () => {
    expect(() => checkUserTemplate('portal-user')).toThrow('same Garden user');
  });
});
