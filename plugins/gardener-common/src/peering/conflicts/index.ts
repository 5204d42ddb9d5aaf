export * from './LandscapeConflicts';
export type { NetworkClash } from './networkClashes';
