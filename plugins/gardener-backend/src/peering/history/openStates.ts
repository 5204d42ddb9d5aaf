import type { ChangeState } from 'backstage-plugin-gardener-common';

/** Those of changes that are not at their end. */
export const OPEN_STATES: readonly ChangeState[] = [
  'writing',
  'written',
  'rollingOut',
  'halfOpen',
  'paused',
];
