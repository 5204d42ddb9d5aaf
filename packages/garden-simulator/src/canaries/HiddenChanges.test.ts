import { randomOf } from '../generator/Random';
import { applyMergePatch } from '../patch/mergePatch';
import { JsonObject, KubeObject } from '../store/KubeObject';
import { MemoryStore } from '../store/MemoryStore';
import { GardenEdit } from './CanaryLandscape';
import { hiddenChanges } from './HiddenChanges';
import { landscapeEdits, planCanaries } from './planCanaries';

const NOW = new Date('2026-11-20T12:00:00Z');
const seeds = Array.from({ length: 60 }, (_, seed) => seed);

function change(store: MemoryStore, edit: GardenEdit): void {
  switch (edit.change) {
    case 'create':
      store.create(edit.resource, edit.object);
      break;
    case 'patch':
      expect(
        store.update(
          { resource: edit.resource, ...edit.key },
          current =>
            applyMergePatch(current, edit.patch as JsonObject) as KubeObject,
        ),
      ).toBeDefined();
      break;
    case 'delete':
      expect(store.delete({ resource: edit.resource, ...edit.key })).toBe(true);
      break;
    default: {
      const impossible: never = edit;
      throw new Error(`Unknown write: ${JSON.stringify(impossible)}`);
    }
  }
}

function setUp(seed: number) {
  const landscape = planCanaries(seed);
  const [user] = landscape.users;
  const visible = new Set([landscape.projects[0].home.namespace]);
  const { edits } = hiddenChanges(
    landscape,
    { user, visible },
    randomOf(seed + 1_000),
    NOW,
  );
  return { landscape, visible, edits, user };
}

describe('changes of what is hidden', () => {
  it.each(seeds)(
    'can be carried out, and touch nothing that is seen (%i)',
    seed => {
      const { landscape, visible, edits } = setUp(seed);
      const store = new MemoryStore();
      landscapeEdits(landscape, NOW).forEach(edit => change(store, edit));
      const seen = () =>
        store
          .list('shoots')
          .filter(({ metadata }) => visible.has(metadata.namespace ?? ''));
      const before = seen();
      edits.forEach(edit => change(store, edit));
      expect(seen()).toEqual(before);
      expect(edits.length).toBeGreaterThan(0);
    },
  );

  it('are the same for the same seed', () => {
    expect(setUp(3).edits).toEqual(setUp(3).edits);
  });

  it('let a hidden shoot begin to list a visible one, sooner or later', () => {
    const listing = seeds.filter(seed => {
      const { landscape, visible, edits } = setUp(seed);
      const names = landscape.shoots
        .filter(({ home }) => visible.has(home.namespace))
        .map(({ plan }) => plan.name);
      const text = JSON.stringify(edits);
      return names.some(name => text.includes(name));
    });
    expect(listing.length).toBeGreaterThan(20);
  });
});
