import { ProjectMember, ProjectPlan } from '../objects/project';
import { ShootHome } from '../objects/ShootPlan';
import {
  ARCHIVE,
  DATA,
  DEMO_GARDEN,
  DEV,
  OPS,
  PARTNER,
  PROD,
} from './demoGarden';
import { ADMIN, CAROL, JON, MARA, PLATFORM_GROUP } from './demoUsers';

const OWNER: ProjectMember = {
  kind: 'User',
  name: ADMIN,
  roles: ['admin', 'owner'],
};
const MARA_ADMIN: ProjectMember = {
  kind: 'User',
  name: MARA,
  roles: ['admin', 'uam'],
};

/**
 * The projects of the demo and who may do what in them.
 *
 * - mara is admin of prod, ops, data and dev, of data only by her group;
 * - jon is viewer of prod;
 * - carol is admin of partner, and manages the members of archive without the right to see its shoots.
 */
export function demoProjects(createdAt: string): ProjectPlan[] {
  const project = (
    home: ShootHome,
    description: string,
    purpose: string,
    members: readonly ProjectMember[],
  ): ProjectPlan => ({
    garden: DEMO_GARDEN,
    name: home.project,
    namespace: home.namespace,
    description,
    purpose,
    createdAt,
    members: [OWNER, ...members],
  });
  return [
    project(PROD, 'The web shop', 'production', [
      MARA_ADMIN,
      { kind: 'User', name: JON, roles: ['viewer'] },
    ]),
    project(OPS, 'What the others run on', 'production', [MARA_ADMIN]),
    project(DATA, 'Analytics', 'production', [
      { kind: 'Group', name: PLATFORM_GROUP, roles: ['admin'] },
    ]),
    project(DEV, 'Where things are tried', 'development', [MARA_ADMIN]),
    project(PARTNER, 'A clearing house', 'production', [
      { kind: 'User', name: CAROL, roles: ['admin'] },
    ]),
    project(ARCHIVE, 'Clusters of former years', 'evaluation', [
      { kind: 'User', name: CAROL, roles: ['uam'] },
    ]),
  ];
}
