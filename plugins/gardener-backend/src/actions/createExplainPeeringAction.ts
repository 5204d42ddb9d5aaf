import {
  formatShootRef,
  shootKey,
  type ShootRef,
  type TargetCheck,
} from 'backstage-plugin-gardener-common';
import type { ActionDeps } from './parts/ActionDeps';
import { assistantError } from './parts/assistantError';
import { shootInput } from './parts/inputs';
import { findingOf, findingOutput } from './parts/outputs';
import { nameOf, peeringOf } from './parts/peeringOutput';
import { peeringsOf } from './parts/peeringsOf';

/** Says how it stands between two shoots. */
export function createExplainPeeringAction({
  actionsRegistry,
  gardener,
}: ActionDeps): void {
  actionsRegistry.register({
    name: 'explain-peering',
    title: 'Explain the peering of two Gardener shoots',
    description: `Says how it stands between two Gardener shoots of one Garden: whether they are peered, which side lacks its entry, whether it is applied, and each finding with its consequence and what to do.

When to use:
- when somebody asks why one cluster can't reach another;
- before peering two clusters, to know what would be found: of two that are not peered it says what a peering would mean.

Start with the shoot that the user may see: one that may not be seen, or does not exist, can only be the target. The answer is about what is configured: never say that packets flow.`,
    schema: {
      input: z =>
        z.object({
          ...shootInput(z),
          targetNamespace: z
            .string()
            .min(1)
            .max(253)
            .describe('Namespace of the other shoot, in the same Garden'),
          targetName: z
            .string()
            .min(1)
            .max(253)
            .describe('Name of the other shoot'),
        }),
      output: z =>
        z.object({
          status: z
            .enum(['configured', 'incomplete', 'notAccessible', 'none'])
            .describe('none: neither of the two is known to list the other'),
          explanation: z.string().describe('How it stands, in words'),
          findings: z
            .array(findingOutput(z))
            .describe(
              'What holds of the peering; of status none: what would hold',
            ),
        }),
    },
    examples: [
      {
        title: 'A peering whose reverse entry is missing',
        input: {
          garden: 'osc',
          namespace: 'garden-prod',
          name: 'shop',
          targetNamespace: 'garden-data',
          targetName: 'warehouse',
        },
        output: {
          status: 'incomplete' as const,
          explanation:
            'osc/garden-prod/shop and garden-data/warehouse: Incomplete - target shoot has no reverse peering configured. On shop: applied. On warehouse: has no entry in force for the other shoot.',
          findings: [
            {
              code: 'REVERSE_MISSING',
              severity: 'warning' as const,
              what: 'warehouse does not list shop.',
              why: 'Nothing is routed until both shoots list each other.',
              whatToDo: 'Add the reverse entry.',
            },
          ],
        },
      },
    ],
    attributes: { readOnly: true, destructive: false, idempotent: true },
    async action({ input, credentials }) {
      const { targetNamespace, targetName, ...ref } = input;
      const target = { namespace: targetNamespace, name: targetName };
      const { peerings } = await peeringsOf(gardener, ref, credentials);
      const found = peerings.find(
        peering => shootKey(nameOf(peering.target)) === shootKey(target),
      );
      if (found) {
        const { status, summary, rollout, findings } = peeringOf(found);
        const explanation = `${formatShootRef(ref)} and ${shootKey(
          target,
        )}: ${summary}. On ${ref.name}: ${rollout.here}. On ${target.name}: ${
          rollout.target
        }.`;
        return { output: { status, explanation, findings } };
      }
      try {
        const check = await gardener.checkTarget(ref, target, { credentials });
        return {
          output: {
            status: 'none' as const,
            explanation: noPeeringText(ref, check),
            findings: check.findings.map(findingOf),
          },
        };
      } catch (error) {
        throw assistantError(
          error,
          `look at ${shootKey(target)} as a target of ${formatShootRef(ref)}`,
        );
      }
    },
  });
}

function noPeeringText(ref: ShootRef, { target, mayChange }: TargetCheck) {
  const name = shootKey(nameOf(target));
  switch (target.kind) {
    case 'visible':
      return `${formatShootRef(ref)} and ${name} are not peered. ${
        mayChange
          ? 'You may write both entries as far as the other shoot is concerned.'
          : 'Its owner must add the reverse entry.'
      } The findings say what a peering would mean.`;
    case 'notAccessible':
      return `${formatShootRef(
        ref,
      )} does not list ${name}, which you may not see or which does not exist. Nothing can be said of it.`;
    case 'notFound':
      return `${formatShootRef(
        ref,
      )} does not list ${name}, and there is no such shoot.`;
    default: {
      const never: never = target;
      throw new Error(`Unknown target: ${JSON.stringify(never)}`);
    }
  }
}
