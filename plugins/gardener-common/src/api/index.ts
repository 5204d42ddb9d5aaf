export * from './changeNotice';
export * from './GardenerApi';
export * from './schema/finding';
export * from './schema/gardens';
export * from './schema/peerings';
export * from './schema/rollout';
export * from './schema/shootRef';
export * from './schema/slowFacts';
