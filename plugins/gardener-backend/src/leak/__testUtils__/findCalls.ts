import {
  overlaps,
  readCidrs,
  type Cidr,
} from 'backstage-plugin-gardener-common';
import {
  pickSome,
  type CanaryName,
  type CanaryShoot,
} from 'garden-simulator/canaries';
import type { LeakCall } from './LeakCall';
import { missingHere, unseen, type Scene } from './Scene';
import { someOf } from './shootCalls';

/** Of RFC 5737, so that no shoot has it. */
const NOBODYS = ['192.0.2.7', '198.51.100.0/24'];

/** Narrower than any network that a shoot has here, so that none is suggested by chance. */
const PREFIX = 28;

/** By everything, by what is seen, and by networks of which nothing that is seen has a part. */
export function searchAddressCalls(scene: Scene): LeakCall[] {
  const { landscape, knowledge, random, thorough } = scene;
  const search = (q: string): LeakCall => ({
    operation: 'searchAddress',
    method: 'GET',
    path: `/search/address?q=${encodeURIComponent(q)}&limit=100`,
    // It stands encoded in the path, and plain in the answer.
    typed: [q],
  });
  const isSeen = ({ home }: CanaryShoot) =>
    knowledge.shoots.has(home.namespace);
  const seen = landscape.shoots.filter(isSeen).flatMap(networksOf);
  const apart = landscape.shoots
    .filter(shoot => !isSeen(shoot))
    .flatMap(networksOf)
    .filter(network => !seen.some(other => overlaps(other, network)));
  const hidden = pickSome(random, apart, thorough ? 3 : 1);
  return [
    search('0.0.0.0/0'),
    search('::/0'),
    ...pickSome(random, seen, thorough ? 2 : 1).map(({ text }) => search(text)),
    ...[
      ...NOBODYS,
      ...hidden.map(({ text }) => text),
      ...hidden.map(({ text }) => text.slice(0, text.indexOf('/'))),
    ].map(q => ({
      ...search(q),
      form: 'searchAddress by what nothing has that is seen',
    })),
  ];
}

function networksOf({
  plan: { nodes, statusNodes = [] },
}: CanaryShoot): readonly Cidr[] {
  return readCidrs([...(nodes ? [nodes] : []), ...statusNodes]).networks;
}

export function getPeeringStatusCalls(scene: Scene): LeakCall[] {
  const inOsc = (shoot: CanaryName) => ({ garden: 'osc', ...shoot });
  const read = (
    shoots: readonly (CanaryName & { garden: string })[],
  ): LeakCall => ({
    operation: 'getPeeringStatus',
    method: 'POST',
    path: '/peering-status',
    body: { shoots },
    typed: [],
  });
  const [one] = unseen(scene);
  return [
    read(
      [
        ...scene.visible.slice(0, 100),
        ...unseen(scene),
        ...missingHere(scene),
      ].map(inOsc),
    ),
    read([{ ...one, garden: 'xyz' }]),
    ...someOf(scene, [
      ...unseen(scene).map(inOsc),
      ...missingHere(scene).map(inOsc),
    ]).map(shoot => ({
      ...read([shoot]),
      typed: [shoot.garden, shoot.namespace, shoot.name],
      form: 'getPeeringStatus of what is not seen',
    })),
  ];
}

const GROUPINGS = ['project', 'region', 'seed'];

/** All of it, parts of it, what is near of what is seen, and what is asked for that is not seen. */
export function getLandscapeCalls(scene: Scene): LeakCall[] {
  const { random, visible, thorough } = scene;
  const draw = (query: string, garden = 'osc'): LeakCall => ({
    operation: 'getLandscape',
    method: 'GET',
    path: `/landscape?garden=${garden}${query}`,
    typed: [],
  });
  const focusOn = ({ namespace, name }: CanaryName) =>
    `&focus=${encodeURIComponent(`${namespace}/${name}`)}`;
  // What is listed is in the answer anyway, by its name.
  const listed = new Set(
    [...scene.knowledge.entries.values()].flatMap(entries =>
      entries.map(({ name }) => name),
    ),
  );
  const hidden = [...unseen(scene), ...missingHere(scene)].filter(
    ({ name }) => !listed.has(name),
  );
  return [
    draw('&alone=true'),
    ...pickSome(random, GROUPINGS, thorough ? 3 : 1).map(by =>
      draw(`&groupBy=${by}&minBundle=1`),
    ),
    ...pickSome(random, visible, 1).flatMap(shoot => [
      draw(`${focusOn(shoot)}&depth=${1 + random.below(3)}`),
      draw(`&closed=${shoot.namespace}&alone=true`),
    ]),
    ...(thorough
      ? [
          draw('&status=notAccessible'),
          draw('&status=incomplete&finding=warning'),
          draw('&finding=error&finding=TARGET_NOT_FOUND'),
          draw('', 'xyz'),
          draw('', 'broken'),
        ]
      : []),
    ...someOf(scene, hidden).map(shoot => ({
      ...draw(focusOn(shoot)),
      // It stands encoded in the path, and plain in the answer.
      typed: [`${shoot.namespace}/${shoot.name}`],
      form: 'getLandscape near what is not seen',
    })),
    ...someOf(scene, hidden).map(({ name }) => ({
      ...draw(`&project=${name}&closed=${name}&seed=${name}`),
      typed: [name],
      form: 'getLandscape of a project that is not seen',
    })),
  ];
}

