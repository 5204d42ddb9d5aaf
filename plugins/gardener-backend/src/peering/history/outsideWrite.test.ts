import { outsideWrite } from './outsideWrite';

const SEEN = Date.parse('2026-01-01T00:00:00Z');
const NOW = SEEN + 3_600_000;
const edited = (at: number | undefined, manager = 'kubectl-edit') =>
  outsideWrite({ manager, at }, SEEN, NOW);

describe('outsideWrite', () => {
  it('is what the Garden says of the last write', () => {
    expect(edited(SEEN + 1_000)).toEqual({
      at: SEEN + 1_000,
      manager: 'kubectl-edit',
    });
  });

  it('is now, by nobody, when the Garden says nothing', () => {
    expect(outsideWrite(undefined, SEEN, NOW)).toEqual({
      at: NOW,
      manager: null,
    });
  });

  it('is not by the portal, which may have written last', () => {
    expect(edited(SEEN + 1_000, 'backstage-gardener').manager).toBeNull();
  });

  it('is now when the Garden names no time, or one that is to come', () => {
    const now = { at: NOW, manager: 'kubectl-edit' };
    expect(edited(undefined)).toEqual(now);
    expect(edited(NOW + 3_600_000)).toEqual(now);
  });

  it('has a time between that when the entries were still others and now, if clocks differ a little', () => {
    expect(edited(SEEN - 900).at).toBe(SEEN);
    expect(edited(NOW + 900).at).toBe(NOW);
    expect(edited(SEEN - 900).manager).toBe('kubectl-edit');
  });

  it('is now, by nobody, when the last write is older than the change', () => {
    expect(edited(SEEN - 3_600_000)).toEqual({ at: NOW, manager: null });
  });
});
