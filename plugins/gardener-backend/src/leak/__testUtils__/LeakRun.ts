import { eachOf } from './eachOf';
import { LandscapeRun } from './LandscapeRun';
import { LeakPortal } from './LeakPortal';
import { Marker } from './Marker';

/** So many landscapes are prepared at a time: most of it is waiting. */
const PARALLEL = 8;

/** Many landscapes in one Garden, before one portal. What is waited for is waited for once for all of them. */
export class LeakRun {
  readonly #landscapes: ReadonlyMap<number, LandscapeRun>;
  #started:
    | { readonly portal: LeakPortal; readonly marker: Marker }
    | undefined;

  constructor(seeds: readonly number[]) {
    this.#landscapes = new Map(
      seeds.map(seed => [seed, new LandscapeRun(seed, () => this.#portal)]),
    );
  }

  /** How often each operation was answered with each status, for example `getShoot 404`. */
  get answered(): ReadonlyMap<string, number> {
    return this.#portal.answered;
  }

  /** Puts all landscapes in place, with history, plans and changes in them. */
  async start(): Promise<void> {
    const users = [...this.#landscapes.values()].flatMap(
      ({ landscape }) => landscape.users,
    );
    const portal = await LeakPortal.start(users);
    const marker = new Marker(portal);
    this.#started = { portal, marker };
    await this.#each(landscape => landscape.put());
    await marker.put();
    await marker.untilLookedAt();
    await this.#each(landscape => landscape.editOutside());
    await marker.untilLookedAt();
    await this.#each(landscape => landscape.makeChanges());
    await portal.control.clearFaults();
    await marker.untilLookedAt();
  }

  async stop(): Promise<void> {
    await this.#started?.portal.stop();
  }

  of(seed: number): LandscapeRun {
    const landscape = this.#landscapes.get(seed);
    if (!landscape) throw new RangeError(`There is no landscape ${seed}`);
    return landscape;
  }

  /** Changes in every landscape what its watched user does not see, and waits until all of it is seen. */
  async disturb(): Promise<void> {
    await this.#each(landscape => landscape.disturb());
    await this.#started?.marker.untilLookedAt();
  }

  /** Takes a right from the watched user of every landscape, and waits until the portal has seen that. */
  async revoke(): Promise<void> {
    await this.#each(landscape => landscape.revoke());
    await this.#started?.marker.untilSeen();
  }

  get #portal(): LeakPortal {
    if (!this.#started) throw new Error('The run has not started');
    return this.#started.portal;
  }

  #each(act: (landscape: LandscapeRun) => Promise<unknown>): Promise<void> {
    return eachOf([...this.#landscapes.values()], PARALLEL, act);
  }
}
