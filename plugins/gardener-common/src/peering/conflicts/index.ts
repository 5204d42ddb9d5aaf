export * from './LandscapeConflicts';
export type { NetworkClash, RangeKind } from './networkClashes';
