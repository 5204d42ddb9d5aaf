/**
 * Starts a simulated Garden as a process of its own, for tests and scripts of other packages. Their code then talks to it over
 * HTTPS, as to a real Garden.
 *
 * @packageDocumentation
 */
export { startGardenProcess } from './cli/startGardenProcess';
export type {
  GardenProcess,
  GardenProcessOptions,
} from './cli/startGardenProcess';
