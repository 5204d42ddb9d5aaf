import { JsonObject, KubeObject } from '../src/store/KubeObject';
import { shootKey, shootsPath } from './target/recordedWorld';
import { inEachProfile, PATIENCE } from './target/inEachProfile';

interface Page {
  readonly metadata: {
    readonly resourceVersion: string;
    readonly continue?: string;
    readonly remainingItemCount?: number;
  };
  readonly items: readonly KubeObject[];
}

inEachProfile(world => {
  const list = (...query: (readonly [string, string])[]) =>
    world().as('alice')({ method: 'GET', path: shootsPath(), query });
  const page = async (...query: (readonly [string, string])[]) => {
    const answer = await list(...query);
    expect({ status: answer.status, text: answer.text }).toMatchObject({
      status: 200,
    });
    return answer.json() as Page;
  };
  const compact = () => world().running.garden.store.compact();

  it(
    '051: pages follow each other to the end, in the order of the names',
    async () => {
      const names: string[] = [];
      const versions = new Set<string>();
      let token: string | undefined;
      let remaining: number | undefined = 15;
      do {
        const { metadata, items } = await page(
          ['limit', '4'],
          ...(token ? [['continue', token] as const] : []),
        );
        names.push(...items.map(item => item.metadata.name));
        versions.add(metadata.resourceVersion);
        token = metadata.continue;
        remaining = metadata.remainingItemCount ?? 0;
        expect(remaining).toBe(15 - names.length);
      } while (token);
      expect(names).toEqual([...names].sort());
      expect(names).toHaveLength(15);
      expect(versions.size).toBe(1);
    },
    PATIENCE,
  );

  it(
    '601: later pages show the state of the first one',
    async () => {
      const first = await page(['limit', '2']);
      world().given(shootKey('wl'), { metadata: { labels: { later: 'yes' } } });
      const rest = await page(['continue', first.metadata.continue ?? '']);
      const wl = rest.items.find(({ metadata }) => metadata.name === 'wl');
      expect(wl?.metadata.labels).not.toHaveProperty('later');
    },
    PATIENCE,
  );

  it(
    '053: a token goes with no resourceVersion',
    async () => {
      const { metadata } = await page(['limit', '2']);
      const answer = await list(
        ['limit', '2'],
        ['resourceVersion', '1'],
        ['continue', metadata.continue ?? ''],
      );
      expect(answer.status).toBe(400);
      expect((answer.json() as JsonObject).message).toBe(
        'specifying resource version is not allowed when using continue',
      );
    },
    PATIENCE,
  );

  it(
    '052: a token that is none is refused',
    async () => {
      expect((await list(['continue', 'garbage'])).status).toBe(400);
    },
    PATIENCE,
  );

  it(
    '059: with a label selector nobody says how many remain',
    async () => {
      const { metadata } = await page(
        ['limit', '2'],
        ['labelSelector', 'provider.extensions.gardener.cloud/openstack=true'],
      );
      expect(metadata.continue).toBeDefined();
      expect(metadata.remainingItemCount).toBeUndefined();
    },
    PATIENCE,
  );

  it(
    '071: an exact list at the resourceVersion of a list gives the same',
    async () => {
      const { metadata } = await page();
      const exact = await page(
        ['resourceVersion', metadata.resourceVersion],
        ['resourceVersionMatch', 'Exact'],
      );
      expect(exact.metadata.resourceVersion).toBe(metadata.resourceVersion);
      expect(exact.items).toHaveLength(15);
    },
    PATIENCE,
  );

  it(
    '531: an exact list is refused once its resourceVersion is compacted',
    async () => {
      const { metadata } = await page();
      world().given(shootKey('wl'), { metadata: { labels: { later: 'yes' } } });
      compact();
      const answer = await list(
        ['resourceVersion', metadata.resourceVersion],
        ['resourceVersionMatch', 'Exact'],
      );
      expect(answer.status).toBe(410);
      expect((answer.json() as JsonObject).reason).toBe('Expired');
    },
    PATIENCE,
  );

  it(
    '532 533: an expired token is refused with a fresh one for the rest as it is now',
    async () => {
      const first = await page(['limit', '2']);
      world().given(shootKey('wl'), { metadata: { labels: { later: 'yes' } } });
      compact();
      const expired = await list(
        ['limit', '2'],
        ['continue', first.metadata.continue ?? ''],
      );
      expect(expired.status).toBe(410);
      const body = expired.json() as JsonObject;
      expect(body.reason).toBe('Expired');
      expect(body.message).toMatch(
        /^The provided continue parameter is too old to display a consistent list result\./,
      );
      const fresh = (body.metadata as JsonObject).continue;
      const rest = await page(['continue', String(fresh)]);
      expect(rest.items).toHaveLength(13);
      const wl = rest.items.find(({ metadata }) => metadata.name === 'wl');
      expect(wl?.metadata.labels).toHaveProperty('later');
    },
    PATIENCE,
  );
});
