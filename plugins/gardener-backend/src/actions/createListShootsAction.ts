import type { ActionDeps } from './parts/ActionDeps';
import { assistantError, OWN_TOKEN } from './parts/assistantError';
import { pageInput } from './parts/inputs';

const PAGE = 25;
const LONGEST_PAGE = 100;

/** Lists the shoots that the user may see. */
export function createListShootsAction({
  actionsRegistry,
  gardener,
}: ActionDeps): void {
  actionsRegistry.register({
    name: 'list-shoots',
    title: 'List Gardener shoots',
    description: `Lists Gardener shoots (Kubernetes clusters) that the user may see, with their project, region, seed and node networks.

When to use:
- to find the garden, namespace and name of a cluster, which the other gardener actions want;
- to find clusters whose peerings have a status: "configured", "incomplete" or "notAccessible", or that have "none".

The list comes by pages: while hasMore is true, ask again with offset = nextOffset. A Garden that is not answered for stands in missing, with the reason: then the list is not complete, so say so.`,
    schema: {
      input: z =>
        z.object({
          garden: z
            .string()
            .max(63)
            .optional()
            .describe('Only shoots of this Garden'),
          namespace: z
            .string()
            .max(63)
            .optional()
            .describe('Only shoots of this namespace, for example garden-prod'),
          text: z
            .string()
            .max(100)
            .optional()
            .describe(
              'Only shoots whose name holds this, or whose project and name with a slash between, for example prod/; in any case',
            ),
          status: z
            .enum(['configured', 'incomplete', 'notAccessible', 'none'])
            .optional()
            .describe(
              'Only shoots with at least one peering of this status, or with no peering',
            ),
          ...pageInput(z, PAGE, LONGEST_PAGE),
        }),
      output: z =>
        z.object({
          items: z
            .array(
              z.object({
                garden: z.string().describe('Its Garden'),
                namespace: z.string().describe('Its namespace'),
                name: z.string().describe('Its name'),
                entityRef: z
                  .string()
                  .describe('Its entity in the Backstage catalog'),
                project: z.string().nullable().describe('Its project'),
                purpose: z.string().nullable().describe('What it is for'),
                region: z.string().nullable().describe('Its region'),
                seed: z
                  .string()
                  .nullable()
                  .describe('Its seed; null while it has none'),
                nodeNetworks: z
                  .array(z.string())
                  .describe('Its node networks as CIDR'),
              }),
            )
            .describe('The page'),
          total: z.number().describe('How many match and may be seen'),
          hasMore: z.boolean().describe('Whether there is a next page'),
          nextOffset: z
            .number()
            .nullable()
            .describe('offset of the next page; null on the last one'),
          missing: z
            .array(
              z.object({
                garden: z.string().describe('Name of the Garden'),
                reason: z.string().describe('Why it is not in the answer'),
              }),
            )
            .describe('Gardens whose shoots are not in the answer'),
        }),
    },
    examples: [
      {
        title: 'Clusters of production whose peerings are not complete',
        input: { namespace: 'garden-prod', status: 'incomplete' },
        output: {
          items: [
            {
              garden: 'osc',
              namespace: 'garden-prod',
              name: 'shop',
              entityRef: 'resource:default/osc.garden-prod.shop',
              project: 'prod',
              purpose: 'production',
              region: 'eu-de',
              seed: 'eu-de-1',
              nodeNetworks: ['10.5.0.0/27'],
            },
          ],
          total: 1,
          hasMore: false,
          nextOffset: null,
          missing: [],
        },
      },
    ],
    attributes: { readOnly: true, destructive: false, idempotent: true },
    async action({ input, credentials }) {
      const { limit = PAGE, offset = 0, ...filter } = input;
      try {
        const { items, total, missing } = await gardener.listShoots(
          { ...filter, limit, offset },
          { credentials },
        );
        const next = offset + items.length;
        const hasMore = items.length > 0 && next < total;
        return {
          output: {
            items: items.map(({ ref, workerless: _, ...shoot }) => ({
              garden: ref.garden,
              namespace: ref.namespace,
              name: ref.name,
              ...shoot,
            })),
            total,
            hasMore,
            nextOffset: hasMore ? next : null,
            missing: missing.map(({ garden, reason, signIn }) => ({
              garden,
              reason: signIn ? `${reason}. ${OWN_TOKEN}` : reason,
            })),
          },
        };
      } catch (error) {
        throw assistantError(error, 'list the shoots');
      }
    },
  });
}
