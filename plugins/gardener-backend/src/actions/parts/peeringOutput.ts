import type { Peering, PeeringTarget } from 'backstage-plugin-gardener-common';
import type { z as zod } from 'zod/v3';
import { findingOf, findingOutput, rolloutText } from './outputs';

type Zod = typeof zod;

/** What an assistant is told of a peering. */
export function peeringOutput(z: Zod) {
  return z.object({
    target: z
      .object({
        namespace: z.string().describe('Namespace of the other shoot'),
        name: z.string().describe('Name of the other shoot'),
        kind: z
          .enum(['visible', 'notAccessible', 'notFound'])
          .describe(
            'notAccessible: the user may not see it, and it may exist or not',
          ),
        seed: z.string().nullable().describe('Its seed, as far as known'),
        nodeNetworks: z
          .array(z.string())
          .describe('Its node networks; empty when they may not be known'),
      })
      .describe('The other shoot'),
    status: z
      .enum(['configured', 'incomplete', 'notAccessible'])
      .describe(
        'Whether both shoots list each other; says nothing of whether packets flow',
      ),
    summary: z.string().describe('The status in words'),
    rollout: z
      .object({
        here: z.string().describe('On this shoot'),
        target: z.string().describe('On the other shoot'),
      })
      .describe('Whether what is written has been applied'),
    findings: z.array(findingOutput(z)).describe('What is to be known of it'),
  });
}

/** A peering in this form. */
export function peeringOf(peering: Peering) {
  const { target, status, rollout, findings } = peering;
  return {
    target: { ...nameOf(target), kind: target.kind, ...networkOf(target) },
    status,
    summary: statusText(peering),
    rollout: {
      here: rolloutText(rollout.here),
      target: rolloutText(rollout.target),
    },
    findings: findings.map(findingOf),
  };
}

/** Namespace and name of the shoot at the other end. */
export function nameOf(target: PeeringTarget) {
  const { namespace, name } = target.kind === 'visible' ? target.ref : target;
  return { namespace, name };
}

function networkOf(target: PeeringTarget) {
  const { seed } = target;
  return {
    seed,
    nodeNetworks: target.kind === 'visible' ? target.nodeNetworks : [],
  };
}

function statusText({ status, missing }: Peering): string {
  switch (status) {
    case 'configured':
      return 'Peering configured on both shoots';
    case 'incomplete':
      return missing === 'here'
        ? 'Incomplete - this shoot has no peering configured to the other shoot'
        : 'Incomplete - target shoot has no reverse peering configured';
    case 'notAccessible':
      return 'Target shoot not accessible - cannot verify reverse peering';
    default: {
      const never: never = status;
      throw new Error(`Unknown status: ${never}`);
    }
  }
}
