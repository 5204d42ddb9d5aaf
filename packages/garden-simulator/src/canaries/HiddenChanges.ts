import { Random } from '../generator/Random';
import { ProjectMember, projectObjects } from '../landscape/objects/project';
import { CREDENTIALS_BINDING } from '../landscape/objects/shootSpec';
import {
  CanaryLandscape,
  CanaryName,
  CanaryProject,
  CanaryShoot,
  CanaryUser,
  GardenEdit,
} from './CanaryLandscape';
import { NetworkMaker } from './canaryNetworks';
import { canaryProject, givesTo } from './canaryProjects';
import { bareShoot, ShootMaker, withPeerings } from './canaryShoots';
import { pick, pickAny, pickWeighted } from './choose';
import { MarkMaker } from './marks';
import { canaryObject, projectEdits, shootEdit } from './planCanaries';

/** How many things are changed. */
const FEWEST = 4;
const MOST = 8;

export interface HiddenPlace {
  /** Who must not notice. */
  readonly user: CanaryUser;
  /** Namespaces whose shoots the user may list. */
  readonly visible: ReadonlySet<string>;
}

class HiddenChanges {
  readonly edits: GardenEdit[] = [];
  readonly #place: HiddenPlace;
  readonly #random: Random;
  readonly #marks: MarkMaker;
  readonly #maker: ShootMaker;
  readonly #now: Date;
  #projects: readonly CanaryProject[];
  #shoots: readonly CanaryShoot[];
  #missing: readonly CanaryName[];

