import {
  changeSchema,
  planSchema,
  type Change,
  type ChangeState,
  type Plan,
} from 'backstage-plugin-gardener-common';
import {
  MarkMaker,
  pick,
  pickAny,
  pickSome,
  tellTales,
  type CanaryLandscape,
  type CanaryName,
  type CanaryUser,
  type Knowledge,
  type Random,
} from 'garden-simulator/canaries';
import type { LeakPortal } from './LeakPortal';
import { knownChange } from './plansMade';
import type { KnownChange } from './Scene';
import { until } from './until';

const SHOOTS = '/apis/core.gardener.cloud/v1beta1/namespaces';

/** What became of the portal's writes in a landscape, and who was told what by them. */
export interface Preparation {
  readonly changes: readonly KnownChange[];
  /** Marks in entries that were on a shoot at some time, by its namespace: its history tells of them. */
  readonly once: ReadonlyMap<string, ReadonlySet<string>>;
  /** Marks that the Garden told or was told by a user, by the name of the user. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
}

/** So many plans are made at most for a change. */
const TRIES = 4;

interface ChangeRequest {
  readonly user: CanaryUser;
  readonly own: CanaryName;
  readonly targets: readonly CanaryName[];
  /** What is wanted of the own entries; a reverse entry is always wanted. */
  readonly here: 'add' | 'keep';
}

type Outcome = 'planned' | 'done' | 'undone' | 'halfOpen';

/** Lets users plan and apply peerings in a landscape; some of the writes are refused. */
export class ChangeMaker {
  readonly #portal: LeakPortal;
  readonly #landscape: CanaryLandscape;
  readonly #knowledge: ReadonlyMap<CanaryUser, Knowledge>;
  readonly #random: Random;
  readonly #changes: KnownChange[] = [];
  readonly #once = new Map<string, Set<string>>();
  readonly #told = new Map<string, Set<string>>();
  /** Shoots of which a write was refused: the fault stays until all landscapes are ready. */
  readonly #spoilt = new Set<string>();

  constructor(options: {
    readonly portal: LeakPortal;
    readonly landscape: CanaryLandscape;
    readonly knowledge: ReadonlyMap<CanaryUser, Knowledge>;
    readonly random: Random;
  }) {
    this.#portal = options.portal;
    this.#landscape = options.landscape;
    this.#knowledge = options.knowledge;
    this.#random = options.random;
  }

  get made(): Preparation {
    return { changes: this.#changes, once: this.#once, told: this.#told };
  }

  /**
   * One change by a user who may write somewhere. Not every plan can be applied, so some are made until one can; nothing
   * when there is none.
   */
  async one(outcome: Outcome): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const request = this.#choose(outcome);
      if (!request || (await this.#make(request, outcome))) return;
    }
  }

  #choose(outcome: Outcome): ChangeRequest | undefined {
    const random = this.#random;
    const user = pickAny(
      random,
      this.#landscape.users.filter(
        candidate => this.#targets(candidate, true).length > 0,
      ),
    );
    if (!user) return undefined;
    const own = pick(random, this.#targets(user, true));
    const others = this.#targets(user, outcome !== 'planned').filter(
      ({ namespace, name }) => namespace !== own.namespace || name !== own.name,
    );
    // So that somebody sees one side of it and not the other, if that can be; else at least between projects.
    const [split, far] = [
      others.filter(({ namespace }) => this.#splits(own.namespace, namespace)),
      others.filter(({ namespace }) => namespace !== own.namespace),
    ];
    const targets = pickSome(
      random,
      [split, far, others].find(({ length }) => length > 0) ?? [],
      1 + random.below(2),
    );
    const here = random.chance(750) ? 'add' : 'keep';
    return targets.length === 0 ? undefined : { user, own, targets, here };
  }

  /** Whether somebody may list the shoots of just one of two namespaces. */
  #splits(one: string, other: string): boolean {
    return [...this.#knowledge.values()].some(
      ({ shoots }) => shoots.has(one) !== shoots.has(other),
    );
  }

