/**
 * The domain of shoot peering, pure: no I/O, no React.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './garden';
export * from './api';
export * from './export';
export * from './network';
export * from './peering';
export * from './permissions';
export * from './relations';
export * from './shoot';
