import type {
  AddressPlan,
  AddressPlanQuery,
  AddressTrial,
  AddressTrialQuery,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import type { GardenGate } from '../peering/GardenGate';
import { WholeGarden } from '../topology/WholeGarden';
import { describePlan } from './describePlan';
import { describeTrial } from './describeTrial';
import { KeptBooks } from './KeptBooks';

/** Reads the address space of one Garden as one user may see it. */
export class AddressPlanReader {
  readonly #gardens: WholeGarden;
  readonly #books: KeptBooks;

  constructor(options: {
    readonly gate: Pick<GardenGate, 'open'>;
    /** Epoch milliseconds. */
    readonly now: () => number;
  }) {
    this.#gardens = new WholeGarden(options.gate);
    this.#books = new KeptBooks(options.now);
  }

  /**
   * What is drawn of a window, and a page of all ranges.
   *
   * @param onWork - called before an answer is made that is not there yet; what it throws ends the call
   * @returns the same object as long as nothing changed
   * @throws InputError that names the parameter
   * @throws NotFoundError when there is no such Garden, or nobody stands behind the user there
   * @throws GardenSignInError when the Garden wants the user's own token
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async read(
    query: AddressPlanQuery,
    requester: Requester,
    onWork: () => Promise<void> = async () => undefined,
  ): Promise<AddressPlan> {
    const { garden, visible } = await this.#gardens.open(
      query.garden,
      requester,
    );
    return this.#books.answer(
      garden,
      visible,
      'plan',
      questionOf(query),
      book => describePlan(book, query),
      onWork,
    );
  }

  /**
   * The same of a block: what it would mean as a node network. Also throws NotFoundError when there is no such shoot, or none
   * that the user may see.
   */
  async try(
    query: AddressTrialQuery,
    requester: Requester,
    onWork: () => Promise<void> = async () => undefined,
  ): Promise<AddressTrial> {
    const { garden, visible } = await this.#gardens.open(
      query.garden,
      requester,
    );
    return this.#books.answer(
      garden,
      visible,
      'trial',
      questionOf(query),
      book => describeTrial(book, query),
      onWork,
    );
  }
}

/** The same for queries that ask the same. */
function questionOf(query: object): string {
  return JSON.stringify(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
