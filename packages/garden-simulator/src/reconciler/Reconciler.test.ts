import { demoLandscape } from '../landscape/demo/demoLandscape';
import { KubeObject } from '../store/KubeObject';
import { MemoryStore } from '../store/MemoryStore';
import { fakeClock } from './FakeClock';
import { startReconciler } from './Reconciler';
import { objectOf, shootView } from './ShootView';

const NOW = new Date('2026-11-20T13:05:00Z');

function begin(stepMilliseconds: number = 500) {
  const store = new MemoryStore();
  store.load(demoLandscape(NOW).objects);
  const clock = fakeClock(NOW);
  startReconciler({ store, gardenName: 'osc', clock, stepMilliseconds });
  const key = (name: string, namespace: string = 'garden-prod') => ({
    resource: 'shoots',
    namespace,
    name,
  });
  const operation = (name: string, namespace?: string) => {
    const shoot = store.get(key(name, namespace));
    return shoot && shootView(shoot).operation;
  };
  const change = (
    name: string,
    namespace: string,
    spec: Record<string, unknown>,
  ) =>
    store.update(key(name, namespace), shoot => ({
      ...shoot,
      metadata: {
        ...shoot.metadata,
        generation: (shoot.metadata.generation ?? 0) + 1,
      },
      spec: JSON.parse(JSON.stringify({ ...shoot.spec, ...spec })),
    }));
  return { store, clock, key, operation, change };
}

