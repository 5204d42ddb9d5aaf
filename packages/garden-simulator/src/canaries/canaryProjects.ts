import { Random } from '../generator/Random';
import {
  ProjectMember,
  projectObjects,
  ProjectRole,
} from '../landscape/objects/project';
import { CanaryProject, CanaryUser, GardenEdit } from './CanaryLandscape';
import { pick, pickSome, pickWeighted } from './choose';
import { MarkMaker } from './marks';

const CREATED_AT = '2025-01-01T00:00:00Z';

/** How the right of a user to a project comes about. */
type Way = 'none' | 'user' | 'group';

/** Users of whom some are in groups; sometimes one more whom nobody stands behind in the Garden. */
export function canaryUsers(random: Random, marks: MarkMaker): CanaryUser[] {
  const groups = [marks.mark('group'), `osc:${marks.mark('group')}`];
  const users = Array.from({ length: 3 }, (_, index) => {
    const account = marks.mark(`Garden user ${index}`);
    const mapping = random.chance(750) ? 'email' : 'annotation';
    return {
      name: marks.mark(`entity of user ${index}`),
      gardenUser: mapping === 'email' ? `${account}@example.org` : account,
      groups: pickSome(random, groups, random.below(3)),
      mapping,
    } as const;
  });
  if (!random.chance(300)) return users;
  return [
    ...users,
    {
      name: marks.mark('entity of a user who is not mapped'),
      gardenUser: null,
      groups: [],
      mapping: 'none',
    },
  ];
}

/**
 * Projects with members at random: as user or by group, as admin, viewer, in roles that give no shoots, or not at all. The
 * first user is a member of the first project and never of the last, so that there is always something to hide.
 */
export function canaryProjects(
  random: Random,
  marks: MarkMaker,
  users: readonly CanaryUser[],
): CanaryProject[] {
  const count = 3 + random.below(3);
  const [first] = users;
  return Array.from({ length: count }, (_, index) => {
    const owner = random.chance(300)
      ? gardenUserOf(pick(random, mapped(users.slice(1))))
      : `${marks.mark(`owner of project ${index}`)}@example.org`;
    const members = membersOf(random, users);
    if (index === 0) {
      members.push(memberOf(first, [pick(random, ['viewer', 'admin'])]));
    }
    return canaryProject(marks, {
      index,
      members: [
        { kind: 'User', name: owner, roles: ['admin', 'owner'] },
        ...(index === count - 1
          ? members.filter(member => !givesTo(first, member))
          : members),
      ],
    });
  });
}

/** A project of which every name is a mark. */
export function canaryProject(
  marks: MarkMaker,
  options: {
    readonly index: number;
    readonly members: readonly ProjectMember[];
    /** Default: one with a mark. */
    readonly namespace?: string;
  },
): CanaryProject {
  const { index, members } = options;
  const of = (what: string) => marks.mark(`${what} of project ${index}`);
  const name = marks.mark(`project ${index}`);
  const namespace = options.namespace ?? `garden-${of('namespace')}`;
  return {
    home: { garden: 'osc', project: name, namespace },
    seeds: [of('seed'), of('other seed')],
    plan: {
      garden: 'osc',
      name,
      namespace,
      description: `For ${of('description')}`,
      purpose: 'test',
      createdAt: CREATED_AT,
      annotations: { 'example.org/note': of('note') },
      members,
    },
  };
}

/** Whether a member is this user or one of this user's groups. */
export function givesTo(user: CanaryUser, member: ProjectMember): boolean {
  switch (member.kind) {
    case 'User':
      return member.name === user.gardenUser;
    case 'Group':
      return user.groups.includes(member.name);
    case 'ServiceAccount':
      return false;
    default: {
      const impossible: never = member.kind;
      return impossible;
    }
  }
}

function membersOf(
  random: Random,
  users: readonly CanaryUser[],
): ProjectMember[] {
  return mapped(users).flatMap((user): ProjectMember[] => {
    const way = pickWeighted<Way>(random, [
      ['none', 45],
      ['user', 35],
      ['group', 20],
    ]);
    const role = pickWeighted<ProjectRole>(random, [
      ['viewer', 40],
      ['admin', 45],
      ['uam', 10],
      ['serviceaccountmanager', 5],
    ]);
    switch (way) {
      case 'none':
        return [];
      case 'user':
        return [memberOf(user, [role])];
      case 'group':
        return user.groups.length === 0
          ? []
          : [{ kind: 'Group', name: pick(random, user.groups), roles: [role] }];
      default: {
        const impossible: never = way;
        return impossible;
      }
    }
  });
}

function memberOf(
  user: CanaryUser,
  roles: ProjectMember['roles'],
): ProjectMember {
  return { kind: 'User', name: gardenUserOf(user), roles };
}

function mapped(users: readonly CanaryUser[]): CanaryUser[] {
  return users.filter(({ gardenUser }) => gardenUser !== null);
}

function gardenUserOf({ name, gardenUser }: CanaryUser): string {
  if (gardenUser === null) throw new RangeError(`${name} is nobody's`);
  return gardenUser;
}

/** The write that takes a user, and the groups that the user is in, out of a project. */
export function expulsion(
  { plan }: CanaryProject,
  user: CanaryUser,
): GardenEdit {
  const members = plan.members.filter(member => !givesTo(user, member));
  const [{ spec }] = projectObjects({ ...plan, members });
  return {
    change: 'patch',
    resource: 'projects',
    key: { name: plan.name },
    patch: { spec: { ...spec, owner: spec?.owner ?? null } },
  };
}
