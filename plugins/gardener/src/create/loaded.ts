/** What is loaded with a form that has one of the fields, all in one piece: such a form has most of them. */
export { AccessRestrictionsField } from '../components/create/AccessRestrictionsField';
export { CloudField } from '../components/create/cloud/CloudField';
export { HibernationField } from '../components/create/hibernation/HibernationField';
export { MaintenanceField } from '../components/create/maintenance/MaintenanceField';
export { NodeCidrField } from '../components/create/nodes/NodeCidrField';
export { PeeringField } from '../components/create/peering/PeeringField';
export { ProjectField } from '../components/create/project/ProjectField';
export { PurposeField } from '../components/create/PurposeField';
export { ReviewField } from '../components/create/review/ReviewField';
export { WorkersField } from '../components/create/workers/WorkersField';
export { collectGardenTokens } from './collectGardenTokens';
export { createTexts } from './createTexts';
export * as validators from './validation';
