import type { Shoot } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { aShoot } from './aShoot';

/** Namespaces of generated shoots; nothing is ever in the last one. */
export const NAMESPACES: readonly string[] = [
  'garden-prod',
  'garden-a',
  'garden-b',
  'garden-c',
  'garden-void',
];

/** Of generated shoots, in every namespace. */
export const NAMES: readonly string[] = ['shop', 'x', 'y', 'z'];

const entry = fc.record({
  namespace: fc.constantFrom(...NAMESPACES, 'No Label'),
  name: fc.constantFrom(...NAMES, 'a/b'),
  seed: fc.constant('listed-seed'),
});

/** Some shoots, each once, that list each other and themselves, and what is not there; marked with their namespace. */
export const anyLandscape: fc.Arbitrary<readonly Shoot[]> = fc.uniqueArray(
  fc
    .record({
      namespace: fc.constantFrom(...NAMESPACES.slice(0, -1)),
      name: fc.constantFrom(...NAMES),
      peering: fc.record({
        state: fc.constantFrom('present' as const, 'disabled' as const),
        entries: fc.array(entry, { maxLength: 6 }),
      }),
      nodes: fc.constantFrom(['10.1.0.0/24'], ['10.1.0.0/25'], [], ['junk']),
      deleting: fc.boolean(),
      migrating: fc.boolean(),
    })
    .map(facts =>
      aShoot({
        ...facts,
        // Marks that can be found again in an answer.
        uid: `uid+${facts.namespace}`,
        seed: `seed+${facts.namespace}`,
        purpose: `purpose+${facts.namespace}`,
        region: `region+${facts.namespace}`,
        accessRestrictions: [`restriction+${facts.namespace}`],
      }),
    ),
  {
    selector: ({ namespace, name }) => `${namespace}/${name}`,
    maxLength: 14,
  },
);
