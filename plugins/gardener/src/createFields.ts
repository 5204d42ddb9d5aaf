import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import {
  accessRestrictionsField,
  cloudField,
  hibernationField,
  maintenanceField,
  nodeCidrField,
  peeringField,
  projectField,
  purposeField,
  reviewField,
  workersField,
} from './create/formFields';
import { gardenerPlugin } from './plugin';

/**
 * Field `GardenerProject` of a template: Garden and project of a new shoot. Like the other fields it belongs below
 * `ScaffolderFieldExtensions` of a classic app.
 *
 * @public
 */
export const GardenerProjectFieldExtension = gardenerPlugin.provide(
  createScaffolderFieldExtension(projectField),
);

/**
 * Field `GardenerCloud`: cloud profile, region, credentials and version of Kubernetes.
 *
 * @public
 */
export const GardenerCloudFieldExtension = gardenerPlugin.provide(
  createScaffolderFieldExtension(cloudField),
);

/**
 * Field `GardenerPurpose`.
 *
 * @public
 */
export const GardenerPurposeFieldExtension = gardenerPlugin.provide(
  createScaffolderFieldExtension(purposeField),
);

/**
 * Field `GardenerNodeCidr`: the node network, with free blocks to choose from.
 *
 * @public
 */
export const GardenerNodeCidrFieldExtension = gardenerPlugin.provide(
  createScaffolderFieldExtension(nodeCidrField),
);

/**
 * Field `GardenerPeering`: the peerings that a new shoot begins with.
 *
 * @public
 */
export const GardenerPeeringFieldExtension = gardenerPlugin.provide(
  createScaffolderFieldExtension(peeringField),
);

/**
 * Field `GardenerWorkers`.
 *
 * @public
 */
export const GardenerWorkersFieldExtension = gardenerPlugin.provide(
  createScaffolderFieldExtension(workersField),
);

/**
 * Field `GardenerHibernation`.
 *
 * @public
 */
export const GardenerHibernationFieldExtension = gardenerPlugin.provide(
  createScaffolderFieldExtension(hibernationField),
);

/**
 * Field `GardenerMaintenance`.
 *
 * @public
 */
export const GardenerMaintenanceFieldExtension = gardenerPlugin.provide(
  createScaffolderFieldExtension(maintenanceField),
);

/**
 * Field `GardenerAccessRestrictions`.
 *
 * @public
 */
export const GardenerAccessRestrictionsFieldExtension = gardenerPlugin.provide(
  createScaffolderFieldExtension(accessRestrictionsField),
);

/**
 * Field `GardenerReview`: the manifest, what will be written, and what is to be accepted.
 *
 * @public
 */
export const GardenerReviewFieldExtension = gardenerPlugin.provide(
  createScaffolderFieldExtension(reviewField),
);
