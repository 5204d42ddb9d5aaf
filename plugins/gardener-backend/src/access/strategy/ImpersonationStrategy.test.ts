import { ImpersonationStrategy } from './ImpersonationStrategy';

const config = { strategy: 'impersonation', trustedLocations: [] } as const;

describe('ImpersonationStrategy', () => {
  it('maps by the entity of the user', async () => {
    const find = jest.fn().mockResolvedValue({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: 'mara' },
      spec: { profile: { email: 'mara@example.org' } },
    });
    const strategy = new ImpersonationStrategy(config, { find });
    expect(await strategy.identify({ user: 'user:default/mara' })).toEqual({
      kind: 'mapped',
      identity: { kind: 'impersonated', user: 'mara@example.org', groups: [] },
    });
    expect(find).toHaveBeenCalledWith('user:default/mara');
  });

  it('maps nobody who is not in the catalog', async () => {
    const strategy = new ImpersonationStrategy(config, {
      find: async () => undefined,
    });
    expect(
      await strategy.identify({ user: 'user:default/mara' }),
    ).toMatchObject({
      kind: 'notMapped',
      reason: expect.stringContaining('not in the catalog'),
    });
  });

  it('passes on that the catalog did not answer', async () => {
    const strategy = new ImpersonationStrategy(config, {
      find: async () => {
        throw new Error('down');
      },
    });
    await expect(
      strategy.identify({ user: 'user:default/mara' }),
    ).rejects.toThrow('down');
  });

  it('refuses a template that can not work', () => {
    expect(
      () =>
        new ImpersonationStrategy(
          { ...config, userTemplate: '{{mail}}' },
          { find: async () => undefined },
        ),
    ).toThrow('userTemplate');
  });
});
