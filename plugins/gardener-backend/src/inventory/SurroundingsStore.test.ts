import { SurroundingsStore } from './SurroundingsStore';

const raw = (name: string, value: string) => ({ metadata: { name }, value });

describe('SurroundingsStore', () => {
  function setUp() {
    const onChange = jest.fn();
    const store = new SurroundingsStore(
      object => (object as { value: string }).value,
      onChange,
    );
    const fill = (...items: readonly unknown[]) => {
      store.beginList();
      store.addPage(items);
      store.endList();
    };
    return { store, onChange, fill };
  }

  it('knows nothing before the first list', () => {
    expect(setUp().store.readable).toBe(false);
  });

  it('tells an empty list from one that it may not read', () => {
    const { store, fill } = setUp();
    fill();
    expect(store.readable).toBe(true);
    store.refused();
    expect(store.readable).toBe(false);
  });

  it('follows lists and events', () => {
    const { store, onChange, fill } = setUp();
    fill(raw('a', '1'), raw('b', '2'), {}, null);
    store.apply({
      type: 'MODIFIED',
      object: raw('a', '3'),
      resourceVersion: '2',
    });
    store.apply({
      type: 'DELETED',
      object: raw('b', '2'),
      resourceVersion: '3',
    });
    expect([...store.all()]).toEqual(['3']);
    expect(onChange).toHaveBeenCalledTimes(3);
    fill(raw('c', '4'));
    expect(store.get('a')).toBeUndefined();
    expect(store.size).toBe(1);
  });

  it('forgets what it may no longer read', () => {
    const { store, fill } = setUp();
    fill(raw('a', '1'));
    store.refused();
    expect(store.get('a')).toBeUndefined();
  });
});
