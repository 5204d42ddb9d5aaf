import {
  editedEntries,
  expulsion,
  hiddenChanges,
  landscapeEdits,
  pick,
  pickSome,
  planCanaries,
  randomOf,
  tellTales,
  type CanaryLandscape,
  type CanaryName,
  type CanaryUser,
  type GardenEdit,
  type Knowledge,
  type Random,
} from 'garden-simulator/canaries';
import { callsOf } from './callsOf';
import { ChangeMaker, type Preparation } from './ChangeMaker';
import { eachOf } from './eachOf';
import type { LeakAnswer, LeakCall } from './LeakCall';
import type { LeakPortal } from './LeakPortal';
import type { Leak } from './Leaks';
import { judge, leakOf } from './judge';
import { whatChanged, type Exchange } from './oracles';
import { plansMade } from './plansMade';
import { sceneOf, type KnownChange, type Scene } from './Scene';

/** Streams of random numbers that one seed gives, so that each kind of choice is made apart from the others. */
const STREAMS = { outside: 1, changes: 2, users: 3, calls: 4, hidden: 5 };

const PARALLEL = 8;

/** One landscape: what is put into it, and what its users are answered. */
export class LandscapeRun {
  readonly landscape: CanaryLandscape;
  readonly #portal: () => LeakPortal;
  #prepared: Preparation = { changes: [], once: new Map(), told: new Map() };
  #once: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  /** Addresses and uids in what was written; any other is none of the Garden's. */
  readonly #written = new Set<string>();
  #meanings: ReadonlyMap<string, string>;
  /** The user who is asked again when what this user does not see has changed. */
  #watched:
    | { readonly scene: Scene; readonly exchanges: readonly Exchange[] }
    | undefined;

  /** @param portal - before which it stands, once that is there */
  constructor(seed: number, portal: () => LeakPortal) {
    this.landscape = planCanaries(seed);
    this.#meanings = this.landscape.meanings;
    this.#portal = portal;
  }

  async put(): Promise<void> {
    await this.#write(landscapeEdits(this.landscape, new Date()));
  }

  /** In some landscapes, as somebody with kubectl would. */
  async editOutside(): Promise<void> {
    const random = this.#random('outside');
    if (!random.chance(400)) return;
    const { edits, once } = editedEntries(this.landscape, random, new Date());
    this.#once = once;
    await this.#write(edits);
  }

