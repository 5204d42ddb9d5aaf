import { InputError } from '@backstage/errors';
import {
  GARDENER_DEFAULT_PODS_AND_SERVICES,
  GARDENER_RESERVED,
  networkSizes,
  parseCidr,
  readCidrs,
  shootKey,
  suggestBlocks,
  type BlockSuggestions,
  type Cidr,
  type IpFamily,
  type Shoot,
  type SuggestionRequest,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import { errorWords } from '../garden/errorCode';
import type { NetworkSettings } from '../garden/config/ConfiguredGarden';
import type { GardenGate } from '../peering/GardenGate';
import { defaultNodesSeen } from './defaultNodesSeen';
import { blocksWhereOthersAre, type FoundBlocks } from './placeToLook';
import { surveyForBlock, type BlockSurvey } from './surveyForBlock';

/** Suggests node networks for a new shoot, from what its user may see and nothing else. Reserves nothing. */
export class BlockSuggester {
  readonly #gate: Pick<GardenGate, 'open'>;

  constructor(gate: Pick<GardenGate, 'open'>) {
    this.#gate = gate;
  }

  /**
   * Free blocks that share no address with the node networks of the chosen targets and of their peers, or of every visible
   * shoot; with the pods and services of the targets; with what no node network may touch; with what Gardener gives the new
   * shoot's own pods and services; and with the default node networks, by which clusters come to conflict.
   *
   * @throws InputError that names the field
   * @throws NotFoundError when there is no such Garden, or nobody stands behind the user there
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async suggest(
    request: SuggestionRequest,
    requester: Requester,
  ): Promise<BlockSuggestions> {
    const { garden, access } = await this.#gate.open(request.garden, requester);
    const { network, inventory } = garden;
    // The limits in its messages are for those who are known there.
    const asked = readRequest(request, network);
    const survey = await surveyForBlock(
      access,
      inventory,
      request.targets ?? [],
    );
    const avoided = avoidedShoots(survey, request.avoid ?? 'targets');
    const defaults = defaultNodesSeen(garden, survey.visible);
    const keptOff = [
      ...GARDENER_RESERVED,
      ...GARDENER_DEFAULT_PODS_AND_SERVICES,
      ...network.reserved,
      ...network.external.map(({ cidr }) => cidr),
      ...defaults.ranges,
    ];
    const networks = avoided.map(({ nodes }) => readCidrs(nodes).networks);
    const { within, suggestions } = findBlocks(asked, survey, keptOff, [
      ...keptOff,
      ...networks.flat(),
      ...survey.targets.flatMap(
        ({ pods, services }) => readCidrs([...pods, ...services]).networks,
      ),
    ]);
    return {
      suggestions: [...suggestions],
      prefix: asked.prefix,
      within: within.text,
      compared: networks.filter(known => known.length > 0).length,
      unknown: survey.unknown,
      defaultNodes: { cidr: defaults.usual.text, shoots: defaults.shoots },
      maxPrefix: network.maxPrefix,
      sizes: networkSizes(network),
    };
  }
}

/** What is looked for, checked. */
interface Asked {
  readonly prefix: number;
  readonly family: IpFamily;
  readonly maxPrefix: number;
  readonly within: Cidr | undefined;
}

function readRequest(
  request: SuggestionRequest,
  { defaultPrefix, maxPrefix }: NetworkSettings,
): Asked {
  const within =
    request.within === undefined ? undefined : readWithin(request.within);
  const prefix = request.prefix ?? defaultPrefix;
  const family = within?.family ?? (prefix > 32 ? 6 : 4);
  if (family === 4 && prefix > 32) {
    throw new InputError(
      `prefix: an IPv4 network has a prefix length of at most 32, not ${prefix}`,
    );
  }
  if (prefix < maxPrefix) {
    throw new InputError(
      `prefix: the largest node network of this Garden is /${maxPrefix}, so /${prefix} is too large`,
    );
  }
  // Limits up to 32 are those of IPv4 networks. What is not known of IPv6 is not promised.
  const isLimited = family === 4 || maxPrefix > 32;
  if (!isLimited && request.prefix === undefined) {
    throw new InputError(
      'prefix: must be given for IPv6, as the default of this Garden is for IPv4',
    );
  }
  return { prefix, family, within, maxPrefix: isLimited ? maxPrefix : prefix };
}

function readWithin(text: string): Cidr {
  try {
    return parseCidr(text);
  } catch (error) {
    throw new InputError(`within: ${errorWords(error)}`);
  }
}

function findBlocks(
  { within, ...wish }: Asked,
  { visible }: BlockSurvey,
  keptOff: readonly Cidr[],
  taken: readonly Cidr[],
): FoundBlocks {
  if (within) {
    return {
      within,
      suggestions: suggestBlocks({ ...wish, range: within, taken }),
    };
  }
  const found = blocksWhereOthersAre(
    { ...wish, taken },
    visible.flatMap(({ nodes }) => readCidrs(nodes).networks),
    keptOff,
  );
  if (found) return found;
  throw new InputError(
    'within: must be given, as you see no IPv6 node network to look beside',
  );
}

/** Each once. */
function avoidedShoots(
  { visible, targets, peers }: BlockSurvey,
  avoid: NonNullable<SuggestionRequest['avoid']>,
): readonly Shoot[] {
  const avoided = [
    ...targets,
    ...peers,
    ...(avoid === 'visible' ? visible : []),
  ];
  return [...new Map(avoided.map(shoot => [shootKey(shoot), shoot])).values()];
}
