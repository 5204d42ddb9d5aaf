import { ReactNode } from 'react';
import {
  QueryClient,
  QueryClientProvider,
  useQuery,
} from '@tanstack/react-query';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import { FakeSignals } from '../__testUtils__/FakeSignals';
import { tooManyRequests } from '../__testUtils__/serverErrors';
import { NOTICE_PAUSE, useRefetchOnNotice } from './useRefetchOnNotice';

const KEY = ['findings', 'osc'] as const;

/** A page that asks for something and follows notices of the Garden `osc`. */
async function follow(ask: () => Promise<number>) {
  const signals = new FakeSignals();
  const client = new QueryClient();
  const refetch = jest.spyOn(client, 'refetchQueries');
  const queryFn = jest.fn(ask);
  const { rerender, unmount } = renderHook(
    ({ followed }: { readonly followed: boolean }) => {
      useRefetchOnNotice('osc', KEY, followed);
      return useQuery({ queryKey: [...KEY, 'all'], queryFn, retry: false });
    },
    {
      initialProps: { followed: true },
      wrapper: (props: { readonly children?: ReactNode }) => (
        <TestApiProvider apis={[[signalApiRef, signals]]}>
          <QueryClientProvider client={client}>
            {props.children}
          </QueryClientProvider>
        </TestApiProvider>
      ),
    },
  );
  const wait = (ms: number) =>
    act(async () => {
      await jest.advanceTimersByTimeAsync(ms);
    });
  await wait(0);
  return {
    wait,
    unmount,
    rerender,
    refetch,
    asked: () => queryFn.mock.calls.length,
    notice: (garden = 'osc') => {
      signals.notice({ garden, version: 1 });
      return wait(0);
    },
  };
}

describe('asking again on notices', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is done at once for the first, and once more for those that come before the pause is over', async () => {
    const { notice, wait, asked } = await follow(async () => 1);
    expect(asked()).toBe(1);
    await notice();
    expect(asked()).toBe(2);
    await notice();
    await notice();
    await wait(NOTICE_PAUSE - 1);
    expect(asked()).toBe(2);
    await wait(1);
    expect(asked()).toBe(3);
    await wait(10 * NOTICE_PAUSE);
    expect(asked()).toBe(3);
  });

  it('is not done for another Garden', async () => {
    const { notice, wait, asked } = await follow(async () => 1);
    await notice('lab');
    await wait(NOTICE_PAUSE);
    expect(asked()).toBe(1);
  });

  it('waits while the portal says that it is too early', async () => {
    const limited = await tooManyRequests(20);
    let isLimited = true;
    const { notice, wait, asked } = await follow(async () => {
      if (isLimited) throw limited;
      return 1;
    });
    isLimited = false;
    for (let second = 0; second < 18; second += 1) {
      await notice();
      await wait(1_000);
    }
    expect(asked()).toBe(1);
    await wait(NOTICE_PAUSE);
    await notice();
    expect(asked()).toBe(2);
  });

  it('is not done while nobody looks, nor once the page is left', async () => {
    const { notice, wait, asked, refetch, rerender, unmount } = await follow(
      async () => 1,
    );
    rerender({ followed: false });
    await notice();
    await wait(NOTICE_PAUSE);
    expect(asked()).toBe(1);
    rerender({ followed: true });
    await notice();
    await notice();
    unmount();
    await wait(NOTICE_PAUSE);
    expect(asked()).toBe(2);
    // Also not for another page that shows the same by then.
    expect(refetch).toHaveBeenCalledTimes(1);
  });
});
