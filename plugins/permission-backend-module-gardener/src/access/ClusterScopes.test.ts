import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import type { NamespaceAccess } from 'backstage-plugin-gardener-common';
import { ClusterScopes } from './ClusterScopes';
import type { NamespaceAccessSource } from './ClusterScopes';
import { REMEMBERED_MS } from './RememberedAccess';

const mara = mockCredentials.user('user:default/mara');
const jon = mockCredentials.user('user:default/jon');

const someProd: NamespaceAccess = {
  items: [
    { garden: 'osc', access: 'some', namespaces: ['garden-prod'], shoots: [] },
  ],
};
const prodOnly = { namespaces: ['osc/garden-prod'], gardens: [], shoots: [] };
const nothing = { namespaces: [], gardens: [], shoots: [] };

describe('ClusterScopes', () => {
  const logger = mockServices.logger.mock();
  const getNamespaceAccess = jest.fn<
    ReturnType<NamespaceAccessSource['getNamespaceAccess']>,
    Parameters<NamespaceAccessSource['getNamespaceAccess']>
  >();
  let scopes: ClusterScopes;

  beforeEach(() => {
    jest.useFakeTimers();
    // The cache takes the time 0, where the fake clock begins, for no time at all.
    jest.advanceTimersByTime(1);
    logger.warn.mockClear();
    getNamespaceAccess.mockReset().mockResolvedValue(someProd);
    scopes = new ClusterScopes({ gardener: { getNamespaceAccess }, logger });
  });
  afterEach(() => jest.useRealTimers());

  it('asks on behalf of the user', async () => {
    expect(await scopes.scopeOf(mara)).toEqual(prodOnly);
    expect(getNamespaceAccess).toHaveBeenCalledWith(
      expect.objectContaining({ credentials: mara }),
    );
  });

  it('tells namespaces, and Gardens that may be seen as a whole', async () => {
    getNamespaceAccess.mockResolvedValue({
      items: [
        {
          garden: 'osc',
          access: 'some',
          namespaces: ['garden-b', 'garden-a'],
          shoots: [],
        },
        { garden: 'osc-lab', access: 'all' },
        { garden: 'osc-old', access: 'some', namespaces: [], shoots: [] },
      ],
    });
    expect(await scopes.scopeOf(mara)).toEqual({
      namespaces: ['osc/garden-a', 'osc/garden-b'],
      gardens: ['osc-lab'],
      shoots: [],
    });
  });

  it('asks once in some seconds for each user', async () => {
    await Promise.all([scopes.scopeOf(mara), scopes.scopeOf(mara)]);
    await scopes.scopeOf(mara);
    expect(getNamespaceAccess).toHaveBeenCalledTimes(1);

    await scopes.scopeOf(jon);
    expect(getNamespaceAccess).toHaveBeenCalledTimes(2);

    jest.advanceTimersByTime(10_001);
    getNamespaceAccess.mockResolvedValue({ items: [] });
    expect(await scopes.scopeOf(mara)).toEqual(nothing);
    expect(getNamespaceAccess).toHaveBeenCalledTimes(3);
  });

  it('never gives one user the answer of another one', async () => {
    getNamespaceAccess.mockImplementation(async ({ credentials }) =>
      credentials === mara ? someProd : { items: [] },
    );
    expect(
      await Promise.all([scopes.scopeOf(mara), scopes.scopeOf(jon)]),
    ).toEqual([prodOnly, nothing]);
  });

  it.each([
    ['a service', mockCredentials.service('plugin:search')],
    ['nobody', mockCredentials.none()],
  ])('lets %s see no clusters, and asks nobody', async (_who, credentials) => {
    expect(await scopes.scopeOf(credentials)).toEqual(nothing);
    expect(getNamespaceAccess).not.toHaveBeenCalled();
  });

  it('hides the clusters of a Garden that can not say, shows the others, and tells why', async () => {
    getNamespaceAccess.mockResolvedValue({
      items: [
        ...someProd.items,
        { garden: 'osc-lab', access: 'unknown', reason: 'no route to host' },
      ],
    });
    expect(await scopes.scopeOf(mara)).toEqual(prodOnly);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/'osc-lab'.*no route to host/),
    );
  });

  describe('while a Garden can not be asked', () => {
    const unknown: NamespaceAccess = {
      items: [{ garden: 'osc', access: 'unknown', reason: 'no route to host' }],
    };

    it('lets its last answer to the same user stand in, for some minutes and no longer', async () => {
      expect(await scopes.scopeOf(mara)).toEqual(prodOnly);
      getNamespaceAccess.mockResolvedValue(unknown);
      jest.advanceTimersByTime(REMEMBERED_MS - 1_000);
      expect(await scopes.scopeOf(mara)).toEqual(prodOnly);
      jest.advanceTimersByTime(11_000);
      expect(await scopes.scopeOf(mara)).toEqual(nothing);
    });

    it('lets no older answer stand in for who must sign in first, nor after that', async () => {
      expect(await scopes.scopeOf(mara)).toEqual(prodOnly);
      getNamespaceAccess.mockResolvedValue({
        items: [
          {
            garden: 'osc',
            access: 'unknown',
            reason: 'Sign in',
            signIn: { provider: 'okta', why: 'expired' },
          },
        ],
      });
      jest.advanceTimersByTime(10_001);
      expect(await scopes.scopeOf(mara)).toEqual(nothing);
      getNamespaceAccess.mockResolvedValue(unknown);
      jest.advanceTimersByTime(10_001);
      expect(await scopes.scopeOf(mara)).toEqual(nothing);
    });

    it('asks again soon for who must sign in first', async () => {
      getNamespaceAccess.mockResolvedValueOnce({
        items: [
          {
            garden: 'osc',
            access: 'unknown',
            reason: 'Sign in',
            signIn: { provider: 'okta', why: 'missing' },
          },
        ],
      });
      expect(await scopes.scopeOf(mara)).toEqual(nothing);
      jest.advanceTimersByTime(1_001);
      expect(await scopes.scopeOf(mara)).toEqual(prodOnly);
    });

    it('gives nobody the last answer to somebody else', async () => {
      expect(await scopes.scopeOf(mara)).toEqual(prodOnly);
      getNamespaceAccess.mockResolvedValue(unknown);
      expect(await scopes.scopeOf(jon)).toEqual(nothing);
    });

    it('forgets a right that was taken away before', async () => {
      await scopes.scopeOf(mara);
      getNamespaceAccess.mockResolvedValue({
        items: [{ garden: 'osc', access: 'some', namespaces: [], shoots: [] }],
      });
      jest.advanceTimersByTime(10_001);
      expect(await scopes.scopeOf(mara)).toEqual(nothing);
      getNamespaceAccess.mockResolvedValue(unknown);
      jest.advanceTimersByTime(10_001);
      expect(await scopes.scopeOf(mara)).toEqual(nothing);
    });
  });

  it('hides all clusters when the gardener plugin fails, and tells why once a minute', async () => {
    getNamespaceAccess.mockRejectedValue(
      new ServiceUnavailableError('starting up'),
    );
    expect(await scopes.scopeOf(mara)).toEqual(nothing);
    expect(await scopes.scopeOf(jon)).toEqual(nothing);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('starting up'),
    );

    jest.advanceTimersByTime(60_001);
    await scopes.scopeOf(mara);
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('shows them again soon after the trouble is over', async () => {
    getNamespaceAccess.mockRejectedValueOnce(
      new ServiceUnavailableError('starting up'),
    );
    expect(await scopes.scopeOf(mara)).toEqual(nothing);
    jest.advanceTimersByTime(10_001);
    expect(await scopes.scopeOf(mara)).toEqual(prodOnly);
  });
});
