import type {
  DraftMaintenance,
  DraftPeering,
  DraftSchedule,
  DraftWorker,
} from 'backstage-plugin-gardener-common';
import type {
  GardenerCloudValue,
  GardenerProjectValue,
  GardenerReviewValue,
} from '../model/create/values';
import { lazyField } from './lazyField';

/** The project of the new shoot. */
export const projectField = lazyField<Partial<GardenerProjectValue>>({
  name: 'GardenerProject',
  load: async () => (await import('./loaded')).ProjectField,
  validate: 'validateProject',
});

/** Its cloud, region, credentials and version of Kubernetes. */
export const cloudField = lazyField<GardenerCloudValue>({
  name: 'GardenerCloud',
  load: async () => (await import('./loaded')).CloudField,
  validate: 'validateCloud',
});

/** What it is for. */
export const purposeField = lazyField<string>({
  name: 'GardenerPurpose',
  load: async () => (await import('./loaded')).PurposeField,
  validate: 'validatePurpose',
});

/** Its node network. */
export const nodeCidrField = lazyField<string>({
  name: 'GardenerNodeCidr',
  load: async () => (await import('./loaded')).NodeCidrField,
  validate: 'validateNodes',
});

/** The peerings that it begins with. */
export const peeringField = lazyField<DraftPeering[]>({
  name: 'GardenerPeering',
  load: async () => (await import('./loaded')).PeeringField,
  validate: 'validatePeerings',
});

/** Its groups of nodes. */
export const workersField = lazyField<DraftWorker[]>({
  name: 'GardenerWorkers',
  load: async () => (await import('./loaded')).WorkersField,
  validate: 'validateWorkers',
});

/** When it sleeps. */
export const hibernationField = lazyField<DraftSchedule[]>({
  name: 'GardenerHibernation',
  load: async () => (await import('./loaded')).HibernationField,
  validate: 'validateHibernation',
});

/** When Gardener may update it. */
export const maintenanceField = lazyField<
  Partial<DraftMaintenance> | undefined
>({
  name: 'GardenerMaintenance',
  load: async () => (await import('./loaded')).MaintenanceField,
  validate: 'validateMaintenance',
});

/** Its access restrictions. */
export const accessRestrictionsField = lazyField<string[]>({
  name: 'GardenerAccessRestrictions',
  load: async () => (await import('./loaded')).AccessRestrictionsField,
});

/** What will be created, and what the user has to say to it. */
export const reviewField = lazyField<GardenerReviewValue>({
  name: 'GardenerReview',
  load: async () => (await import('./loaded')).ReviewField,
  validate: 'validateReview',
});
