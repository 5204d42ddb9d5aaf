/**
 * For tests of what uses the gardener plugin.
 *
 * @packageDocumentation
 */
export {
  gardenerServiceMock,
  gardenerServiceMockFactory,
} from './testUtils/gardenerServiceMock';
