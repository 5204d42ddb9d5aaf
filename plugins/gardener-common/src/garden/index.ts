export * from './ShootRef';
