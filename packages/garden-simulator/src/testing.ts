/**
 * Starts a simulated Garden, and an OpenID provider, as processes of their own, for tests and scripts of other packages. Their
 * code then talks to them over HTTP, as to real ones.
 *
 * @packageDocumentation
 */
export { startGardenProcess } from './cli/startGardenProcess';
export type {
  GardenProcess,
  GardenProcessOptions,
} from './cli/startGardenProcess';
export { startIssuerProcess } from './issuer/startIssuerProcess';
export type {
  IssuerClient,
  IssuerProcess,
  IssuerProcessOptions,
  IssuerTokenOptions,
  IssuerUser,
} from './issuer/startIssuerProcess';
