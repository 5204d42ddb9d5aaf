import { Random, randomOf } from '../generator/Random';
import {
  credentialsBinding,
  projectObjects,
} from '../landscape/objects/project';
import { shootObject } from '../landscape/objects/shoot';
import { CREDENTIALS_BINDING } from '../landscape/objects/shootSpec';
import { KubeObject } from '../store/KubeObject';
import {
  CanaryLandscape,
  CanaryName,
  CanaryProject,
  CanaryShoot,
  GardenEdit,
} from './CanaryLandscape';
import { NetworkMaker } from './canaryNetworks';
import { canaryProjects, canaryUsers } from './canaryProjects';
import {
  bareShoot,
  withOverlappingPeers,
  withPeerings,
  withReverseEntries,
} from './canaryShoots';
import { pick } from './choose';
import { MarkMaker } from './marks';

const CREATED_AT = '2025-01-01T00:00:00Z';

/**
 * A landscape of three to five projects with one to four shoots each, and three or four users who see some of it.
 *
 * @param seed - a whole number; the same gives the same landscape
 */
export function planCanaries(seed: number): CanaryLandscape {
  const random = randomOf(seed);
  const marks = new MarkMaker(random);
  const users = canaryUsers(random, marks);
  const projects = canaryProjects(random, marks, users);
  const maker = { random, marks, networks: new NetworkMaker(random) };
  const bare = projects.flatMap(project =>
    Array.from({ length: 1 + random.below(4) }, () =>
      bareShoot(maker, project),
    ),
  );
  const missing = missingShoots(random, marks, projects);
  const listing = withReverseEntries(
    maker,
    bare.map(shoot => withPeerings(maker, shoot, bare, missing)),
  );
  const shoots = withOverlappingPeers(maker, listing);
  return { seed, users, projects, shoots, missing, meanings: marks.meanings };
}

function missingShoots(
  random: Random,
  marks: MarkMaker,
  projects: readonly CanaryProject[],
): CanaryName[] {
  const missing = (namespace: string) => ({
    namespace,
    name: marks.mark('shoot that is not there'),
  });
  const nowhere = () => `garden-${marks.mark('namespace that is not there')}`;
  return [
    missing(projects[0].home.namespace),
    missing(projects[projects.length - 1].home.namespace),
    missing(pick(random, projects).home.namespace),
    missing(nowhere()),
    missing(nowhere()),
  ];
}

/** The writes that put a project in place. */
export function projectEdits({ plan, home }: CanaryProject): GardenEdit[] {
  const [project, namespace] = projectObjects(plan);
  return [
    { change: 'create', resource: 'projects', object: project },
    { change: 'create', resource: 'namespaces', object: namespace },
    {
      change: 'create',
      resource: 'credentialsbindings',
      object: credentialsBinding(
        home.garden,
        home.namespace,
        CREDENTIALS_BINDING,
        CREATED_AT,
      ),
    },
  ];
}

/** The Shoot of a plan. Its maintenance window is half a day away, so that it does not come meanwhile. */
export function canaryObject(
  { home, plan }: CanaryShoot,
  now: Date,
): KubeObject {
  const hour = (now.getUTCHours() + 12) % 24;
  const time = (of: number) => `${String(of).padStart(2, '0')}0000+0000`;
  return shootObject(
    home,
    plan.maintenance === undefined
      ? plan
      : {
          ...plan,
          maintenance: {
            ...plan.maintenance,
            begin: time(hour),
            end: time((hour + 1) % 24),
          },
        },
    now,
  );
}

/** The write that puts a shoot in place. */
export function shootEdit(shoot: CanaryShoot, now: Date): GardenEdit {
  return {
    change: 'create',
    resource: 'shoots',
    object: canaryObject(shoot, now),
  };
}

/** The writes that put a landscape in place. */
export function landscapeEdits(
  { projects, shoots }: CanaryLandscape,
  now: Date,
): GardenEdit[] {
  return [
    ...projects.flatMap(projectEdits),
    ...shoots.map(shoot => shootEdit(shoot, now)),
  ];
}
