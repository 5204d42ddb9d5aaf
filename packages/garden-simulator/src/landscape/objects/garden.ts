import { KubeObject } from '../../store/KubeObject';
import { cloudProfileObject } from './cloudProfile';
import { controllerRegistrations } from './controllerRegistration';
import { heldOperations } from './heldOperations';
import {
  credentialsBinding,
  namespaceObject,
  projectObjects,
  ProjectPlan,
} from './project';
import { seedObject } from './seed';
import { shootObject } from './shoot';
import { CREDENTIALS_BINDING } from './shootSpec';
import { ShootHome, ShootPlan } from './ShootPlan';
import { DAY, minutesBefore } from './time';

/** The shoots of one project, with the names of those that stand still in their operation. */
export interface Settlement {
  readonly home: ShootHome;
  readonly shoots: readonly ShootPlan[];
  readonly held: readonly string[];
}

export interface GardenPlan {
  readonly name: string;
  readonly defaultNodes: string;
  /** Is the peering extension registered? */
  readonly peering: boolean;
  readonly seeds: readonly {
    readonly name: string;
    readonly region: string;
    readonly nodes: string;
    readonly pods: string;
    readonly services: string;
  }[];
  readonly accessRestrictions: readonly string[];
  readonly projects: (createdAt: string) => readonly ProjectPlan[];
  readonly settlements: readonly Settlement[];
}

/** All objects of a planned Garden. */
export function gardenObjects(plan: GardenPlan, now: Date): KubeObject[] {
  const createdAt = minutesBefore(now, 700 * DAY);
  const seenAt = minutesBefore(now, 1);
  const projects = plan.projects(createdAt);
  const shoots: KubeObject[] = [];
  const held: KubeObject[] = [];
  for (const settlement of plan.settlements) {
    for (const shootPlan of settlement.shoots) {
      const shoot = shootObject(settlement.home, shootPlan, now);
      shoots.push(shoot);
      if (settlement.held.includes(shootPlan.name)) {
        held.push(shoot);
      }
    }
  }
  return [
    namespaceObject(plan.name, 'garden', createdAt),
    ...projects.flatMap(projectObjects),
    ...projects.map(({ namespace }) =>
      credentialsBinding(plan.name, namespace, CREDENTIALS_BINDING, createdAt),
    ),
    cloudProfileObject(plan.name, createdAt, plan.defaultNodes),
    ...controllerRegistrations(plan.name, createdAt, { peering: plan.peering }),
    ...plan.seeds.map(seed =>
      seedObject({
        ...seed,
        garden: plan.name,
        createdAt,
        seenAt,
        accessRestrictions: plan.accessRestrictions,
      }),
    ),
    ...shoots,
    heldOperations(plan.name, held),
  ];
}
