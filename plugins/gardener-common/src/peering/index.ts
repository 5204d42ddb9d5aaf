export * from './comparePeerings';
export * from './change';
export * from './computePeerings';
export * from './conflicts';
export * from './defaultNodes';
export * from './entries';
export * from './findings';
export * from './hasStatus';
export * from './maintenanceWindow';
export type { NetworkRules } from './networkRules';
export {
  GARDENER_DEFAULT_NODES,
  GARDENER_DEFAULT_PODS_AND_SERVICES,
  GARDENER_RESERVED,
} from './networkRules';
export type { PairsInput } from './pairs';
export * from './PeeringConfig';
export * from './peeringId';
export { PEERING_EXTENSION_TYPE } from './readPeeringConfig';
export * from './rollout';
export * from './status';
export * from './TargetLookup';
