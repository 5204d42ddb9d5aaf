import { shootSummary } from '../../__testUtils__/createFixtures';
import {
  EMPTY_MESH,
  MeshAction,
  meshDraft,
  measureMesh,
  requestOf,
} from './meshDraft';

const [a, b, c] = ['a', 'b', 'c'].map(name => shootSummary('prod', name));
const draftOf = (...actions: readonly MeshAction[]) =>
  actions.reduce(meshDraft, EMPTY_MESH);
const added: MeshAction = { type: 'added', shoots: [a, b, c] };
const names = (draft: ReturnType<typeof draftOf>) =>
  draft.shoots.map(({ ref }) => ref.name);

describe('the draft of a mesh', () => {
  it('has each shoot once, and none that can’t have a peering', () => {
    const draft = draftOf(
      { type: 'added', shoots: [b] },
      {
        type: 'added',
        shoots: [
          a,
          b,
          shootSummary('prod', 'store', { workerless: true }),
          shootSummary('prod', 'newborn', { seed: null }),
        ],
      },
    );
    expect(names(draft)).toEqual(['b', 'a']);
  });

  it('forgets a shoot with its being a hub', () => {
    const draft = draftOf(
      added,
      { type: 'hub', key: 'garden-prod/a', isHub: true },
      { type: 'removed', key: 'garden-prod/a' },
      { type: 'added', shoots: [a] },
    );
    expect(names(draft)).toEqual(['b', 'c', 'a']);
    expect(draft.hubs.size).toBe(0);
  });

  it('keeps the hubs while a full mesh is looked at', () => {
    const draft = draftOf(
      added,
      { type: 'shaped', kind: 'hubs' },
      { type: 'hub', key: 'garden-prod/b', isHub: true },
      { type: 'shaped', kind: 'mesh' },
      { type: 'shaped', kind: 'hubs' },
    );
    expect(measureMesh(draft)).toEqual({ pairs: 2, gap: undefined });
    expect(
      requestOf('osc', draft).units.map(
        ({ shoot, target }) => shoot.name + target.name,
      ),
    ).toEqual(['ab', 'bc']);
  });

  it('says what is missing before it can be planned', () => {
    const gapOf = (...actions: readonly MeshAction[]) =>
      measureMesh(draftOf(...actions)).gap;
    const hubs: MeshAction = { type: 'shaped', kind: 'hubs' };
    const hub = (name: string): MeshAction => ({
      type: 'hub',
      key: `garden-prod/${name}`,
      isHub: true,
    });
    expect(gapOf({ type: 'added', shoots: [a] })).toBe('fewShoots');
    expect(gapOf(added)).toBeUndefined();
    expect(gapOf(added, hubs)).toBe('noHub');
    const all = [added, hubs, hub('a'), hub('b'), hub('c')];
    expect(gapOf(...all)).toBeUndefined();
    expect(gapOf(...all, { type: 'amongHubs', wanted: false })).toBe('noSpoke');
    const many = Array.from({ length: 33 }, (_, i) =>
      shootSummary('prod', `s${i}`),
    );
    expect(measureMesh(draftOf({ type: 'added', shoots: many }))).toEqual({
      pairs: 528,
      gap: 'tooMany',
    });
  });
});
