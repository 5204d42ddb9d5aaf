import { demoLandscape } from '../landscape/demo/demoLandscape';
import { readPeerings } from '../landscape/testing/readPeerings';
import { fakeClock } from '../reconciler/FakeClock';
import { MemoryStore } from '../store/MemoryStore';
import { chaptersTold, startStory } from './Story';

const NOW = new Date('2026-11-20T13:05:00Z');
const CI = { resource: 'shoots', namespace: 'garden-ops', name: 'ci' };

function begin() {
  const store = new MemoryStore();
  store.load(demoLandscape(NOW).objects);
  const clock = fakeClock(NOW);
  const audience: { watched: number | undefined } = { watched: undefined };
  const story = startStory({
    store,
    clock,
    watchedFor: () => audience.watched,
  });
  return { store, clock, audience, story };
}

describe('the story of ci', () => {
  it('waits until somebody has watched for some seconds', () => {
    const { store, clock, audience } = begin();
    const first = store.get(CI)?.metadata.uid;
    clock.pass(60_000);
    audience.watched = 1_000;
    clock.pass(60_000);
    expect(store.get(CI)?.metadata.uid).toBe(first);
    expect(chaptersTold(store)).toBe(0);
  });

  it('ends with another ci of the same name, made on 14 November, and the peerings as before', () => {
    const { store, clock, audience } = begin();
    const first = store.get(CI)?.metadata.uid;
    const before = readPeerings(store.list('shoots')).map(
      ({ between, status }) => [between, status],
    );
    audience.watched = 6_000;
    clock.pass(60_000);
    const ci = store.get(CI);
    expect(ci?.metadata.uid).not.toBe(first);
    expect(ci?.metadata.creationTimestamp).toBe('2026-11-14T09:00:00Z');
    expect(
      readPeerings(store.list('shoots')).map(({ between, status }) => [
        between,
        status,
      ]),
    ).toEqual(before);
  });

  it('takes the entry of vault away while there is no ci, but never the one of test-1', () => {
    const { store, clock, audience } = begin();
    const listsCi = (name: string, namespace: string) =>
      JSON.stringify(
        store.get({ resource: 'shoots', namespace, name })?.spec?.extensions,
      ).includes('"ci"');
    const whileGone: boolean[][] = [];
    store.subscribe(({ type, key }) => {
      if (type === 'DELETED' && key.name === 'ci') {
        whileGone.push([
          listsCi('vault', 'garden-ops'),
          listsCi('test-1', 'garden-dev'),
        ]);
      }
    });
    audience.watched = 6_000;
    clock.pass(60_000);
    expect(whileGone).toEqual([[false, true]]);
    expect(listsCi('vault', 'garden-ops')).toBe(true);
  });

  it('goes on after a restart where it was, and is told once', () => {
    const { store, clock, audience, story } = begin();
    audience.watched = 6_000;
    clock.pass(3_000);
    story.stop();
    expect(chaptersTold(store)).toBe(2);
    expect(store.get(CI)).toBeUndefined();
    startStory({ store, clock, watchedFor: () => 6_000 });
    clock.pass(60_000);
    const uid = store.get(CI)?.metadata.uid;
    expect(uid).toBeDefined();
    const told = store.resourceVersion;
    startStory({ store, clock, watchedFor: () => 6_000 });
    clock.pass(60_000);
    expect(store.resourceVersion).toBe(told);
  });
});