  /** Plans and changes of the landscape's users, some refused. */
  async makeChanges(): Promise<void> {
    const random = this.#random('changes');
    const maker = new ChangeMaker({
      portal: this.#portal(),
      landscape: this.landscape,
      knowledge: await this.#knowledge(),
      random,
    });
    await maker.one('planned');
    if (random.chance(700)) await maker.one('done');
    if (random.chance(600)) {
      await maker.one(pick(random, ['undone', 'halfOpen']));
    }
    await maker.settle();
    this.#prepared = maker.made;
    // Some changes come to their end now, and some later.
    await this.#portal().canaries.rollOut(
      maker.made.changes
        .filter(({ applied }) => applied)
        .flatMap(({ shoots }) => shoots)
        .filter(() => random.chance(400)),
    );
  }

  /** Asks everything as each user; one of those to whom something is hidden is asked more, and watched from then on. */
  async examine(): Promise<readonly Leak[]> {
    const random = this.#random('users');
    const scenes = [...(await this.#knowledge())].map(([user, knowledge]) =>
      this.#sceneOf(user, knowledge),
    );
    const candidates = scenes.filter(
      ({ visible, hidden }) => visible.length > 0 && hidden.length > 0,
    );
    const partial = candidates.filter(seesPartOfAChange);
    const watched = pick(
      random,
      partial.length > 0 && random.chance(700) ? partial : candidates,
    );
    const leaks: Leak[] = [];
    for (const scene of pickSome(random, scenes, scenes.length)) {
      const isWatched = scene === watched;
      const exchanges = await this.#askAll({
        ...scene,
        thorough: isWatched,
      });
      leaks.push(...this.#judge(scene, exchanges));
      if (isWatched) this.#watched = { scene, exchanges };
    }
    return leaks;
  }

  /** Changes what the watched user does not see. */
  async disturb(): Promise<void> {
    if (!this.#watched) return;
    const { user, knowledge } = this.#watched.scene;
    const { edits, meanings } = hiddenChanges(
      this.landscape,
      { user, visible: new Set(knowledge.shoots.keys()) },
      this.#random('hidden'),
      new Date(),
    );
    this.#meanings = new Map([...this.#meanings, ...meanings]);
    await this.#portal().canaries.rollOut(
      this.#prepared.changes
        .flatMap(({ shoots }) => shoots)
        .filter(({ namespace }) => !knowledge.shoots.has(namespace)),
    );
    await this.#write(edits);
  }

  /** Asks the watched user's questions again: nothing may be otherwise than before. */
  async askAgain(): Promise<readonly Leak[]> {
    if (!this.#watched) return [];
    const { scene, exchanges } = this.#watched;
    const { random } = scene;
    const leaks: Leak[] = [];
    // Nothing is known of what is not seen, so not all of it is asked again.
    const again = exchanges
      .filter(({ call }) => call.form === undefined || random.chance(400))
      .map(exchange => ({ ...exchange, withTag: random.chance(500) }));
    await eachOf(again, PARALLEL, async ({ call, answer: before, withTag }) => {
      const answer = await this.#portal().ask(scene.user, call);
      const excess = [
        ...whatChanged(call, before, answer),
        ...(withTag ? await this.#whyNoMatch(scene.user, call, before) : []),
      ];
      leaks.push(...leakOf(scene, { call, answer }, excess));
    });
    return leaks;
  }

  /** Takes one of the projects whose shoots the watched user sees from this user. */
  async revoke(): Promise<void> {
    if (!this.#watched) return;
    const { user, knowledge, random } = this.#watched.scene;
    const lost = pick(
      random,
      this.landscape.projects.filter(({ home }) =>
        knowledge.shoots.has(home.namespace),
      ),
    );
    await this.#write([expulsion(lost, user)]);
  }

  /** Asks everything as the user who lost a right: what is lost must be as if it had never been. */
  async examineRevoked(): Promise<readonly Leak[]> {
    if (!this.#watched) return [];
    const { scene: earlier, exchanges } = this.#watched;
    const { user, knowledge: before } = earlier;
    const knowledge = await this.#portal().canaries.knowledgeOf(
      user,
      this.landscape,
    );
    const lost = [...before.shoots].flatMap(([namespace, names]) =>
      knowledge.shoots.has(namespace)
        ? []
        : names.map(name => ({ namespace, name })),
    );
    const scene = this.#sceneOf(user, knowledge, {
      lost,
      plans: plansMade(earlier, exchanges),
    });
    return this.#judge(scene, await this.#askAll(scene));
  }

  #random(stream: keyof typeof STREAMS, part = 0): Random {
    const { seed } = this.landscape;
    return randomOf(
      (seed * 8 + part + STREAMS[stream] * 1_000_000_007) % 2 ** 31,
    );
  }

  async #write(edits: readonly GardenEdit[]): Promise<void> {
    for (const found of tellTales(JSON.stringify(edits))) {
      this.#written.add(found);
    }
    await this.#portal().canaries.write(edits);
  }

  async #knowledge(): Promise<ReadonlyMap<CanaryUser, Knowledge>> {
    const { canaries } = this.#portal();
    const knowledge = new Map<CanaryUser, Knowledge>();
    for (const user of this.landscape.users) {
      knowledge.set(user, await canaries.knowledgeOf(user, this.landscape));
    }
    return knowledge;
  }

  #sceneOf(
    user: CanaryUser,
    knowledge: Knowledge,
    {
      lost,
      plans = [],
    }: {
      readonly lost?: readonly CanaryName[];
      readonly plans?: readonly KnownChange[];
    } = {},
  ): Scene {
    const { landscape } = this;
    return sceneOf(
      {
        landscape,
        user,
        knowledge,
        changes: [...this.#prepared.changes, ...plans],
        thorough: false,
        random: this.#random('calls', landscape.users.indexOf(user)),
      },
      lost,
    );
  }

  async #askAll(scene: Scene): Promise<readonly Exchange[]> {
    const exchanges = callsOf(scene).map(call => ({
      call,
      answer: undefined as LeakAnswer | undefined,
    }));
    await eachOf(exchanges, PARALLEL, async exchange => {
      exchange.answer = await this.#portal().ask(scene.user, exchange.call);
    });
    return exchanges.flatMap(({ call, answer }) =>
      answer ? [{ call, answer }] : [],
    );
  }

  async #whyNoMatch(
    user: CanaryUser,
    call: LeakCall,
    { status: before, headers }: LeakAnswer,
  ): Promise<readonly string[]> {
    const etag = headers.find(([name]) => name === 'etag')?.[1];
    if (call.method !== 'GET' || before !== 200 || !etag) return [];
    const { status, body } = await this.#portal().ask(user, call, etag);
    return status === 304 && body === ''
      ? []
      : [`with the tag from before it is answered ${status}, not 304`];
  }

  #judge(scene: Scene, exchanges: readonly Exchange[]): Leak[] {
    return judge(scene, exchanges, {
      ...this.#prepared,
      outside: this.#once,
      written: this.#written,
      meanings: this.#meanings,
    });
  }
}

function seesPartOfAChange({ changes, knowledge }: Scene): boolean {
  return changes.some(
    ({ applied, namespaces }) =>
      applied &&
      namespaces.some(name => knowledge.shoots.has(name)) &&
      !namespaces.every(name => knowledge.shoots.has(name)),
  );
}
