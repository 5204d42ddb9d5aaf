/**
 * The domain of shoot peering, pure: no I/O, no React.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './garden';
export * from './api';
