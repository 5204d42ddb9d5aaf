import { randomUUID } from 'node:crypto';
import {
  shootKey,
  type Change,
  type ChangeState,
  type EntryTarget,
  type Plan,
  type PlanBlocker,
  type PlanRequest,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { GardenerService } from 'backstage-plugin-gardener-node';
import { gardenerServiceMock } from 'backstage-plugin-gardener-node/testUtils';
import {
  aChange,
  aChangeStep,
  aCreatedShoot,
  aHandover,
  aPlan,
} from './answers';
import type { HastyClock } from './HastyClock';
import { refusal } from './refusal';

const PLAN_LIFE_MS = 30 * 60_000;
const SEED_AFTER_MS = 5_000;

interface FakeShoot {
  readonly isVisible: boolean;
  readonly mayWrite: boolean;
  /** Keys of the shoots that it lists. */
  readonly entries: Set<string>;
  /** Writes that were carried out. */
  writes: number;
  readonly createdAt: number;
}

interface Write {
  readonly on: string;
  readonly entry: string;
  readonly edit: 'add' | 'remove';
}

interface FakePlan {
  readonly plan: Plan;
  readonly writes: readonly Write[];
  readonly expiresAt: number;
}

interface FakeChange {
  readonly writes: readonly Write[];
  written: number;
  state: ChangeState;
}

/** Ends a run. The process is dead: every later call of it ends in the same way. */
export class Killed extends Error {}

/** When a run dies: at a call, before or after it is carried out. */
export interface Death {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** The gardener plugin with a Garden behind it, small enough to be thought through; what it holds outlives the runs. */
export class FakeGardener {
  readonly #shoots = new Map<string, FakeShoot>();
  readonly #createdWith = new Map<string, string>();
  readonly #plans = new Map<string, FakePlan>();
  readonly #changes = new Map<string, FakeChange>();
  /** Names of the calls that were carried out, in order. */
  readonly calls: string[] = [];

  constructor(private readonly clock: HastyClock) {}

  /** A shoot that is there before. */
  has(
    target: EntryTarget,
    rights: { isVisible?: boolean; mayWrite?: boolean } = {},
  ): this {
    const { isVisible = true, mayWrite = isVisible } = rights;
    this.#shoots.set(shootKey(target), {
      isVisible,
      mayWrite,
      entries: new Set(),
      writes: 0,
      createdAt: -Infinity,
    });
    return this;
  }

  /** Everything that is written, to be compared. */
  state() {
    return Object.fromEntries(
      [...this.#shoots].map(([key, { entries, writes }]) => [
        key,
        { entries: [...entries].sort(), writes },
      ]),
    );
  }

  /** The plugin's process dies too, in the middle of what it writes. */
  restartPortal(): void {
    for (const change of this.#changes.values()) {
      if (change.state === 'writing') change.state = 'halfOpen';
    }
  }

  /** The service as one run sees it. */
  service(death?: Death): GardenerService {
    let count = 0;
    const mortal =
      <A extends unknown[], R>(
        name: string,
        call: (...args: A) => Promise<R>,
      ) =>
      async (...args: A): Promise<R> => {
        count += 1;
        const isDead = death !== undefined && count >= death.call;
        const isLast = death !== undefined && count === death.call;
        if (isDead && !(isLast && death.when === 'after')) throw new Killed();
        this.calls.push(name);
        const answer = await call(...args);
        if (isDead) throw new Killed();
        return answer;
      };
    return gardenerServiceMock({
      createShoot: mortal('createShoot', request => this.#createShoot(request)),
      getShoot: mortal('getShoot', ref => this.#getShoot(ref)),
      checkTarget: mortal('checkTarget', async (ref, target) => ({
        target: { kind: 'notAccessible', ...target, seed: null },
        reverse: 'unknown',
        mayChange: false,
        owner: null,
        findings: [],
        overlaps: [],
        comparedPeers: 0,
        reverseYaml: `- name: ${ref.name}\n  seed: ${this.#seedOf(ref)}\n`,
      })),
      createPlan: mortal('createPlan', request => this.#createPlan(request)),
      applyPlan: mortal('applyPlan', id => this.#applyPlan(id)),
      getChange: mortal('getChange', async id => {
        this.#writeOne(this.#changeOf(id));
        return this.#describe(id);
      }),
      finishChange: mortal('finishChange', async id => {
        this.#changeOf(id).state = 'writing';
        return this.#describe(id);
      }),
    });
  }

  #shoot(target: EntryTarget): FakeShoot | undefined {
    return this.#shoots.get(shootKey(target));
  }

  #seedOf(ref: EntryTarget): string | null {
    const { createdAt = Infinity } = this.#shoot(ref) ?? {};
    return this.clock.now() - createdAt >= SEED_AFTER_MS ? 'eu-de-1' : null;
  }

  async #createShoot({
    draft,
    mode,
    key,
  }: Parameters<GardenerService['createShoot']>[0]) {
    const name = shootKey(draft);
    const peerings = draft.peerings ?? [];
    const outcome = () => {
      if (mode === 'render') return 'rendered';
      if (mode === 'dryRun') return 'accepted';
      return this.#createdWith.has(key ?? '') ? 'existing' : 'created';
    };
    const created = aCreatedShoot(draft, {
      outcome: outcome(),
      reverse: peerings
        .filter(one => one.reverse !== false && this.#shoot(one)?.mayWrite)
        .map(({ namespace, name: target }) => ({ namespace, name: target })),
      handovers: peerings
        .filter(one => one.reverse !== false && !this.#shoot(one)?.mayWrite)
        .map(one => aHandover(one)),
    });
    if (created.outcome !== 'created') return created;
    if (this.#shoots.has(name)) {
      throw await refusal(409, 'ConflictError', `name: ${name} is there`);
    }
    this.#createdWith.set(key ?? '', name);
    this.#shoots.set(name, {
      isVisible: true,
      mayWrite: true,
      entries: new Set(peerings.map(one => shootKey(one))),
      writes: 1,
      createdAt: this.clock.now(),
    });
    return created;
  }

  async #getShoot(ref: ShootRef) {
    const shoot = this.#shoot(ref);
    // The watch of the portal brings a new shoot a moment later.
    if (!shoot || this.clock.now() - shoot.createdAt < 1_000) {
      throw await refusal(404, 'NotFoundError', 'There is no such shoot');
    }
    return {
      ref,
      entityRef: `resource:default/${ref.name}`,
      project: null,
      purpose: null,
      region: null,
      seed: this.#seedOf(ref),
      nodeNetworks: [],
      workerless: false,
      configState: 'present' as const,
    };
  }

  async #createPlan(request: PlanRequest): Promise<Plan> {
    if (request.kind !== 'peerings') throw new Error('Not part of this test');
    const { shoot, pairs } = request;
    const blockers: PlanBlocker[] = [];
    const writes: Write[] = [];
    const want = (on: EntryTarget, entry: EntryTarget, edit: string) => {
      if (edit !== 'add' && edit !== 'remove') return;
      const there = this.#shoot(on);
      if (there?.entries.has(shootKey(entry)) === (edit === 'add')) {
        if (there.isVisible) return;
      }
      if (!there?.mayWrite) {
        blockers.push({
          code: 'noRights',
          shoot: { namespace: on.namespace, name: on.name },
          message: 'You have no rights.',
        });
        return;
      }
      writes.push({ on: shootKey(on), entry: shootKey(entry), edit });
    };
    for (const { target, there } of pairs) want(target, shoot, there);
    for (const { target, here } of pairs) want(shoot, target, here);
    if (writes.length === 0 && blockers.length === 0) {
      blockers.push({
        code: 'nothingToDo',
        shoot: null,
        message: 'All shoots are as wanted already.',
      });
    }
    const plan = aPlan({
      id: randomUUID(),
      request,
      shoot,
      blockers,
      handovers: pairs
        .filter(({ target }) => !this.#shoot(target)?.mayWrite)
        .map(({ target, here }) =>
          aHandover(target, { edit: here === 'remove' ? 'remove' : 'add' }),
        ),
    });
    const expiresAt = this.clock.now() + PLAN_LIFE_MS;
    this.#plans.set(plan.id, { plan, writes, expiresAt });
    return plan;
  }

  async #applyPlan(id: string): Promise<Change> {
    const planned = this.#plans.get(id);
    if (!this.#changes.has(id)) {
      if (!planned || planned.expiresAt <= this.clock.now()) {
        throw await refusal(404, 'NotFoundError', 'There is no such plan');
      }
      if (planned.plan.blockers.length > 0) {
        throw await refusal(409, 'ConflictError', 'It can’t be applied');
      }
      const { writes } = planned;
      this.#changes.set(id, { writes, written: 0, state: 'writing' });
    }
    return this.#describe(id);
  }

  #changeOf(id: string): FakeChange {
    const change = this.#changes.get(id);
    if (!change) throw new Error(`There is no change ${id}`);
    return change;
  }

  #writeOne(change: FakeChange): void {
    if (change.state !== 'writing') return;
    const write = change.writes[change.written];
    if (write) {
      const shoot = this.#shoots.get(write.on);
      if (write.edit === 'add') shoot?.entries.add(write.entry);
      else shoot?.entries.delete(write.entry);
      if (shoot) shoot.writes += 1;
      change.written += 1;
    }
    if (change.written === change.writes.length) change.state = 'rollingOut';
  }

  #describe(id: string): Change {
    const { state, writes, written } = this.#changeOf(id);
    return aChange({
      id,
      state,
      mayFinish: state === 'halfOpen',
      steps: writes.map(({ on }, index) => {
        const [namespace, name] = on.split('/');
        return aChangeStep(
          { namespace, name },
          { state: index < written ? 'written' : 'waiting' },
        );
      }),
    });
  }
}
