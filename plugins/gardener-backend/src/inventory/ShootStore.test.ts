import {
  createShootReader,
  parseCidr,
  shootKey,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { type RawObject, rawShoot } from '../__testUtils__/FakeGarden';
import { ShootStore } from './ShootStore';

const key = (namespace: string, name: string) => shootKey({ namespace, name });
const versioned = (object: RawObject, resourceVersion: string): RawObject => ({
  ...object,
  metadata: { uid: 'u', ...object.metadata, resourceVersion },
});

describe('ShootStore', () => {
  function setUp() {
    const changed: string[] = [];
    const read = jest.fn(createShootReader());
    const store = new ShootStore(read, shoot => changed.push(shoot));
    const fill = (...items: readonly unknown[]) => {
      store.beginList();
      store.addPage(items);
      store.endList();
    };
    return { store, read, fill, changes: () => changed.splice(0) };
  }

  it('finds shoots by key, by namespace in order of name, and by who lists them', () => {
    const { store, fill } = setUp();
    fill(
      rawShoot('dev', 'b', 'a', 'prod/web'),
      rawShoot('dev', 'a'),
      rawShoot('prod', 'web', 'dev/a'),
    );
    expect(store.get(key('dev', 'a'))?.name).toBe('a');
    expect(store.get(key('dev', 'web'))).toBeUndefined();
    expect(store.in('dev').map(shoot => shoot.name)).toEqual(['a', 'b']);
    expect(store.in('nowhere')).toEqual([]);
    expect(store.listersOf(key('dev', 'a')).map(shoot => shoot.name)).toEqual([
      'b',
      'web',
    ]);
    expect([...store.namespaces()]).toEqual(['dev', 'prod']);
  });

  it('finds shoots by a network of their nodes, and follows changes from the first question on', () => {
    const { store, fill } = setUp();
    const withNodes = (name: string, version: string, nodes: string) => {
      const raw = rawShoot('dev', name);
      return versioned(
        { ...raw, spec: { ...(raw.spec as object), networking: { nodes } } },
        version,
      );
    };
    const at = (network: string) =>
      store
        .at(parseCidr(network))
        .map(({ name }) => name)
        .sort();
    fill(
      withNodes('a', '1', '10.5.0.0/27'),
      withNodes('b', '1', '10.5.0.32/27'),
      withNodes('c', '1', 'nonsense'),
    );
    expect(at('10.5.0.33/32')).toEqual(['b']);
    expect(at('10.5.0.0/24')).toEqual(['a', 'b']);
    store.apply({
      type: 'MODIFIED',
      object: withNodes('b', '2', '10.6.0.0/27'),
      resourceVersion: '2',
    });
    expect(at('10.5.0.0/24')).toEqual(['a']);
    expect(at('10.6.0.1/32')).toEqual(['b']);
    store.apply({
      type: 'DELETED',
      object: withNodes('a', '3', '10.5.0.0/27'),
      resourceVersion: '3',
    });
    expect(at('0.0.0.0/0')).toEqual(['b']);
    fill(withNodes('d', '4', '10.7.0.0/27'));
    expect(at('0.0.0.0/0')).toEqual(['d']);
  });

  it('knows who lists a shoot that is not there', () => {
    const { store, fill } = setUp();
    fill(rawShoot('dev', 'a', 'gone/ghost'));
    expect(
      store.listersOf(key('gone', 'ghost')).map(shoot => shoot.name),
    ).toEqual(['a']);
  });

  it('counts entries of a disabled extension, too', () => {
    const { store, fill } = setUp();
    const raw = rawShoot('dev', 'a', 'b');
    const spec = raw.spec as { extensions: object[] };
    fill({
      ...raw,
      spec: { extensions: [{ ...spec.extensions[0], disabled: true }] },
    });
    expect(store.listersOf(key('dev', 'b'))).toHaveLength(1);
  });

  it('follows events', () => {
    const { store, fill, changes } = setUp();
    fill(rawShoot('dev', 'a', 'b'));
    changes();
    store.apply({
      type: 'ADDED',
      object: rawShoot('dev', 'b'),
      resourceVersion: '2',
    });
    store.apply({
      type: 'MODIFIED',
      object: versioned(rawShoot('dev', 'a', 'c'), '3'),
      resourceVersion: '3',
    });
    expect(store.listersOf(key('dev', 'b'))).toEqual([]);
    expect(store.listersOf(key('dev', 'c')).map(shoot => shoot.name)).toEqual([
      'a',
    ]);
    store.apply({
      type: 'DELETED',
      object: rawShoot('dev', 'a'),
      resourceVersion: '4',
    });
    expect(store.in('dev').map(shoot => shoot.name)).toEqual(['b']);
    expect(store.listersOf(key('dev', 'c'))).toEqual([]);
    store.apply({
      type: 'DELETED',
      object: rawShoot('dev', 'b'),
      resourceVersion: '5',
    });
    expect([...store.namespaces()]).toEqual([]);
    expect(changes()).toEqual(['dev/b', 'dev/a', 'dev/a', 'dev/b']);
  });

  it('tells of a second list only what differs, and reads only that', () => {
    const { read, fill, changes } = setUp();
    const old = ['a', 'b', 'c'].map(name =>
      versioned(rawShoot('dev', name), '1'),
    );
    fill(...old);
    changes();
    read.mockClear();
    fill(
      old[0],
      versioned(rawShoot('dev', 'b', 'a'), '2'),
      versioned(rawShoot('dev', 'd'), '3'),
    );
    expect(changes().sort()).toEqual(['dev/b', 'dev/c', 'dev/d']);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('reads a shoot that was made anew under its old name', () => {
    const { fill, changes } = setUp();
    const raw = versioned(rawShoot('dev', 'a'), '1');
    fill(raw);
    changes();
    fill({ ...raw, metadata: { ...raw.metadata, uid: 'other' } });
    expect(changes()).toEqual(['dev/a']);
  });

  it('takes nothing for gone when a list breaks off', () => {
    const { store, fill } = setUp();
    fill(rawShoot('dev', 'a'), rawShoot('dev', 'b'));
    store.beginList();
    store.addPage([rawShoot('dev', 'a')]);
    store.beginList();
    store.addPage([rawShoot('dev', 'b')]);
    expect(store.size).toBe(2);
    store.endList();
    expect(store.in('dev').map(shoot => shoot.name)).toEqual(['b']);
  });

  it('keeps what it has when it may no longer read', () => {
    const { store, fill } = setUp();
    fill(rawShoot('dev', 'a'));
    store.refused();
    expect(store.size).toBe(1);
  });

  it.each([
    null,
    7,
    'x',
    {},
    { metadata: null },
    { metadata: { name: 'a' } },
    { metadata: { namespace: 'n', name: 7 } },
  ])('passes over %p', raw => {
    const { store, fill, changes } = setUp();
    fill(raw);
    store.apply({ type: 'MODIFIED', object: raw, resourceVersion: '1' });
    store.apply({ type: 'DELETED', object: raw, resourceVersion: '2' });
    expect(store.size).toBe(0);
    expect(changes()).toEqual([]);
  });

  it('holds the same after any row of events as after one list of the result', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const events = fc.array(
      fc.record({
        name,
        targets: fc.array(name, { maxLength: 3 }),
        gone: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(events, rows => {
        const followed = setUp();
        const result = new Map<string, RawObject>();
        rows.forEach(({ name: shoot, targets, gone }, index) => {
          const object = versioned(
            rawShoot('dev', shoot, ...targets),
            String(index + 1),
          );
          const type = gone ? 'DELETED' : 'MODIFIED';
          followed.store.apply({
            type,
            object,
            resourceVersion: String(index + 1),
          });
          if (gone) result.delete(shoot);
          else result.set(shoot, object);
        });
        const listed = setUp();
        listed.fill(...result.values());
        expect(followed.store.in('dev')).toEqual(listed.store.in('dev'));
        for (const target of ['a', 'b', 'c', 'd']) {
          expect(followed.store.listersOf(key('dev', target))).toEqual(
            listed.store.listersOf(key('dev', target)),
          );
        }
      }),
    );
  });
});