const FINDING_GROUPINGS = ['cause', 'shoot', 'project'];

/** All of it, put together in each way, and what is asked for that is not seen. */
export function getFindingsCalls(scene: Scene): LeakCall[] {
  const { random, thorough } = scene;
  const read = (query: string, garden = 'osc'): LeakCall => ({
    operation: 'getFindings',
    method: 'GET',
    path: `/findings?garden=${garden}${query}`,
    typed: [],
  });
  // What is listed is in the answer anyway, by its name.
  const listed = new Set(
    [...scene.knowledge.entries.values()].flatMap(entries =>
      entries.map(({ name }) => name),
    ),
  );
  const hidden = [...unseen(scene), ...missingHere(scene)].filter(
    ({ name }) => !listed.has(name),
  );
  return [
    read('&limit=500'),
    ...pickSome(random, FINDING_GROUPINGS, thorough ? 3 : 1).map(by =>
      read(`&groupBy=${by}`),
    ),
    ...(thorough
      ? [
          read('&severity=error&severity=incomplete'),
          read('&code=CIDR_UNKNOWN'),
          read('', 'xyz'),
          read('', 'broken'),
        ]
      : []),
    ...someOf(scene, hidden).map(({ namespace, name }) => ({
      ...read(`&groupBy=shoot&group=${namespace}%2F${name}`),
      typed: [`${namespace}/${name}`],
      form: 'getFindings of what is not seen',
    })),
    ...someOf(scene, hidden).map(({ name }) => ({
      ...read(`&project=${name}&seed=${name}&text=${name}`),
      typed: [name],
      form: 'getFindings in a project that is not seen',
    })),
  ];
}

export function suggestBlocksCalls(scene: Scene): LeakCall[] {
  const { random, visible, thorough } = scene;
  const suggest = (request: object): LeakCall => ({
    operation: 'suggestBlocks',
    method: 'POST',
    path: '/cidr/suggestions',
    body: { garden: 'osc', prefix: PREFIX, ...request },
    typed: [],
  });
  const wide = { avoid: 'visible', within: '10.0.0.0/8' };
  return [
    suggest({ avoid: 'visible' }),
    ...(thorough
      ? [
          suggest({}),
          suggest(wide),
          suggest({ garden: 'xyz' }),
          suggest({ garden: 'broken' }),
        ]
      : []),
    suggest({ targets: pickSome(random, visible, 3), within: '10.0.0.0/8' }),
    ...someOf(scene, [...unseen(scene), ...missingHere(scene)]).map(target => ({
      ...suggest({ targets: [target] }),
      typed: [target.namespace, target.name],
      form: 'suggestBlocks beside what is not seen',
    })),
  ];
}

/** All of it in each format, and what is asked for that is not seen. */
export function exportLandscapeCalls(scene: Scene): LeakCall[] {
  const { random, thorough } = scene;
  const write = (query: string, garden = 'osc'): LeakCall => ({
    operation: 'exportLandscape',
    method: 'GET',
    path: `/landscape/export?garden=${garden}${query}`,
    typed: [],
  });
  const hidden = [...unseen(scene), ...missingHere(scene)];
  return [
    write(''),
    ...pickSome(random, ['csv', 'mermaid', 'dot'], thorough ? 3 : 1).map(
      format => write(`&format=${format}`),
    ),
    ...(thorough ? [write('&alone=false'), write('', 'xyz')] : []),
    ...someOf(scene, hidden).map(({ namespace, name }) => ({
      ...write(`&focus=${encodeURIComponent(`${namespace}/${name}`)}`),
      typed: [`${namespace}/${name}`],
      form: 'exportLandscape near what is not seen',
    })),
    ...someOf(scene, hidden).map(({ name }) => ({
      ...write(`&project=${name}&seed=${name}`),
      typed: [name],
      form: 'exportLandscape of a project that is not seen',
    })),
  ];
}
