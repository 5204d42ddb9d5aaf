import { ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { gardenerApiRef } from '../../api/gardenerApiRef';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { FakeSignals } from '../../__testUtils__/FakeSignals';
import { shopLandscape } from '../../__testUtils__/landscapeFixtures';
import { readLandscapeState } from '../../model/landscape/landscapeState';
import { useShownLandscape } from './useShownLandscape';

const WHOLE = readLandscapeState(new URLSearchParams()).state;

/** What a page asks for that shows the landscape of `osc` with a focus. */
function show(focus: readonly string[]) {
  const api = apiWith({ landscape: () => shopLandscape() });
  const signals = new FakeSignals();
  const client = new QueryClient();
  const { rerender } = renderHook(
    ({ state }) => useShownLandscape('osc', state),
    {
      initialProps: { state: { ...WHOLE, focus } },
      wrapper: (props: { readonly children?: ReactNode }) => (
        <TestApiProvider
          apis={[
            [gardenerApiRef, api],
            [signalApiRef, signals],
          ]}
        >
          <QueryClientProvider client={client}>
            {props.children}
          </QueryClientProvider>
        </TestApiProvider>
      ),
    },
  );
  /** Of each question in order, whether it was of the whole or of what is around the focus. */
  const asked = () =>
    api.asked.landscapes.map(({ query }) => (query.focus ? 'near' : 'whole'));
  return {
    asked,
    look: (state: typeof WHOLE) => rerender({ state }),
    notice: () =>
      act(async () => signals.notice({ garden: 'osc', version: 1 })),
  };
}

describe('the landscape that is shown', () => {
  it('is asked for once on a notice', async () => {
    const { asked, notice } = show([]);
    await waitFor(() => expect(asked()).toEqual(['whole']));
    await notice();
    await waitFor(() => expect(asked()).toEqual(['whole', 'whole']));
  });

  it('is what is around a focus that is not drawn one by one, and that alone is asked for on a notice', async () => {
    const { asked, notice } = show(['garden-far/away']);
    await waitFor(() => expect(asked()).toEqual(['whole', 'near']));
    await notice();
    await waitFor(() => expect(asked()).toEqual(['whole', 'near', 'near']));
  });

  it('is the whole again once the focus is left, as it is now', async () => {
    const { asked, look } = show(['garden-far/away']);
    await waitFor(() => expect(asked()).toEqual(['whole', 'near']));
    look({ ...WHOLE, focus: [] });
    await waitFor(() => expect(asked()).toEqual(['whole', 'near', 'whole']));
  });
});
