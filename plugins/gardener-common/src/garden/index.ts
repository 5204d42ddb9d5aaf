export * from './cutText';
export * from './Project';
export * from './readCloudProfile';
export * from './readControllerRegistration';
export * from './readProject';
export * from './readShoot';
export * from './Shoot';
export * from './ShootRef';
