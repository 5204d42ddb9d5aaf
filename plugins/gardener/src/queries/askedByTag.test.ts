import { askedByTag } from './askedByTag';

describe('what is asked for by tag', () => {
  it('is asked for without one at first', async () => {
    const ask = jest.fn(async () => ({
      kind: 'modified' as const,
      value: 'new',
      etag: 'a',
    }));
    expect(await askedByTag(undefined, ask)).toEqual({
      value: 'new',
      etag: 'a',
    });
    expect(ask).toHaveBeenCalledWith(undefined);
  });

  it('stays the same object as long as it holds', async () => {
    const kept = { value: 'old', etag: 'a' };
    const ask = jest.fn(async () => ({ kind: 'notModified' as const }));
    expect(await askedByTag(kept, ask)).toBe(kept);
    expect(ask).toHaveBeenCalledWith('a');
  });

  it('is an error when it should be held, and is not', async () => {
    await expect(
      askedByTag(undefined, async () => ({ kind: 'notModified' })),
    ).rejects.toThrow('not asked for');
  });
});