  constructor(
    landscape: CanaryLandscape,
    place: HiddenPlace,
    random: Random,
    now: Date,
  ) {
    this.#place = place;
    this.#random = random;
    this.#marks = new MarkMaker(random);
    this.#maker = {
      random,
      marks: this.#marks,
      // Also what the user sees may come to be used by what the user does not.
      networks: new NetworkMaker(
        random,
        landscape.shoots.flatMap(({ plan }) => plan.nodes ?? []),
      ),
    };
    this.#now = now;
    this.#projects = landscape.projects;
    this.#shoots = landscape.shoots;
    this.#missing = landscape.missing;
  }

  get meanings(): ReadonlyMap<string, string> {
    return this.#marks.meanings;
  }

  one(): void {
    const kind = pickWeighted(this.#random, [
      ['add', 20],
      ['edit', 25],
      ['makeAnew', 15],
      ['remove', 12],
      ['appear', 12],
      ['handOver', 8],
      ['addProject', 5],
      ['removeProject', 3],
    ] as const);
    const project = pickAny(this.#random, this.#hidden(this.#projects));
    const shoot = pickAny(this.#random, this.#hidden(this.#shoots));
    switch (kind) {
      case 'add':
        if (project) this.#put(bareShoot(this.#maker, project));
        break;
      case 'edit':
        if (shoot) this.#edit(shoot);
        break;
      case 'makeAnew':
        if (shoot) this.#makeAnew(shoot);
        break;
      case 'remove':
        if (shoot) this.#remove(shoot);
        break;
      case 'appear':
        this.#appear();
        break;
      case 'handOver':
        if (project) this.#handOver(project);
        break;
      case 'addProject':
        this.#put(bareShoot(this.#maker, this.#addProject()));
        break;
      case 'removeProject':
        if (project) this.#removeProject(project);
        break;
      default: {
        const impossible: never = kind;
        throw new Error(`Unknown change: ${impossible}`);
      }
    }
  }

  #hidden<T extends CanaryProject | CanaryShoot>(all: readonly T[]): T[] {
    return all.filter(({ home }) => !this.#place.visible.has(home.namespace));
  }

  /** With peerings of its own choice. */
  #put(bare: CanaryShoot): void {
    const shoot = withPeerings(this.#maker, bare, this.#shoots, this.#missing);
    this.edits.push(shootEdit(shoot, this.#now));
    this.#shoots = [...this.#shoots, shoot];
    this.#missing = this.#missing.filter(
      ({ namespace, name }) =>
        namespace !== shoot.home.namespace || name !== shoot.plan.name,
    );
  }

  #remove(shoot: CanaryShoot): void {
    this.edits.push({
      change: 'delete',
      resource: 'shoots',
      key: keyOf(shoot),
    });
    this.#shoots = this.#shoots.filter(other => other !== shoot);
    this.#missing = [...this.#missing, keyOf(shoot)];
  }

  /** The same name in any other state, with another uid. */
  #makeAnew(shoot: CanaryShoot): void {
    this.#remove(shoot);
    const { home, plan } = this.#another(shoot);
    const incarnation = (shoot.plan.incarnation ?? 1) + 1;
    this.#put({ home, plan: { ...plan, incarnation } });
  }

  /** Another spec and status on the same shoot. */
  #edit(shoot: CanaryShoot): void {
    const edited = withPeerings(
      this.#maker,
      this.#another(shoot),
      this.#shoots,
      this.#missing,
    );
    const { metadata, spec, status } = canaryObject(edited, this.#now);
    const before = canaryObject(shoot, this.#now);
    this.edits.push({
      change: 'patch',
      resource: 'shoots',
      key: keyOf(shoot),
      patch: {
        metadata: {
          labels: metadata.labels,
          annotations: metadata.annotations,
          finalizers: metadata.finalizers ?? null,
          deletionTimestamp: metadata.deletionTimestamp ?? null,
          deletionGracePeriodSeconds: null,
        },
        spec: { ...removals(before.spec, spec), ...spec },
        status: { ...removals(before.status, status), ...status },
      },
    });
    this.#shoots = this.#shoots.map(other =>
      other === shoot ? edited : other,
    );
  }

  #another({ home, plan }: CanaryShoot): CanaryShoot {
    const project = this.#projects.find(
      candidate => candidate.home.namespace === home.namespace,
    );
    if (!project) throw new RangeError(`${home.namespace} is gone`);
    return bareShoot(this.#maker, project, plan.name);
  }

  /** Something that an entry names and that was not there. */
  #appear(): void {
    const { visible } = this.#place;
    const candidates = this.#missing.filter(
      ({ namespace }) => !visible.has(namespace),
    );
    if (candidates.length === 0) return;
    const { namespace, name } = pick(this.#random, candidates);
    const project =
      this.#projects.find(({ home }) => home.namespace === namespace) ??
      this.#addProject(namespace);
    this.#put(bareShoot(this.#maker, project, name));
  }

  #addProject(namespace?: string): CanaryProject {
    const project = canaryProject(this.#marks, {
      index: this.#projects.length,
      namespace,
      members: this.#strangers(),
    });
    this.edits.push(...projectEdits(project));
    this.#projects = [...this.#projects, project];
    return project;
  }

  #removeProject(project: CanaryProject): void {
    const { namespace } = project.home;
    this.#shoots
      .filter(({ home }) => home.namespace === namespace)
      .forEach(shoot => this.#remove(shoot));
    this.edits.push(
      {
        change: 'delete',
        resource: 'projects',
        key: { name: project.home.project },
      },
      { change: 'delete', resource: 'namespaces', key: { name: namespace } },
      {
        change: 'delete',
        resource: 'credentialsbindings',
        key: { namespace, name: CREDENTIALS_BINDING },
      },
    );
    this.#projects = this.#projects.filter(other => other !== project);
  }

  /** To other members and another owner, but for what concerns the user. */
  #handOver(project: CanaryProject): void {
    const { user } = this.#place;
    const kept = project.plan.members.filter(member => givesTo(user, member));
    const plan = {
      ...project.plan,
      members: [...this.#strangers(), ...kept],
    };
    const [{ spec }] = projectObjects(plan);
    this.edits.push({
      change: 'patch',
      resource: 'projects',
      key: { name: plan.name },
      patch: { spec },
    });
    this.#projects = this.#projects.map(other =>
      other === project ? { ...project, plan } : other,
    );
  }

  #strangers(): ProjectMember[] {
    const name = (of: string) => `${this.#marks.mark(of)}@example.org`;
    return [
      { kind: 'User', name: name('new owner'), roles: ['admin', 'owner'] },
      { kind: 'User', name: name('new member'), roles: ['viewer'] },
    ];
  }
}

function keyOf({ home, plan }: CanaryShoot): CanaryName {
  return { namespace: home.namespace, name: plan.name };
}

/** Of a merge patch: null for every key that is not there afterwards. */
function removals(
  before: object | undefined,
  after: object | undefined,
): Record<string, null> {
  return Object.fromEntries(
    Object.keys(before ?? {})
      .filter(key => !(key in (after ?? {})))
      .map(key => [key, null]),
  );
}

/**
 * Changes much of what one user may not see: shoots come, go, are made anew and change in every part, list shoots that the
 * user sees or cease to; what an entry names and was not there comes to be; projects change hands, come and go.
 * Of what the user may see, and of the user's rights, nothing changes.
 *
 * @param random - of another seed than the landscape, as marks must be others; the same gives the same changes
 * @returns writes in their order, and what the new marks stand for
 */
export function hiddenChanges(
  landscape: CanaryLandscape,
  place: HiddenPlace,
  random: Random,
  now: Date,
): {
  readonly edits: readonly GardenEdit[];
  readonly meanings: ReadonlyMap<string, string>;
} {
  const changes = new HiddenChanges(landscape, place, random, now);
  const count = FEWEST + random.below(MOST - FEWEST + 1);
  for (let index = 0; index < count; index++) changes.one();
  return { edits: changes.edits, meanings: changes.meanings };
}
