import { KubeObject } from '../../store/KubeObject';
import { demoLandscape } from './demoLandscape';
import { readPeerings, ReadPeering } from '../testing/readPeerings';

const NOW = new Date('2026-11-20T13:05:00Z');
const MARA_NAMESPACES = [
  'garden-prod',
  'garden-ops',
  'garden-data',
  'garden-dev',
];

const objects = [...demoLandscape(NOW).objects];
const shoots = objects.filter(({ kind }) => kind === 'Shoot');
const visible = shoots.filter(({ metadata }) =>
  MARA_NAMESPACES.includes(metadata.namespace ?? ''),
);
const peerings = readPeerings(visible);

function shootOf(name: string): KubeObject {
  const found = visible.find(({ metadata }) => metadata.name === name);
  if (!found) {
    throw new Error(`the demo has no shoot ${name}`);
  }
  return found;
}

function of(name: string): ReadPeering[] {
  return peerings.filter(({ between }) =>
    between.some(key => key.endsWith(`/${name}`)),
  );
}

function specWrittenAt(shoot: KubeObject): string {
  const times = (shoot.metadata.managedFields ?? [])
    .filter(
      ({ fieldsV1, subresource }) =>
        'f:spec' in fieldsV1 && subresource === undefined,
    )
    .map(({ time }) => time);
  return times.sort().at(-1) ?? '';
}

function lastOperation(shoot: KubeObject) {
  return shoot.status?.lastOperation as
    | { state: string; progress: number; type: string; lastUpdateTime: string }
    | undefined;
}

describe('the landscape that mara sees', () => {
  it('has 26 shoots in four projects', () => {
    expect(visible).toHaveLength(26);
    const perNamespace = MARA_NAMESPACES.map(
      namespace =>
        visible.filter(({ metadata }) => metadata.namespace === namespace)
          .length,
    );
    expect(perNamespace).toEqual([7, 6, 6, 7]);
  });

  it('has 22 peerings between 15 shoots, and 11 shoots without one', () => {
    expect(peerings).toHaveLength(22);
    const involved = visible.filter(
      ({ metadata }) => of(metadata.name).length > 0,
    );
    expect(involved).toHaveLength(15);
  });

  it('shows nine peerings of shop: 5 configured, 3 incomplete, 1 not accessible', () => {
    const ofShop = of('shop');
    expect(ofShop).toHaveLength(9);
    const count = (status: string) =>
      ofShop.filter(peering => peering.status === status).length;
    expect(count('configured')).toBe(5);
    expect(count('incomplete')).toBe(3);
    expect(count('unreadable')).toBe(1);
  });

  it('has five incomplete peerings in all', () => {
    expect(
      peerings
        .filter(({ status }) => status === 'incomplete')
        .map(({ between }) => between.join(' ')),
    ).toEqual([
      'garden-data/spark garden-data/stream',
      'garden-dev/shop-dev garden-prod/shop',
      'garden-dev/test-1 garden-ops/ci',
      'garden-ops/ci garden-prod/shop',
      'garden-prod/legacy-shop garden-prod/shop',
    ]);
  });

  it('names another seed than the target has three times', () => {
    const stale = peerings.flatMap(({ entries }) =>
      entries.filter(({ target, seed }) => {
        const object = visible.find(
          ({ metadata }) => `${metadata.namespace}/${metadata.name}` === target,
        );
        return object && object.spec?.seedName !== seed;
      }),
    );
    expect(stale.map(({ from, target }) => `${from} ${target}`).sort()).toEqual(
      [
        'garden-ops/monitoring garden-data/lake',
        'garden-prod/edge garden-data/stream',
        'garden-prod/shop garden-data/lake',
      ],
    );
  });

  it('lists one target twice, on test-2', () => {
    const doubled = peerings.filter(
      ({ entries }) =>
        new Set(entries.map(({ from }) => from)).size < entries.length,
    );
    expect(doubled.map(({ between }) => between)).toEqual([
      ['garden-dev/test-1', 'garden-dev/test-2'],
    ]);
  });

  it('has one peering between shoots of different access restrictions', () => {
    const restrictions = (key: string) =>
      JSON.stringify(
        visible.find(
          ({ metadata }) => `${metadata.namespace}/${metadata.name}` === key,
        )?.spec?.accessRestrictions ?? [],
      );
    const different = peerings.filter(
      ({ between: [one, other], status }) =>
        status !== 'unreadable' &&
        !one.endsWith('legacy-shop') &&
        restrictions(one) !== restrictions(other),
    );
    expect(different.map(({ between }) => between)).toEqual([
      ['garden-data/lake', 'garden-data/spark'],
    ]);
  });

  it('lets a reader know that only the change of orders waits for maintenance', () => {
    const waiting = visible.filter(shoot => {
      const operation = lastOperation(shoot);
      return (
        operation?.state === 'Succeeded' &&
        specWrittenAt(shoot) > operation.lastUpdateTime
      );
    });
    expect(waiting.map(({ metadata }) => metadata.name)).toEqual(['orders']);
    const orders = shootOf('orders');
    expect(orders.status?.observedGeneration).toBe(orders.metadata.generation);
    expect(orders.spec?.maintenance).toMatchObject({
      confineSpecUpdateRollout: true,
      timeWindow: { begin: '220000+0100', end: '230000+0100' },
    });
  });

  it('has payments at 64 %, playground failed by the extension and stream on its way to another seed', () => {
    expect(lastOperation(shootOf('payments'))).toMatchObject({
      state: 'Processing',
      progress: 64,
    });
    expect(lastOperation(shootOf('playground'))?.state).toBe('Failed');
    expect(shootOf('playground').status?.lastErrors).toEqual([
      expect.objectContaining({
        codes: ['ERR_CONFIGURATION_PROBLEM'],
        description: expect.stringContaining(
          'Extension shoot--dev--playground/osc-peering-service',
        ),
      }),
    ]);
    const stream = shootOf('stream');
    expect(lastOperation(stream)?.type).toBe('Migrate');
    expect([stream.status?.seedName, stream.spec?.seedName]).toEqual([
      'eu-de-1',
      'eu-nl-1',
    ]);
  });
});

describe('the demo Garden', () => {
  it('has a project whose namespace is not garden-<project>', () => {
    const odd = objects.filter(
      ({ kind, metadata, spec }) =>
        kind === 'Project' && spec?.namespace !== `garden-${metadata.name}`,
    );
    expect(odd.map(({ metadata }) => metadata.name)).toEqual(['archive']);
  });

  it('gives every object a name of its own and a uid of its own', () => {
    const keys = objects.map(
      ({ kind, metadata }) => `${kind}/${metadata.namespace}/${metadata.name}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    const uids = objects.map(({ metadata }) => metadata.uid);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('is the same at every start but for the times', () => {
    const later = demoLandscape(new Date(NOW.getTime() + 3_600_000));
    expect([...later.objects].map(({ metadata }) => metadata.uid)).toEqual(
      objects.map(({ metadata }) => metadata.uid),
    );
  });

  it('makes mara a member of data by her group alone', () => {
    const data = objects.find(
      ({ kind, metadata }) => kind === 'Project' && metadata.name === 'data',
    );
    expect(JSON.stringify(data?.spec)).not.toContain('mara@example.org');
    const mara = demoLandscape(NOW).users.find(
      ({ context }) => context === 'mara',
    );
    expect(JSON.stringify(data?.spec?.members)).toContain(
      mara?.groups.find(group => group.endsWith('platform')),
    );
  });
});
