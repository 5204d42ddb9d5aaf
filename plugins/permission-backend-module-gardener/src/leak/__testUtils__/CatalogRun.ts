import { CatalogPortal } from './CatalogPortal';
import { LandscapeRun } from './LandscapeRun';

/** So many landscapes are written at a time: most of it is waiting. */
const PARALLEL = 8;

/** Many landscapes in one Garden, before one portal. What is waited for is waited for once for all of them. */
export class CatalogRun {
  readonly #landscapes: ReadonlyMap<number, LandscapeRun>;
  #portal: CatalogPortal | undefined;

  constructor(seeds: readonly number[]) {
    this.#landscapes = new Map(
      seeds.map(seed => [seed, new LandscapeRun(seed, () => this.#started)]),
    );
  }

  /** Puts all landscapes into a Garden, and then starts the backend before it. */
  async start(): Promise<void> {
    this.#portal = await CatalogPortal.start();
    await this.#each(landscape => landscape.put());
    await this.#portal.open(
      [...this.#landscapes.values()].map(({ landscape }) => landscape),
    );
  }

  async stop(): Promise<void> {
    await this.#portal?.stop();
  }

  of(seed: number): LandscapeRun {
    const landscape = this.#landscapes.get(seed);
    if (!landscape) throw new RangeError(`There is no landscape ${seed}`);
    return landscape;
  }

  /** Changes in every landscape what its watched user does not see, and waits until the catalog and search have it. */
  async disturb(): Promise<void> {
    await this.#each(landscape => landscape.disturb());
    await this.#started.untilIngested();
  }

  get #started(): CatalogPortal {
    if (!this.#portal) throw new Error('The run has not started');
    return this.#portal;
  }

  async #each(
    act: (landscape: LandscapeRun) => Promise<unknown>,
  ): Promise<void> {
    const rest = [...this.#landscapes.values()];
    const lane = async () => {
      for (let next = rest.shift(); next; next = rest.shift()) await act(next);
    };
    await Promise.all(Array.from({ length: PARALLEL }, lane));
  }
}
