import type { Finding, Rollout } from 'backstage-plugin-gardener-common';
import type { z as zod } from 'zod/v3';

type Zod = typeof zod;

/** What an assistant is told of a finding. */
export function findingOutput(z: Zod) {
  return z.object({
    code: z.string().describe('Code of the finding, for example CIDR_OVERLAP'),
    severity: z
      .enum(['error', 'warning', 'note', 'notChecked'])
      .describe('How much it weighs; notChecked: it could not be checked'),
    what: z.string().describe('The fact'),
    why: z.string().describe('What it means for traffic or for others'),
    whatToDo: z.string().describe('What the user can do'),
  });
}

/** A finding in this form. */
export function findingOf({ code, severity, what, why, whatToDo }: Finding) {
  return { code, severity, what, why, whatToDo };
}

/** What is left to the owners of other shoots. */
export function handoverOutput(z: Zod) {
  return z.object({
    namespace: z.string().describe('Namespace of the other shoot'),
    name: z.string().describe('Name of the other shoot'),
    edit: z.enum(['add', 'remove']).describe('What its owner must do'),
    owner: z
      .string()
      .nullable()
      .describe('Owner of its project; null when it may not be known'),
    yaml: z
      .string()
      .describe('The entry, as it stands under shootPeerings of that shoot'),
  });
}

/** Whether what is written on a shoot is applied, in words. */
export function rolloutText(rollout: Rollout): string {
  switch (rollout.state) {
    case 'applied':
      return 'applied';
    case 'reconciling':
      return `being applied, ${rollout.percent} %`;
    case 'waitingForMaintenance':
      return rollout.window
        ? `waits for the maintenance window at ${rollout.window.begin}`
        : 'waits for the maintenance window';
    case 'pending':
      return 'not applied yet';
    case 'failed':
      return rollout.triesAgain
        ? 'failed; Gardener tries again by itself'
        : 'failed; Gardener has given up';
    case 'hibernated':
      return 'applied when the shoot wakes up';
    case 'missing':
      return 'has no entry in force for the other shoot';
    case 'notVisible':
      return 'not visible to you';
    case 'notFound':
      return 'does not exist';
    default: {
      const never: never = rollout;
      throw new Error(`Unknown rollout: ${JSON.stringify(never)}`);
    }
  }
}
