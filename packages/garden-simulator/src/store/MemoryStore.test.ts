import { parseJson } from '../json/losslessJson';
import { KubeObject } from './KubeObject';
import { MemoryStore } from './MemoryStore';
import { ObjectChange } from './ObjectStore';

function shoot(namespace: string, name: string): KubeObject {
  return {
    apiVersion: 'core.gardener.cloud/v1beta1',
    kind: 'Shoot',
    metadata: { name, namespace },
    spec: { purpose: 'testing' },
  };
}

const peer1 = { resource: 'shoots', namespace: 'garden-dev', name: 'peer1' };

describe('MemoryStore', () => {
  it('fills uid, creation time and generation, and gives each write a higher resourceVersion', () => {
    const store = new MemoryStore({
      now: () => new Date('2026-11-20T18:26:09.500Z'),
    });
    const created = store.create('shoots', shoot('garden-dev', 'peer1'));
    expect(created.metadata).toMatchObject({
      generation: 1,
      resourceVersion: '201',
      creationTimestamp: '2026-11-20T18:26:09Z',
      uid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const updated = store.update(peer1, current => ({
      ...current,
      spec: { purpose: 'production' },
    }));
    expect(updated?.metadata.resourceVersion).toBe('202');
    expect(updated?.metadata.generation).toBe(1);
  });

  it('refuses a second object of one name', () => {
    const store = new MemoryStore();
    store.create('shoots', shoot('garden-dev', 'peer1'));
    expect(() => store.create('shoots', shoot('garden-dev', 'peer1'))).toThrow(
      'shoots "garden-dev/peer1" already exists',
    );
  });

  it('leaves the resourceVersion as it is when nothing changes', () => {
    const store = new MemoryStore();
    store.create('shoots', shoot('garden-dev', 'peer1'));
    const before = store.resourceVersion;
    store.update(peer1, current => ({ ...current }));
    store.update(peer1, () => undefined);
    expect(store.resourceVersion).toBe(before);
  });

  it('takes another order of keys as a change', () => {
    const store = new MemoryStore();
    store.create('shoots', {
      ...shoot('garden-dev', 'peer1'),
      spec: { a: 1, b: 2 },
    });
    const before = store.resourceVersion;
    store.update(peer1, current => ({ ...current, spec: { b: 2, a: 1 } }));
    expect(store.resourceVersion).toBe(before + 1);
  });

  it('hands out copies', () => {
    const store = new MemoryStore();
    store.create('shoots', shoot('garden-dev', 'peer1'));
    const copy = store.get(peer1)!;
    copy.spec = {};
    expect(store.get(peer1)?.spec).toEqual({ purpose: 'testing' });
  });

  it('sorts by namespace and name as etcd does, and lists one namespace', () => {
    const store = new MemoryStore();
    store.load([
      shoot('garden-b', 'x'),
      shoot('garden-a', 'z'),
      shoot('garden-a-b', 'y'),
      shoot('garden-a', 'a'),
    ]);
    expect(store.keys('shoots').map(key => key.namespace! + key.name)).toEqual([
      'garden-a-by',
      'garden-aa',
      'garden-az',
      'garden-bx',
    ]);
    expect(
      store.list('shoots', 'garden-a').map(item => item.metadata.name),
    ).toEqual(['a', 'z']);
  });

  it('takes loaded objects verbatim and keeps resourceVersions that rise', () => {
    const store = new MemoryStore();
    const given = shoot('garden-dev', 'peer1');
    given.metadata = {
      ...given.metadata,
      uid: 'u-1',
      generation: 7,
      resourceVersion: '423',
    };
    store.load([given]);
    expect(store.get(peer1)?.metadata).toMatchObject({
      uid: 'u-1',
      generation: 7,
      resourceVersion: '423',
    });
    expect(store.resourceVersion).toBe(423);
  });

  it('writes status and leaves spec and generation as they are', () => {
    const store = new MemoryStore();
    store.create('shoots', shoot('garden-dev', 'peer1'));
    store.updateStatus(peer1, current => ({
      ...current,
      metadata: { ...current.metadata, generation: 9 },
      spec: {},
      status: { hibernated: true },
    }));
    expect(store.get(peer1)).toMatchObject({
      metadata: { generation: 1 },
      spec: { purpose: 'testing' },
      status: { hibernated: true },
    });
  });

  it('keeps numbers that JavaScript cannot hold when status is written', () => {
    const store = new MemoryStore();
    store.create('shoots', {
      ...shoot('garden-dev', 'peer1'),
      spec: { n: parseJson('12345678901234567890') },
    });
    store.updateStatus(peer1, current => ({ ...current, status: { a: 1 } }));
    expect(store.stored(peer1)?.item.toString()).toContain(
      '"n":12345678901234567890',
    );
  });

  it('deletes an object with a deletionTimestamp when its last finalizer goes', () => {
    const store = new MemoryStore();
    const changes: ObjectChange[] = [];
    store.create('shoots', {
      ...shoot('garden-dev', 'peer1'),
      metadata: {
        name: 'peer1',
        namespace: 'garden-dev',
        finalizers: ['gardener'],
        deletionTimestamp: '2026-11-20T18:26:09Z',
      },
    });
    store.subscribe(change => changes.push(change));
    store.update(peer1, current => ({
      ...current,
      metadata: { ...current.metadata, finalizers: [] },
    }));
    expect(store.get(peer1)).toBeUndefined();
    expect(changes).toHaveLength(1);
    expect(changes[0].type).toBe('DELETED');
    expect(changes[0].object().metadata.resourceVersion).toBe(
      String(changes[0].resourceVersion),
    );
  });

  it('shows a kind as it was at an earlier resourceVersion', () => {
    const store = new MemoryStore();
    store.load([shoot('garden-dev', 'peer1'), shoot('garden-dev', 'peer2')]);
    const then = store.resourceVersion;
    store.create('shoots', shoot('garden-dev', 'new'));
    store.delete(peer1);
    store.update({ ...peer1, name: 'peer2' }, current => ({
      ...current,
      spec: { purpose: 'production' },
    }));
    const past = store.snapshotAt('shoots', then)!;
    expect(past.map(stored => stored.key.name)).toEqual(['peer1', 'peer2']);
    expect(past[1].object().spec).toEqual({ purpose: 'testing' });
    expect(store.snapshot('shoots').map(stored => stored.key.name)).toEqual([
      'new',
      'peer2',
    ]);
  });

  it('forgets the past when it is compacted or when the history is full', () => {
    const store = new MemoryStore({ historyLimit: 2 });
    store.load([shoot('garden-dev', 'peer1')]);
    const then = store.resourceVersion;
    store.compact();
    expect(store.snapshotAt('shoots', then)).toBeUndefined();
    const now = store.resourceVersion;
    for (let i = 0; i < 5; i++) {
      store.updateStatus(peer1, current => ({ ...current, status: { i } }));
    }
    expect(store.changesSince('shoots', now)).toBeUndefined();
    expect(
      store.changesSince('shoots', store.resourceVersion - 2),
    ).toHaveLength(2);
  });
});
