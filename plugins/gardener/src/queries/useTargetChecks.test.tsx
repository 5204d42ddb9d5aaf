import { ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { TestApiProvider } from '@backstage/test-utils';
import { renderHook, waitFor } from '@testing-library/react';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { checkOf } from '../__testUtils__/targetFixtures';
import { FakeGardenerApi } from '../__testUtils__/FakeGardenerApi';
import { useTargetChecks } from './useTargetChecks';

describe('useTargetChecks', () => {
  it('asks once for a target that stands there twice, and answers in the order of the targets', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    const api = new FakeGardenerApi();
    api.check = target => checkOf('shop', target.name);
    const client = new QueryClient();
    const targets = ['one', 'two', 'one'].map(name => ({
      namespace: 'garden-shop',
      name,
    }));
    const { result } = renderHook(
      () =>
        useTargetChecks(
          { garden: 'main', namespace: 'garden-shop', name: 'own' },
          targets,
        ),
      {
        wrapper: (props: { readonly children?: ReactNode }) => (
          <TestApiProvider apis={[[gardenerApiRef, api]]}>
            <QueryClientProvider client={client}>
              {props.children}
            </QueryClientProvider>
          </TestApiProvider>
        ),
      },
    );
    await waitFor(() =>
      expect(result.current.map(({ data }) => data)).toEqual([
        checkOf('shop', 'one'),
        checkOf('shop', 'two'),
        checkOf('shop', 'one'),
      ]),
    );
    expect(api.asked.checks.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(warn).not.toHaveBeenCalled();
    client.clear();
    warn.mockRestore();
  });
});
