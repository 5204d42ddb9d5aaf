import type { Finding } from '../api/schema/finding';
import type { Peering, PeeringTarget } from '../api/schema/peerings';
import type { Rollout } from '../api/schema/rollout';
import { seedFacts } from '../garden/seedFacts';
import type { PeeringsInput } from './computePeerings';
import type { PeeringContext } from './findings/FindingRule';
import { peeringId } from './peeringId';
import { statusOf } from './status';

function describeTarget(
  { target, targetRef, entries }: PeeringContext,
  catalog: Pick<PeeringsInput, 'entityRefOf' | 'projectOf'>,
): PeeringTarget {
  const { namespace, name } = targetRef;
  // Of a shoot that is not visible only our own entry speaks.
  const listed = { namespace, name, seed: entries[0]?.seed ?? null };
  switch (target.kind) {
    case 'visible': {
      const { shoot } = target.side;
      return {
        kind: 'visible',
        ref: targetRef,
        entityRef: catalog.entityRefOf(targetRef),
        project: catalog.projectOf(namespace) ?? null,
        ...seedFacts(shoot),
        nodeNetworks: [...shoot.nodes],
        purpose: shoot.purpose ?? null,
      };
    }
    case 'notFound':
      return {
        kind: 'notFound',
        ...listed,
        project: catalog.projectOf(namespace) ?? null,
      };
    case 'notAccessible':
      return { kind: 'notAccessible', ...listed };
    default: {
      const never: never = target;
      return never;
    }
  }
}

function rolloutOfTarget(context: PeeringContext): Rollout {
  const { target, edges } = context;
  switch (target.kind) {
    case 'visible':
      return edges.target === 'set'
        ? context.rolloutOf(target.side)
        : { state: 'missing' };
    case 'notFound':
      return { state: 'notFound' };
    case 'notAccessible':
      return { state: 'notVisible' };
    default: {
      const never: never = target;
      return never;
    }
  }
}

/** The row of one peering as the API gives it. */
export function describePair(
  context: PeeringContext,
  findings: Finding[],
  catalog: Pick<PeeringsInput, 'entityRefOf' | 'projectOf'>,
): Peering {
  const { here, targetRef, entries, edges } = context;
  const [entry] = entries;
  return {
    id: peeringId(here.ref, targetRef),
    ...statusOf(edges),
    target: describeTarget(context, catalog),
    entry: entry
      ? {
          name: entry.name,
          namespace: entry.namespace,
          seed: entry.seed ?? null,
        }
      : null,
    rollout: {
      here:
        edges.here === 'set' ? context.rolloutOf(here) : { state: 'missing' },
      target: rolloutOfTarget(context),
    },
    findings,
  };
}