  /** @returns whether it came to what was wanted */
  async #make(request: ChangeRequest, outcome: Outcome): Promise<boolean> {
    const { user, own } = request;
    const plan = await this.#plan(request);
    const isRefused = outcome === 'undone' || outcome === 'halfOpen';
    const applied =
      outcome !== 'planned' &&
      plan.blockers.length === 0 &&
      plan.steps.length > (isRefused ? 1 : 0) &&
      plan.findings.every(({ standing }) => standing !== 'blocks');
    const told = this.#told.get(user.name) ?? new Set();
    this.#told.set(user.name, told);
    this.#changes.push({
      ...knownChange(plan, user, this.#knowledgeOf(user)),
      applied,
    });
    if (!applied) return outcome === 'planned';
    if (isRefused) {
      (await this.#refuse(plan, outcome)).forEach(mark => told.add(mark));
    }
    await this.#apply(user, own, plan);
    await this.#remember(user, plan.id, told);
    return true;
  }

  #knowledgeOf(user: CanaryUser): Knowledge {
    const knowledge = this.#knowledge.get(user);
    if (!knowledge) throw new RangeError(`Nobody asked for ${user.name}`);
    return knowledge;
  }

  /** Shoots of one user that a plan can be about. */
  #targets(user: CanaryUser, writable: boolean): CanaryName[] {
    const { shoots, writable: where } = this.#knowledgeOf(user);
    return [...shoots].flatMap(([namespace, names]) =>
      writable && !where.has(namespace)
        ? []
        : names
            .filter(name => !this.#spoilt.has(`${namespace}/${name}`))
            .map(name => ({ namespace, name })),
    );
  }

  async #plan({ user, own, targets, here }: ChangeRequest): Promise<Plan> {
    return planSchema.parse(
      await this.#portal.read(user, {
        method: 'POST',
        path: '/plans',
        body: {
          kind: 'peerings',
          shoot: { garden: 'osc', ...own },
          pairs: targets.map(target => ({ target, here, there: 'add' })),
          source: 'portal',
        },
      }),
    );
  }

  /** Lets the last write be refused, and for a half-open change also that the first is taken back. */
  async #refuse(plan: Plan, outcome: Outcome): Promise<ReadonlySet<string>> {
    const mark = new MarkMaker(this.#random).mark('words of a webhook');
    const message = `frozen until ${mark}`;
    const steps = plan.steps.map(({ shoot }) => shoot);
    const first = steps[0];
    const last = steps[steps.length - 1];
    const deny = ({ namespace, name }: CanaryName, skip: number) => {
      this.#spoilt.add(`${namespace}/${name}`);
      return this.#portal.control.addFault({
        scope: {
          path: `${SHOOTS}/${namespace}/shoots/${name}`,
          verbs: ['patch'],
        },
        effect: { kind: 'webhookDenies', message },
        skip,
      });
    };
    await deny(last, 0);
    if (outcome === 'halfOpen') await deny(first, 1);
    return tellTales(message);
  }

  async #apply(user: CanaryUser, own: CanaryName, plan: Plan): Promise<void> {
    await this.#portal.read(user, {
      method: 'POST',
      path: `/plans/${plan.id}/apply`,
      body: { acceptWarnings: true, overlapOverride: own.name },
    });
  }

  /** Waits until nobody writes any more, and keeps what stood in the shoots. */
  async #remember(
    user: CanaryUser,
    id: string,
    told: Set<string>,
  ): Promise<void> {
    const change = await this.#until(user, id, ['writing']);
    for (const { shoot, write, state } of change.steps) {
      const marks = tellTales(JSON.stringify(write));
      marks.forEach(mark => told.add(mark));
      if (state === 'written') this.#stood(shoot.namespace, marks);
    }
  }

  /** Waits until nothing comes to another state by itself any more. */
  async settle(): Promise<void> {
    for (const { id, author, applied } of this.#changes) {
      if (applied) await this.#until(author, id, ['writing', 'written']);
    }
  }

  #until(
    user: CanaryUser,
    id: string,
    passing: readonly ChangeState[],
  ): Promise<Change> {
    const path = `/changes/${id}`;
    return until(`${path} of ${user.name} is ${passing} no more`, async () => {
      const change = changeSchema.parse(
        await this.#portal.read(user, { method: 'GET', path }),
      );
      return passing.includes(change.state) ? undefined : change;
    });
  }

  #stood(namespace: string, marks: Iterable<string>): void {
    const once = this.#once.get(namespace) ?? new Set();
    this.#once.set(namespace, once);
    for (const mark of marks) once.add(mark);
  }
}
