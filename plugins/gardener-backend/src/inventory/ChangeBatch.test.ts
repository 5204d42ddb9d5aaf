import { shootKey } from 'backstage-plugin-gardener-common';
import { settle } from '../__testUtils__/ManualClock';
import { ChangeBatch } from './ChangeBatch';

const key = (name: string) => shootKey({ namespace: 'dev', name });

describe('ChangeBatch', () => {
  it('makes one notification of a burst', async () => {
    const deliver = jest.fn();
    const batch = new ChangeBatch(deliver);
    batch.addShoot(key('a'));
    await Promise.resolve();
    batch.addShoot(key('b'));
    batch.addShoot(key('a'));
    expect(deliver).not.toHaveBeenCalled();
    await settle();
    expect(deliver.mock.calls).toEqual([
      [{ kind: 'shoots', keys: new Set(['dev/a', 'dev/b']) }],
    ]);
  });

  it('tells each kind of change once', async () => {
    const deliver = jest.fn();
    const batch = new ChangeBatch(deliver);
    batch.addState();
    batch.addSurroundings();
    batch.addShoot(key('a'));
    batch.addState();
    await settle();
    expect(deliver.mock.calls.map(([change]) => change.kind)).toEqual([
      'shoots',
      'surroundings',
      'state',
    ]);
  });

  it('says only that everything is new when it is, or when too much changed', async () => {
    const deliver = jest.fn();
    const batch = new ChangeBatch(deliver);
    batch.addResync();
    batch.addShoot(key('a'));
    await settle();
    for (let index = 0; index < 3_000; index += 1)
      batch.addShoot(key(String(index)));
    await settle();
    expect(deliver.mock.calls).toEqual([
      [{ kind: 'resync' }],
      [{ kind: 'resync' }],
    ]);
  });

  it('says nothing after it was cleared', async () => {
    const deliver = jest.fn();
    const batch = new ChangeBatch(deliver);
    batch.addShoot(key('a'));
    batch.clear();
    await settle();
    expect(deliver).not.toHaveBeenCalled();
  });
});
