import type {
  FieldProblem,
  PeeringEntry,
} from 'backstage-plugin-gardener-common';
import { seedOf, type ExaminedPeering } from './examineDraft';

/**
 * The entries of a new shoot, in the order of its peerings. An entry needs a seed to name; where there is none, it can't be
 * made.
 *
 * @returns the entries that can be made, and why the others can't
 */
export function draftEntries(peerings: readonly ExaminedPeering[]): {
  readonly entries: readonly PeeringEntry[];
  readonly problems: readonly FieldProblem[];
} {
  const entries: PeeringEntry[] = [];
  const problems: FieldProblem[] = [];
  peerings.forEach((peering, at) => {
    const { namespace, name } = peering.wanted;
    const seed = seedOf(peering.wanted, peering.found);
    if (seed === undefined) {
      problems.push({ field: `peerings[${at}]`, message: whyNoSeed(peering) });
    } else {
      entries.push({ name, namespace, seed });
    }
  });
  return { entries, problems };
}

function whyNoSeed({
  found,
  wanted: { namespace, name },
}: ExaminedPeering): string {
  switch (found.kind) {
    case 'visible':
      return `${name} has no seed yet, so no entry can name it; wait until it is scheduled`;
    case 'notFound':
      return `there is no shoot ${name} in ${namespace}`;
    case 'notAccessible':
      return `you can’t see ${namespace}/${name}, so the portal can’t say its seed; name it as seed`;
    default: {
      const never: never = found;
      throw new Error(`Unknown target: ${JSON.stringify(never)}`);
    }
  }
}
