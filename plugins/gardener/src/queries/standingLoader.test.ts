import { QueryClient } from '@tanstack/react-query';
import type { ShootRef, StatusQuery } from 'backstage-plugin-gardener-common';
import { standingLoader } from './standingLoader';

function shoot(index: number): ShootRef {
  return { garden: 'osc', namespace: 'garden-prod', name: `shoot-${index}` };
}

function shoots(count: number): ShootRef[] {
  return Array.from({ length: count }, (_, index) => shoot(index));
}

function apiThatKnowsAll() {
  const asked: StatusQuery[] = [];
  return {
    asked,
    async getPeeringStatus(query: StatusQuery) {
      asked.push(query);
      const items = query.shoots.map((ref, index) => ({
        ref,
        configured: index,
        incomplete: 0,
        notAccessible: 0,
        errors: 0,
        warnings: 0,
      }));
      return { items, missing: [] };
    },
  };
}

describe('the loader of standings', () => {
  it('asks once for the rows of a page', async () => {
    const api = apiThatKnowsAll();
    const loader = standingLoader(new QueryClient(), api);
    const standings = await Promise.all(
      shoots(25).map(ref => loader.load(ref)),
    );
    expect(api.asked).toEqual([{ shoots: shoots(25) }]);
    expect(standings[24]).toMatchObject({
      kind: 'known',
      status: { ref: shoot(24), configured: 24 },
    });
  });

  it('waits for rows that come a moment later', async () => {
    const api = apiThatKnowsAll();
    const loader = standingLoader(new QueryClient(), api);
    const first = loader.load(shoot(1));
    await new Promise(resolve => setTimeout(resolve, 1));
    await Promise.all([first, loader.load(shoot(2))]);
    expect(api.asked).toHaveLength(1);
  });

  it('asks for no more at once than the server answers', async () => {
    const api = apiThatKnowsAll();
    const loader = standingLoader(new QueryClient(), api);
    await Promise.all(shoots(450).map(ref => loader.load(ref)));
    expect(api.asked.map(query => query.shoots.length)).toEqual([200, 200, 50]);
  });

  it('asks again for what is wanted again: the cache is elsewhere', async () => {
    const api = apiThatKnowsAll();
    const loader = standingLoader(new QueryClient(), api);
    await loader.load(shoot(1));
    await loader.load(shoot(1));
    expect(api.asked).toHaveLength(2);
  });

  it('fails for all of a request that failed', async () => {
    const loader = standingLoader(new QueryClient(), {
      async getPeeringStatus() {
        throw new Error('No answer');
      },
    });
    await expect(
      Promise.allSettled([loader.load(shoot(1)), loader.load(shoot(2))]),
    ).resolves.toEqual([
      { status: 'rejected', reason: new Error('No answer') },
      { status: 'rejected', reason: new Error('No answer') },
    ]);
  });

  it('is one per user', () => {
    const api = apiThatKnowsAll();
    const mara = new QueryClient();
    expect(standingLoader(mara, api)).toBe(standingLoader(mara, api));
    expect(standingLoader(mara, api)).not.toBe(
      standingLoader(new QueryClient(), api),
    );
  });
});
