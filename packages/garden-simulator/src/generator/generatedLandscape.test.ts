import fc from 'fast-check';
import { readEntries } from '../landscape/objects/readEntries';
import { readPeerings } from '../landscape/testing/readPeerings';
import { KubeObject } from '../store/KubeObject';
import { generatedLandscape, PLANNED_SIZE } from './generatedLandscape';
import { IRREGULARITIES } from './Irregularity';
import { peeringGraph } from './peeringGraph';
import { randomOf } from './Random';

const NOW = new Date('2026-11-20T13:05:00Z');

function generate(
  size: { shoots: number; projects: number; entries: number },
  seed: number = 1,
): KubeObject[] {
  return [
    ...generatedLandscape({ gardenName: 'big', now: NOW, seed, ...size })
      .objects,
  ];
}

const small = generate({ shoots: 400, projects: 80, entries: 2_000 });
const ofKind = (objects: KubeObject[], kind: string) =>
  objects.filter(object => object.kind === kind);

describe('a generated landscape', () => {
  it('is the same for the same seed, also when it is read twice, and another one for another', () => {
    const size = { shoots: 60, projects: 7, entries: 150 };
    const landscape = generatedLandscape({
      gardenName: 'big',
      now: NOW,
      seed: 5,
      ...size,
    });
    const first = JSON.stringify([...landscape.objects]);
    expect(JSON.stringify([...landscape.objects])).toBe(first);
    expect(JSON.stringify(generate(size, 5))).toBe(first);
    expect(JSON.stringify(generate(size, 6))).not.toBe(first);
  });

  it('has as many shoots, projects and namespaces as were asked for', () => {
    expect(ofKind(small, 'Shoot')).toHaveLength(400);
    expect(ofKind(small, 'Project')).toHaveLength(80);
    // The namespace `garden` comes on top.
    expect(ofKind(small, 'Namespace')).toHaveLength(81);
  });

  it('has every kind of irregularity, even when it is small', () => {
    const text = ofKind(small, 'Shoot')
      .slice(0, IRREGULARITIES.length)
      .map(shoot => JSON.stringify(shoot));
    const among = (part: string) => text.some(json => json.includes(part));
    expect(among('"hibernated":true')).toBe(true);
    expect(among('"type":"Migrate"')).toBe(true);
    expect(among('deletionTimestamp')).toBe(true);
    expect(among('ERR_CONFIGURATION_PROBLEM')).toBe(true);
    expect(among('"disabled":true')).toBe(true);
    expect(among('10.250.0.0/27')).toBe(true);
    expect(text.some(json => !json.includes('"workers"'))).toBe(true);
    expect(text.some(json => !json.includes('"seedName"'))).toBe(true);
  });

  it('has mostly peerings that both sides list', () => {
    const peerings = readPeerings(ofKind(small, 'Shoot'));
    const configured = peerings.filter(({ status }) => status === 'configured');
    const share = configured.length / peerings.length;
    expect(share).toBeGreaterThan(0.8);
    expect(share).toBeLessThan(1);
  });

  it('names real namespaces only, of which some are not garden-<project>', () => {
    const namespaces = new Set(
      ofKind(small, 'Namespace').map(({ metadata }) => metadata.name),
    );
    const targets = ofKind(small, 'Shoot').flatMap(readEntries);
    expect(
      targets.every(({ target }) => namespaces.has(target.split('/')[0])),
    ).toBe(true);
    const projects = ofKind(small, 'Project');
    const odd = projects.filter(
      ({ metadata, spec }) => spec?.namespace !== `garden-${metadata.name}`,
    );
    expect(odd.length).toBeGreaterThan(0);
  });

  it('has shoots as large as real ones', () => {
    const sizes = ofKind(small, 'Shoot').map(
      shoot => JSON.stringify(shoot).length,
    );
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(7_000);
    expect(mean).toBeLessThan(11_000);
  });

  it('names every held shoot with the generation at which it is held', () => {
    const held = ofKind(small, 'ConfigMap')[0].data as Record<string, string>;
    const generations = new Map(
      ofKind(small, 'Shoot').map(({ metadata }) => [
        `${metadata.namespace}.${metadata.name}`,
        String(metadata.generation),
      ]),
    );
    expect(Object.keys(held).length).toBeGreaterThan(6);
    for (const [key, generation] of Object.entries(held)) {
      expect(generations.get(key)).toBe(generation);
    }
  });

  it('comes in the planned size', () => {
    let shoots = 0;
    let entries = 0;
    const landscape = generatedLandscape({
      gardenName: 'big',
      now: NOW,
      seed: 1,
      ...PLANNED_SIZE,
    });
    for (const object of landscape.objects) {
      if (object.kind === 'Shoot') {
        shoots++;
        entries += readEntries(object).length;
      }
    }
    expect(shoots).toBe(PLANNED_SIZE.shoots);
    // Malformed and disabled shoots keep theirs for themselves.
    expect(entries).toBeGreaterThan(0.98 * PLANNED_SIZE.entries);
    expect(entries).toBeLessThanOrEqual(PLANNED_SIZE.entries);
  }, 120_000);

  it('refuses more shoots than there are node networks, and shoots without a project', () => {
    expect(() =>
      generate({ shoots: 600_000, projects: 1, entries: 0 }),
    ).toThrow(RangeError);
    expect(() => generate({ shoots: 1, projects: 0, entries: 0 })).toThrow(
      RangeError,
    );
  });
});

describe('the graph of peerings', () => {
  it('has exactly the entries that were asked for, and no shoot that lists itself', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 100, max: 600 }),
        (seed, shoots) => {
          const graph = peeringGraph({
            shoots,
            entries: shoots * 3,
            random: randomOf(seed),
          });
          const count = graph.reduce((sum, list) => sum + list.length, 0);
          expect(count).toBe(shoots * 3);
          expect(graph.some((list, shoot) => list.includes(shoot))).toBe(false);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('has hubs, and shoots without any peering', () => {
    const degrees = peeringGraph({
      shoots: 3_000,
      entries: 15_000,
      random: randomOf(1),
    }).map(list => list.length);
    expect(Math.max(...degrees)).toBeGreaterThan(50);
    expect(degrees.filter(degree => degree === 0).length).toBeGreaterThan(500);
  });

  it('says so when the shoots are too few', () => {
    expect(() =>
      peeringGraph({ shoots: 3, entries: 1_000, random: randomOf(1) }),
    ).toThrow('3 shoots are too few for 1000 entries');
  });
});
