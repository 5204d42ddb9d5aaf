import type {
  Findings,
  FindingsQuery,
  Landscape,
  LandscapeQuery,
} from 'backstage-plugin-gardener-common';
import { LRUCache } from 'lru-cache';
import type { Requester } from '../access/Requester';
import type { ShootScope } from '../access/ShootScope';
import type { GardenGate } from '../peering/GardenGate';
import { decideAccess } from '../peering/neighbourhood';
import { namespacesAround } from '../peering/namespacesAround';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import { describeFindings } from './findings/describeFindings';
import { describeLandscape } from './describeLandscape';
import { KeptAnswers } from './KeptAnswers';
import { KeptGraphs } from './KeptGraphs';
import { scopeDigest } from './scopeDigest';

/** Scopes of which is remembered what their shoots list. */
const MAX_SURROUNDINGS = 50;

/** Reads all shoots and peerings of one Garden as one user may see them. */
export class LandscapeReader {
  readonly #gate: Pick<GardenGate, 'open'>;
  readonly #graphs: KeptGraphs;
  readonly #landscapes = new KeptAnswers<LandscapeQuery, Landscape>({
    describe: (graph, query) => describeLandscape(graph, query),
    rowsOf: ({ groups, shoots, peerings, bundles, facets }) =>
      lengthOf(groups, shoots, peerings, bundles, ...Object.values(facets)),
  });
  readonly #findings = new KeptAnswers<FindingsQuery, Findings>({
    describe: (graph, query) => describeFindings(graph, query),
    rowsOf: ({ groups, facets }) =>
      lengthOf(
        groups,
        ...groups.map(({ rows }) => rows),
        ...Object.values(facets),
      ),
  });
  /** Looking at all shoots for each request would cost more than the answer, which is mostly there. */
  readonly #around = new LRUCache<
    string,
    { readonly version: number; readonly namespaces: ReadonlySet<string> }
  >({ max: MAX_SURROUNDINGS });

  constructor(options: {
    readonly gate: Pick<GardenGate, 'open'>;
    /** Epoch milliseconds. */
    readonly now: () => number;
  }) {
    this.#gate = options.gate;
    this.#graphs = new KeptGraphs(options.now);
  }

  /**
   * Access to all shoots, to everything that they list and to all that list them is decided before one is looked at.
   *
   * @param onWork - called before an answer is made that is not there yet; what it throws ends the call
   * @returns the same object as long as nothing changed
   * @throws NotFoundError when there is no such Garden, or nobody stands behind the user there
   * @throws GardenSignInError when the Garden wants the user's own token
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async read(
    query: LandscapeQuery,
    requester: Requester,
    onWork: () => Promise<void> = async () => undefined,
  ): Promise<Landscape> {
    return this.#answer(this.#landscapes, query, requester, onWork);
  }

  /** The same of everything that is wrong or at risk in one Garden. */
  async readFindings(
    query: FindingsQuery,
    requester: Requester,
    onWork: () => Promise<void> = async () => undefined,
  ): Promise<Findings> {
    return this.#answer(this.#findings, query, requester, onWork);
  }

  async #answer<
    Query extends { readonly garden: string },
    Answer extends object,
  >(
    answers: KeptAnswers<Query, Answer>,
    query: Query,
    requester: Requester,
    onWork: () => Promise<void>,
  ): Promise<Answer> {
    const { garden, access } = await this.#gate.open(query.garden, requester);
    const { inventory } = garden;
    const own = await access.everything(() => inventory.namespaces());
    const { visible } = await decideAccess(
      { access },
      [...own.namespaces],
      () => ({ namespaces: this.#namespacesAround(garden, own) }),
    );
    const place = this.#graphs.at(garden, visible);
    const current = place.current();
    const known = current && answers.known(current, query);
    if (known) return known;
    await onWork();
    return answers.of(await place.draw(), query);
  }

  #namespacesAround(
    { name, inventory }: RunningPortalGarden,
    own: ShootScope,
  ): ReadonlySet<string> {
    const place = `${name} ${scopeDigest(own, inventory)}`;
    const { version } = inventory;
    const known = this.#around.get(place);
    if (known?.version === version) return known.namespaces;
    const namespaces = namespacesAround(inventory, own);
    this.#around.set(place, { version, namespaces });
    return namespaces;
  }
}

function lengthOf(...lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}
