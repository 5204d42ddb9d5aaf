import type { ActionDeps } from './parts/ActionDeps';
import { pageInput, shootInput } from './parts/inputs';
import { findingOf, findingOutput } from './parts/outputs';
import { peeringOf, peeringOutput } from './parts/peeringOutput';
import { peeringsOf } from './parts/peeringsOf';

const PAGE = 25;
const LONGEST_PAGE = 100;

/** Lists the peerings of one shoot. */
export function createGetShootPeeringsAction({
  actionsRegistry,
  gardener,
}: ActionDeps): void {
  actionsRegistry.register({
    name: 'get-shoot-peerings',
    title: 'Get the peerings of a Gardener shoot',
    description: `Lists the peerings of one Gardener shoot: with which other clusters its nodes can be reached, whether both sides list each other, how far it is rolled out, and what was found.

When to use:
- to say which clusters a cluster is peered with, and which of its peerings need attention;
- before a change, to see what is there.

Use explain-peering for one peering between two known clusters. The list comes by pages: while hasMore is true, ask again with offset = nextOffset. A shoot that does not exist and one that the user may not see give the same answer. The status is about what is configured: never say that packets flow.`,
    schema: {
      input: z =>
        z.object({ ...shootInput(z), ...pageInput(z, PAGE, LONGEST_PAGE) }),
      output: z =>
        z.object({
          seed: z.string().nullable().describe('Seed of the shoot'),
          nodeNetworks: z
            .array(z.string())
            .describe('Node networks of the shoot as CIDR'),
          findings: z
            .array(findingOutput(z))
            .describe('What is to be known of the shoot itself'),
          items: z.array(peeringOutput(z)).describe('The page of its peerings'),
          total: z.number().describe('How many peerings there are'),
          hasMore: z.boolean().describe('Whether there is a next page'),
          nextOffset: z
            .number()
            .nullable()
            .describe('offset of the next page; null on the last one'),
          staleSince: z
            .string()
            .nullable()
            .describe(
              'Since when the portal has heard nothing of the Garden; null when this is of now',
            ),
        }),
    },
    examples: [
      {
        title: 'The peerings of the cluster shop',
        input: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
        output: {
          seed: 'eu-de-1',
          nodeNetworks: ['10.5.0.0/27'],
          findings: [],
          items: [
            {
              target: {
                namespace: 'garden-ops',
                name: 'monitoring',
                kind: 'visible' as const,
                seed: 'eu-de-1',
                nodeNetworks: ['10.5.0.32/27'],
              },
              status: 'configured' as const,
              summary: 'Peering configured on both shoots',
              rollout: { here: 'applied', target: 'applied' },
              findings: [],
            },
          ],
          total: 1,
          hasMore: false,
          nextOffset: null,
          staleSince: null,
        },
      },
    ],
    attributes: { readOnly: true, destructive: false, idempotent: true },
    async action({ input, credentials }) {
      const { limit = PAGE, offset = 0, ...ref } = input;
      const { shoot, peerings, findings, freshness } = await peeringsOf(
        gardener,
        ref,
        credentials,
      );
      const next = offset + limit;
      const hasMore = next < peerings.length;
      return {
        output: {
          seed: shoot.seed,
          nodeNetworks: shoot.nodeNetworks,
          findings: findings.map(findingOf),
          items: peerings.slice(offset, next).map(peeringOf),
          total: peerings.length,
          hasMore,
          nextOffset: hasMore ? next : null,
          staleSince: freshness.state === 'stale' ? freshness.asOf : null,
        },
      };
    },
  });
}
