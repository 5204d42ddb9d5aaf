import { parseLocationRef } from '@backstage/catalog-model';
import { toClusterEntity } from '../entity/clusterEntity';
import { slowFactsOf } from '../__testUtils__/slowFacts';
import { PeeringRelationProcessor } from './PeeringRelationProcessor';

const entity = toClusterEntity(
  slowFactsOf(
    {},
    {
      lists: [
        { garden: 'osc', namespace: 'garden-ops', name: 'logs' },
        { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
      ],
    },
  ),
  {
    owner: { rules: [], defaultKind: 'group', fallback: 'group:default/x' },
    system: { rules: [], defaultKind: 'system', fallback: undefined },
    kubernetes: undefined,
    peeringRelation: true,
  },
);

const emitted = async (location: string, peersWith?: unknown) => {
  const emit = jest.fn();
  await new PeeringRelationProcessor().postProcessEntity(
    peersWith === undefined
      ? entity
      : { ...entity, spec: JSON.parse(JSON.stringify({ peersWith })) },
    parseLocationRef(location),
    emit,
  );
  return emit.mock.calls.map(([result]) => result);
};

describe('PeeringRelationProcessor', () => {
  it('relates a cluster to those that its shoot lists, in this direction only', async () => {
    expect(await emitted('gardener:osc/garden-prod/shop')).toEqual([
      {
        type: 'relation',
        relation: {
          source: {
            kind: 'Resource',
            namespace: 'default',
            name: 'osc.garden-prod.shop',
          },
          type: 'peersWith',
          target: {
            kind: 'resource',
            namespace: 'default',
            name: 'osc.garden-ops.logs',
          },
        },
      },
    ]);
  });

  it('does not believe an entity that no Garden provided', async () => {
    expect(await emitted('url:https://example.org/catalog.yaml')).toEqual([]);
  });

  it.each([['text'], [[1, null]], [{}]])(
    'leaves an unreadable list alone: %j',
    async peersWith => {
      expect(await emitted('gardener:x/y/z', peersWith)).toEqual([]);
    },
  );
});