describe('the reconciler', () => {
  it('leaves the demo as it is: nothing is written until somebody changes something', () => {
    const { store, clock } = begin();
    const before = store.resourceVersion;
    clock.pass(10 * 60_000);
    expect(store.resourceVersion).toBe(before);
  });

  it('sets observedGeneration when an operation starts, and takes it from 0 to 100 %', () => {
    const { store, clock, key, change } = begin();
    const seen: (readonly [string, number, boolean])[] = [];
    store.subscribe(({ key: { name }, object }) => {
      const view = shootView(object());
      if (name === 'vault' && view.operation) {
        seen.push([
          view.operation.state,
          view.operation.progress,
          view.observedGeneration === view.generation,
        ]);
      }
    });
    change('vault', 'garden-ops', { purpose: 'testing' });
    clock.pass(60_000);
    expect(seen[0]).toEqual(['Succeeded', 100, false]);
    expect(seen[1]).toEqual(['Processing', 0, true]);
    const running = seen.slice(1, -1).map(([, progress]) => progress);
    expect(running).toEqual([...running].sort((a, b) => a - b));
    expect(running.length).toBeGreaterThan(10);
    expect(seen.at(-1)).toEqual(['Succeeded', 100, true]);
    expect(store.get(key('vault', 'garden-ops'))?.metadata.generation).toBe(18);
  });

  it('lets a held operation go on once its shoot was changed', () => {
    const { clock, operation, change } = begin();
    clock.pass(60_000);
    expect(operation('payments')?.progress).toBe(64);
    change('payments', 'garden-prod', { purpose: 'testing' });
    clock.pass(60_000);
    expect(operation('payments')).toMatchObject({
      state: 'Succeeded',
      progress: 100,
    });
  });

  it('starts again for a change that came while an operation ran', () => {
    const { store, clock, key, change } = begin();
    change('vault', 'garden-ops', { purpose: 'testing' });
    clock.pass(3_000);
    change('vault', 'garden-ops', { purpose: 'production' });
    clock.pass(60_000);
    const vault = store.get(key('vault', 'garden-ops'));
    expect(vault?.status?.observedGeneration).toBe(vault?.metadata.generation);
  });

  it('schedules a new shoot and creates it', () => {
    const { store, clock, key, operation } = begin();
    const { metadata, spec } = store.get(key('returns')) as KubeObject;
    const { seedName, ...unscheduled } = objectOf(spec);
    store.create('shoots', {
      apiVersion: 'core.gardener.cloud/v1beta1',
      kind: 'Shoot',
      metadata: { name: 'cart', namespace: metadata.namespace },
      spec: unscheduled,
    });
    clock.pass(60_000);
    const cart = store.get(key('cart'));
    expect(cart?.spec?.seedName).toBe('eu-de-1');
    expect(cart?.status).toMatchObject({
      seedName: 'eu-de-1',
      technicalID: 'shoot--prod--cart',
      networking: { nodes: ['10.5.0.128/27'] },
    });
    expect(cart?.metadata.finalizers).toEqual(['gardener']);
    expect(operation('cart')).toMatchObject({
      type: 'Create',
      state: 'Succeeded',
    });
  });

  it('leaves a shoot pending for which there is no seed', () => {
    const { store, clock, operation } = begin();
    store.create('shoots', {
      apiVersion: 'core.gardener.cloud/v1beta1',
      kind: 'Shoot',
      metadata: { name: 'far', namespace: 'garden-prod' },
      spec: { region: 'mars' },
    });
    clock.pass(60_000);
    expect(operation('far')).toMatchObject({
      type: 'Create',
      state: 'Pending',
    });
  });

  it('lets a deleted shoot go at the end, and not before', () => {
    const { store, clock, key, operation } = begin();
    store.update(key('returns'), shoot => ({
      ...shoot,
      metadata: {
        ...shoot.metadata,
        generation: 2,
        deletionTimestamp: '2026-11-20T13:05:00Z',
      },
    }));
    clock.pass(4_000);
    expect(operation('returns')).toMatchObject({
      type: 'Delete',
      state: 'Processing',
    });
    clock.pass(60_000);
    expect(store.get(key('returns'))).toBeUndefined();
  });

  it('says that a shoot sleeps once the operation is through', () => {
    const { store, clock, key, change } = begin();
    const hibernated = () => store.get(key('returns'))?.status?.hibernated;
    change('returns', 'garden-prod', { hibernation: { enabled: true } });
    clock.pass(2_000);
    expect(hibernated()).toBe(false);
    clock.pass(60_000);
    expect(hibernated()).toBe(true);
  });

  it('fails for the younger one of two peers that overlap, with the words of the extension', () => {
    const { store, clock, key, operation, change } = begin();
    const before = store.get(key('playground', 'garden-dev'))?.status;
    change('playground', 'garden-dev', { purpose: 'testing' });
    change('shop', 'garden-prod', { purpose: 'production' });
    clock.pass(60_000);
    expect(operation('shop')?.state).toBe('Succeeded');
    const errors = (status: KubeObject['status']) =>
      JSON.stringify(status?.lastErrors).replace(/"[-\dT:]+Z"/, '');
    const after = store.get(key('playground', 'garden-dev'))?.status;
    expect(objectOf(after?.lastOperation).state).toBe('Failed');
    expect(errors(after)).toBe(errors(before));
  });

  it('succeeds for it when the overlapping peering is gone, and forgets the errors', () => {
    const { store, clock, key, operation, change } = begin();
    change('playground', 'garden-dev', { extensions: [] });
    clock.pass(60_000);
    expect(operation('playground', 'garden-dev')?.state).toBe('Succeeded');
    expect(
      store.get(key('playground', 'garden-dev'))?.status?.lastErrors,
    ).toBeUndefined();
  });

  it('rolls a confined change out when the window opens', () => {
    const { store, clock, key, operation } = begin(10_000);
    clock.pass(60_000);
    store.update(key('shop'), shoot => ({
      ...shoot,
      metadata: {
        ...shoot.metadata,
        managedFields: [
          {
            manager: 'backstage-gardener',
            operation: 'Update',
            apiVersion: 'core.gardener.cloud/v1beta1',
            time: '2026-11-20T13:06:00Z',
            fieldsType: 'FieldsV1',
            fieldsV1: { 'f:spec': { 'f:extensions': {} } },
          },
        ],
      },
    }));
    const ended = operation('shop')?.lastUpdateTime;
    clock.pass(7 * 60 * 60_000);
    expect(operation('shop')?.lastUpdateTime).toBe(ended);
    // 22:00 in Berlin is 21:00 UTC.
    clock.pass(60 * 60_000);
    expect(operation('shop')?.lastUpdateTime).toMatch(/^2026-11-20T21:0/);
    expect(operation('shop')?.state).toBe('Succeeded');
    expect(store.get(key('shop'))?.metadata.generation).toBe(43);
  });

  it('moves a rebound shoot by Migrate and Restore', () => {
    const { store, clock, key, change } = begin();
    const types = new Set<string>();
    store.subscribe(({ object }) => {
      const { operation } = shootView(object());
      if (operation) {
        types.add(`${operation.type} ${operation.state}`);
      }
    });
    change('vault', 'garden-ops', { seedName: 'eu-de-1' });
    clock.pass(120_000);
    expect([...types]).toEqual([
      'Reconcile Succeeded',
      'Migrate Processing',
      'Migrate Succeeded',
      'Restore Processing',
      'Restore Succeeded',
    ]);
    expect(store.get(key('vault', 'garden-ops'))?.status?.seedName).toBe(
      'eu-de-1',
    );
  });
});
