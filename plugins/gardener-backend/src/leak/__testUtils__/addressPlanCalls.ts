import { readCidrs, surrounding } from 'backstage-plugin-gardener-common';
import { pickSome, type CanaryName } from 'garden-simulator/canaries';
import type { LeakCall } from './LeakCall';
import { missingHere, unseen, type Scene } from './Scene';
import { someOf } from './shootCalls';

const LANES = ['project', 'peeringGroup', 'seed'];
const ALL_KINDS = '&kinds=nodes&kinds=services&kinds=pods';

/** All of it in all lanes, a narrow window, and what is asked for that is not seen. */
export function getAddressPlanCalls(scene: Scene): LeakCall[] {
  const { random, thorough } = scene;
  const draw = (query: string, garden = 'osc'): LeakCall => ({
    operation: 'getAddressPlan',
    method: 'GET',
    path: `/cidr?garden=${garden}${query}`,
    typed: [],
  });
  return [
    draw(`${ALL_KINDS}&limit=500&within=${encodeURIComponent('0.0.0.0/0')}`),
    draw(''),
    ...pickSome(random, LANES, thorough ? 3 : 1).map(lanes =>
      draw(
        `&lanes=${lanes}&limit=500&within=${encodeURIComponent('10.0.0.0/8')}`,
      ),
    ),
    ...(thorough ? [draw('', 'xyz'), draw('', 'broken')] : []),
    ...someOf(scene, [...unseen(scene), ...missingHere(scene)]).map(
      ({ name }) => ({
        ...draw(`&text=${name}&project=${name}`),
        typed: [name],
        form: 'getAddressPlan of what is not seen',
      }),
    ),
  ];
}

/** Wide blocks that touch everything, for new shoots, for those that are seen, and for those that are not. */
export function getAddressTrialCalls(scene: Scene): LeakCall[] {
  const { random, visible, thorough } = scene;
  const attempt = (query: string, garden = 'osc'): LeakCall => ({
    operation: 'getAddressTrial',
    method: 'GET',
    path: `/cidr/what-if?garden=${garden}&block=${encodeURIComponent(
      '10.0.0.0/8',
    )}${query}`,
    typed: [],
  });
  const forShoot = ({ namespace, name }: CanaryName) =>
    `&shoot=${encodeURIComponent(`${namespace}/${name}`)}`;
  return [
    attempt(''),
    ...pickSome(random, visible, thorough ? 3 : 1).map(shoot => ({
      ...attempt(forShoot(shoot)),
      // What grows around a network that is seen may be what the shoot had before.
      typed: grownAround(scene, shoot),
    })),
    ...(thorough ? [attempt('', 'xyz'), attempt('', 'broken')] : []),
    ...someOf(scene, [...unseen(scene), ...missingHere(scene)]).map(shoot => ({
      ...attempt(forShoot(shoot)),
      // It stands encoded in the path, and plain in the answer.
      typed: [`${shoot.namespace}/${shoot.name}`],
      form: 'getAddressTrial for what is not seen',
    })),
  ];
}

/** All networks that hold one of a shoot's own. */
function grownAround(
  { landscape }: Scene,
  { namespace, name }: CanaryName,
): string[] {
  return landscape.shoots
    .filter(
      ({ home, plan }) => home.namespace === namespace && plan.name === name,
    )
    .flatMap(({ plan: { nodes, statusNodes = [] } }) =>
      readCidrs([...(nodes ? [nodes] : []), ...statusNodes]).networks.flatMap(
        network =>
          Array.from(
            { length: network.prefix },
            (_, prefix) => surrounding(network, prefix).text,
          ),
      ),
    );
}
