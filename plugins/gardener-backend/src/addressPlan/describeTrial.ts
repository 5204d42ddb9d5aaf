import { NotFoundError } from '@backstage/errors';
import {
  contains,
  GARDENER_DEFAULT_PODS_AND_SERVICES,
  overlaps,
  readCidrs,
  suggestBlocks,
  surrounding,
  type AddressTrial,
  type AddressTrialQuery,
  type BlockGrowth,
  type Cidr,
} from 'backstage-plugin-gardener-common';
import type { AddressBook, BookShoot } from './AddressBook';
import { blockHits, type FoundHit } from './blockHits';
import { readNetwork } from './chooseWindow';
import { keptOff, toldKept } from './keptOff';
import { within } from './place';
import { rangeUser, rangeUsers } from './rangeUser';
import { withoutTrace } from '../peering/withoutTrace';

const MAX_HITS = 20;
/** How far around a block others are looked for. */
const SURROUNDINGS: Readonly<Record<Cidr['family'], number>> = { 4: 16, 6: 48 };

/**
 * What a block would mean as a node network, as far as the user may know. Costs what it touches, and the ranges in which free
 * ones are looked for.
 *
 * @throws InputError that names the parameter
 * @throws NotFoundError when there is no such shoot, or none that the user may see
 */
export function describeTrial(
  book: AddressBook,
  query: AddressTrialQuery,
): AddressTrial {
  const block = readNetwork('block', query.block);
  const around =
    query.within === undefined
      ? surrounding(block, SURROUNDINGS[block.family])
      : readNetwork('within', query.within);
  const shoot =
    query.shoot === undefined ? undefined : shootNamed(book, query.shoot);
  const hits = blockHits(book, block, shoot);
  const nodes = hits.filter(({ line }) => line.kind === 'nodes');
  const { name, network } = book.garden;
  return {
    garden: name,
    block: block.text,
    addresses: (block.last - block.first + 1n).toString(),
    shoot: shoot
      ? { ...rangeUser(name, shoot), nodeNetworks: [...shoot.shoot.nodes] }
      : null,
    problems: problemsOf(book, block, shoot),
    hits: hits.slice(0, MAX_HITS).map(hit => toldHit(name, block, hit)),
    hitCount: hits.length,
    couldNotPeer: distinct(nodes.flatMap(hit => [...hit.peers, ...hit.others]))
      .length,
    ofPeers: distinct(nodes.flatMap(({ peers }) => peers)).length,
    kept: within(block, keptOff(network)).map(toldKept),
    free: shoot ? [] : freeBlocks(book, block, around),
    within: around.text,
    growth: shoot ? growthOf(book, shoot) : [],
    unknown: book.unseenTargets,
  };
}

/** One and the same answer for what is not there and what may not be seen. */
function shootNamed({ garden, shoots }: AddressBook, text: string): BookShoot {
  for (const shoot of shoots.values()) {
    if (shoot.key === text) return shoot;
  }
  throw withoutTrace(
    new NotFoundError(
      `shoot: ${garden.name}/${text} does not exist, or you may not see it`,
    ),
  );
}

function problemsOf(
  { garden: { network } }: AddressBook,
  block: Cidr,
  shoot: BookShoot | undefined,
): AddressTrial['problems'] {
  const { maxPrefix } = network;
  // Limits up to 32 are those of IPv4 networks.
  const isLimited = block.family === 4 || maxPrefix > 32;
  const own = shoot ? readCidrs(shoot.shoot.nodes).networks : [];
  return [
    ...(isLimited && block.prefix < maxPrefix
      ? [{ kind: 'tooLarge' as const, maxPrefix }]
      : []),
    ...own
      .filter(
        ({ family, ...range }) =>
          family === block.family && !contains(block, { family, ...range }),
      )
      .map(({ text }) => ({ kind: 'doesNotHold' as const, cidr: text })),
  ];
}

function toldHit(
  garden: string,
  block: Cidr,
  { line: { kind, range }, peers, others }: FoundHit,
): AddressTrial['hits'][number] {
  const isWhole = contains(block, range);
  const shared = isWhole ? range : block;
  return {
    cidr: range.text,
    kind,
    shoots: peers.length + others.length,
    peers: peers.length,
    users: rangeUsers(garden, [...peers, ...others]),
    shared: (shared.last - shared.first + 1n).toString(),
    isWhole,
  };
}

/** Free of everything that the user may see, and of what is no place for nodes. */
function freeBlocks(
  book: AddressBook,
  block: Cidr,
  around: Cidr,
): AddressTrial['free'] {
  if (around.family !== block.family) return [];
  const { garden, defaultNodes, forest } = book;
  const { maxPrefix } = garden.network;
  const isLimited = block.family === 4 || maxPrefix > 32;
  const taken = [
    ...[...forest.overlapping(around)].map(({ range }) => range),
    ...keptOff(garden.network).map(({ cidr }) => cidr),
    ...GARDENER_DEFAULT_PODS_AND_SERVICES,
    ...defaultNodes,
  ];
  return [
    ...suggestBlocks({
      range: around,
      prefix: block.prefix,
      maxPrefix: Math.min(isLimited ? maxPrefix : block.prefix, block.prefix),
      taken,
    }),
  ];
}

/** Each size up to the largest one that a shoot may have. A network grows around what it is. */
function growthOf(book: AddressBook, shoot: BookShoot): BlockGrowth[] {
  const { network, name } = book.garden;
  return readCidrs(shoot.shoot.nodes).networks.flatMap(own => {
    // Limits up to 32 are those of IPv4 networks; of IPv6 nothing is promised.
    if (own.family === 6 && network.maxPrefix <= 32) return [];
    const sizes = Math.max(0, own.prefix - network.maxPrefix);
    return Array.from({ length: sizes }, (_, i): BlockGrowth => {
      const cidr = surrounding(own, own.prefix - i - 1);
      const hits = blockHits(book, cidr, shoot);
      const peers = distinct(hits.flatMap(hit => hit.peers));
      const others = distinct(
        hits
          .filter(({ line }) => line.kind === 'nodes')
          .flatMap(hit => hit.others),
      );
      return {
        cidr: cidr.text,
        peers: peers.length,
        users: rangeUsers(name, peers),
        others: others.length,
        kept: keptOff(network)
          .filter(kept => overlaps(kept.cidr, cidr))
          .map(toldKept),
      };
    });
  });
}

function distinct(shoots: readonly BookShoot[]): readonly BookShoot[] {
  return [...new Set(shoots)];
}
