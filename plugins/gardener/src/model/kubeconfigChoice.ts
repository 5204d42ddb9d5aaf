import type {
  KubeconfigLack,
  KubeconfigRequest,
  PeeringsView,
  ShootRights,
} from 'backstage-plugin-gardener-common';

/** What a credential may do in its cluster. */
export type KubeconfigRole = KubeconfigRequest['role'];

/** From the one that may do least. */
export const ROLES: readonly KubeconfigRole[] = ['viewer', 'admin'];

/** How long a credential can be asked for, in seconds. */
export const LIFETIMES = {
  minutes10: 600,
  hour1: 3_600,
  hours8: 28_800,
  hours24: 86_400,
} as const;

/** A lifetime by its name. */
export type Lifetime = keyof typeof LIFETIMES;

/** From the shortest. */
export const LIFETIME_NAMES: readonly Lifetime[] = [
  'minutes10',
  'hour1',
  'hours8',
  'hours24',
];

/** Why a credential can't be had. */
export type KubeconfigObstacle =
  | { readonly code: 'rightsUnknown' }
  | {
      readonly code: 'lacking';
      /** For each role that was asked about. */
      readonly roles: ReadonlyArray<{
        readonly role: KubeconfigRole;
        readonly lack: KubeconfigLack | 'both';
      }>;
      /** Name of the project, or the namespace where that is not known. */
      readonly project: string;
    };

function lacking(
  roles: readonly KubeconfigRole[],
  { shoot }: PeeringsView,
  { kubeconfigLacks }: ShootRights,
): KubeconfigObstacle {
  return {
    code: 'lacking',
    roles: roles.map(role => {
      const [lack = 'both', ...others] = kubeconfigLacks[role];
      return { role, lack: others.length > 0 ? 'both' : lack };
    }),
    project: shoot.project ?? shoot.ref.namespace,
  };
}

/** Why this user can't have a credential of one role; undefined when nothing speaks against it. */
export function roleObstacle(
  role: KubeconfigRole,
  view: PeeringsView,
  rights: ShootRights | undefined,
): KubeconfigObstacle | undefined {
  if (!rights) return { code: 'rightsUnknown' };
  return rights.kubeconfig[role] ? undefined : lacking([role], view, rights);
}

/** Why this user can't have any credential; undefined when there is one. */
export function kubeconfigObstacle(
  view: PeeringsView,
  rights: ShootRights | undefined,
): KubeconfigObstacle | undefined {
  if (!rights) return { code: 'rightsUnknown' };
  return ROLES.some(role => rights.kubeconfig[role])
    ? undefined
    : lacking(ROLES, view, rights);
}
