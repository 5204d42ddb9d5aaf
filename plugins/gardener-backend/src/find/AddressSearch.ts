import { InputError, isError } from '@backstage/errors';
import {
  compareShootRefs,
  contains,
  overlaps,
  parseAddressOrCidr,
  readCidrs,
  type AddressHit,
  type AddressQuery,
  type AddressRange,
  type AddressSearch as FoundShoots,
  type Cidr,
  type Shoot,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import {
  gardensNamed,
  scopeIn,
  type MissingGarden,
} from '../peering/gardenScopes';
import type {
  PortalGardens,
  RunningPortalGarden,
} from '../peering/PortalGarden';
import { shootSummary } from '../peering/shootViews';
import { PATIENCE_MS } from '../peering/withinPatience';

const DEFAULT_LIMIT = 25;

/** A shoot that hits, with what decides its place in the list. */
interface Found {
  readonly garden: RunningPortalGarden;
  readonly ref: ShootRef;
  readonly shoot: Shoot;
  readonly networks: readonly Cidr[];
  readonly match: AddressHit['match'];
  /** Prefix length of the closest network. */
  readonly prefix: number;
}

/** The closest first. */
const MATCHES: readonly AddressHit['match'][] = [
  'equal',
  'holds',
  'liesWithin',
];

/** Finds the shoots that a user may see by an address of their nodes, from memory. */
export class AddressSearch {
  readonly #gardens: PortalGardens;
  readonly #patience: number;

  /** @param patience - milliseconds that are waited for each Garden */
  constructor(gardens: PortalGardens, patience = PATIENCE_MS) {
    this.#gardens = gardens;
    this.#patience = patience;
  }

  /**
   * Shoots whose node network is what was looked for, then those whose network holds it, the narrowest first, then those
   * whose network lies in it; alike ones in the order of their references. What the user may see is decided before anything
   * is looked up, and nothing else is counted. A Garden that can't be asked is named in `missing`.
   *
   * @throws InputError that names `q` when it is neither an address nor a network
   * @throws NotFoundError when the named Garden is not configured
   */
  async search(
    query: AddressQuery,
    requester: Requester,
  ): Promise<FoundShoots> {
    const wanted = readQuery(query.q);
    const scopes = await Promise.all(
      gardensNamed(this.#gardens, query.garden).map(garden =>
        scopeIn(
          garden,
          requester,
          (access, { inventory }) =>
            access.everything(() => inventory.namespaces()),
          this.#patience,
        ),
      ),
    );
    const missing: MissingGarden[] = [];
    const found: Found[] = [];
    for (const scope of scopes) {
      if (scope.kind === 'missing') {
        missing.push(scope.missing);
      } else {
        const { garden, found: visible } = scope;
        for (const shoot of garden.inventory.shootsAt(wanted.network)) {
          if (visible.has(shoot)) {
            found.push(foundIn(garden, shoot, wanted.network));
          }
        }
      }
    }
    return {
      query: wanted.text,
      items: found
        .sort(compareFound)
        .slice(0, query.limit ?? DEFAULT_LIMIT)
        .map(hit),
      total: found.length,
      missing,
    };
  }
}

function readQuery(text: string): AddressRange {
  try {
    return parseAddressOrCidr(text);
  } catch (error) {
    if (!isError(error) || error.name !== 'InputError') throw error;
    throw new InputError(`q: ${error.message}`);
  }
}

function foundIn(
  garden: RunningPortalGarden,
  shoot: Shoot,
  wanted: Cidr,
): Found {
  const networks = readCidrs(shoot.nodes).networks.filter(network =>
    overlaps(network, wanted),
  );
  // Those of one shoot hold none of each other: so one alone is or holds what is looked for, or all lie in it.
  const [closest] = networks;
  return {
    garden,
    ref: { garden: garden.name, namespace: shoot.namespace, name: shoot.name },
    shoot,
    networks,
    match: matchOf(closest, wanted),
    prefix: closest.prefix,
  };
}

function matchOf(network: Cidr, wanted: Cidr): AddressHit['match'] {
  if (network.text === wanted.text) return 'equal';
  return contains(network, wanted) ? 'holds' : 'liesWithin';
}

function compareFound(a: Found, b: Found): number {
  const byMatch = MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match);
  if (byMatch !== 0) return byMatch;
  if (a.match === 'holds' && a.prefix !== b.prefix) return b.prefix - a.prefix;
  return compareShootRefs(a.ref, b.ref);
}

function hit({ garden, shoot, networks, match }: Found): AddressHit {
  const project = garden.inventory.projectOf(shoot.namespace)?.name;
  return {
    shoot: shootSummary(garden.name, shoot, project),
    networks: networks.map(({ text }) => text),
    match,
  };
}
