import type {
  Findings,
  FindingsQuery,
  Landscape,
  LandscapeExportQuery,
  LandscapeQuery,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import type { GardenGate } from '../peering/GardenGate';
import { describeLandscape } from './describeLandscape';
import { describeFindings } from './findings/describeFindings';
import { inSlices } from './inSlices';
import { KeptAnswers } from './KeptAnswers';
import { KeptGraphs } from './KeptGraphs';
import { WholeGarden } from './WholeGarden';
import { writeLandscape, type WrittenLandscape } from './WrittenLandscape';

/** What a written landscape counts as: only its tag is held, so that a thousand questions are few rows. */
const ROWS_OF_WRITTEN = 1_000;

/** Reads all shoots and peerings of one Garden as one user may see them. */
export class LandscapeReader {
  readonly #gardens: WholeGarden;
  readonly #graphs: KeptGraphs;
  readonly #landscapes = new KeptAnswers<LandscapeQuery, Landscape>({
    make: (graph, query) => inSlices(describeLandscape(graph, query)),
    rowsOf: ({ groups, shoots, peerings, bundles, facets }) =>
      lengthOf(groups, shoots, peerings, bundles, ...Object.values(facets)),
  });
  readonly #findings = new KeptAnswers<FindingsQuery, Findings>({
    make: (graph, query) => inSlices(describeFindings(graph, query)),
    rowsOf: ({ groups, facets }) =>
      lengthOf(
        groups,
        ...groups.map(({ rows }) => rows),
        ...Object.values(facets),
      ),
  });
  readonly #written = new KeptAnswers<LandscapeExportQuery, WrittenLandscape>({
    make: writeLandscape,
    rowsOf: () => ROWS_OF_WRITTEN,
  });

  constructor(options: {
    readonly gate: Pick<GardenGate, 'open'>;
    /** Epoch milliseconds. */
    readonly now: () => number;
  }) {
    this.#gardens = new WholeGarden(options.gate);
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

  /** The same landscape written down, one by one. */
  async write(
    query: LandscapeExportQuery,
    requester: Requester,
    onWork: () => Promise<void> = async () => undefined,
  ): Promise<WrittenLandscape> {
    return this.#answer(this.#written, query, requester, onWork);
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
    const { garden, visible } = await this.#gardens.open(
      query.garden,
      requester,
    );
    const current = this.#graphs.current(garden, visible);
    const known = current && answers.known(current, query);
    if (known) return known;
    await onWork();
    return answers.of(await this.#graphs.graph(garden, visible), query);
  }
}

function lengthOf(...lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}
