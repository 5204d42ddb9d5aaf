import { ClusterGrant, SimulatedUser } from '../Landscape';

/** The service account as which the portal reads, and which may impersonate. */
export const PORTAL_USER = 'system:serviceaccount:garden:backstage';

/** The group by which mara is a member of `data`: without her groups she sees one project less. */
export const PLATFORM_GROUP = 'osc:platform';

export const MARA = 'mara@example.org';
export const JON = 'jon@example.org';
export const CAROL = 'carol@example.org';
export const ADMIN = 'admin@example.org';

/** Everybody who may log in to a made Garden. Tokens are no secret: they open nothing but the simulator. */
export function demoUsers(garden: string): SimulatedUser[] {
  const user = (
    context: string,
    name: string,
    groups: readonly string[],
  ): SimulatedUser => ({
    context,
    name,
    groups,
    token: `${garden}-token-of-${context}`,
  });
  return [
    user('mara', MARA, ['osc:everyone', PLATFORM_GROUP]),
    user('jon', JON, ['osc:everyone']),
    user('carol', CAROL, ['partner:everyone']),
    user('backstage', PORTAL_USER, [
      'system:serviceaccounts',
      'system:serviceaccounts:garden',
    ]),
    user('admin', ADMIN, []),
  ];
}

/** Rights that come from no project. */
export const DEMO_GRANTS: readonly ClusterGrant[] = [
  { subject: { kind: 'User', name: PORTAL_USER }, role: 'portal' },
  { subject: { kind: 'User', name: ADMIN }, role: 'clusterAdmin' },
];
