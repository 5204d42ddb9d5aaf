import type { AnyFindingRule } from '../FindingRule';
import { accessRestrictionMismatch } from './accessRestrictionMismatch';
import { cidrOverlap } from './cidrOverlap';
import { cidrUnknown } from './cidrUnknown';
import { defaultNodeCidr } from './defaultNodeCidr';
import { duplicateEntry } from './duplicateEntry';
import { extensionDisabled } from './extensionDisabled';
import { extensionNotRegistered } from './extensionNotRegistered';
import { halfOpenChange } from './halfOpenChange';
import { hubOverlap } from './hubOverlap';
import { malformedConfig } from './malformedConfig';
import { podServiceOverlap } from './podServiceOverlap';
import { recreatedTarget } from './recreatedTarget';
import { reservedRange } from './reservedRange';
import { reverseMissing } from './reverseMissing';
import { rolloutFailed } from './rolloutFailed';
import { rolloutPending } from './rolloutPending';
import { seedMismatch } from './seedMismatch';
import { selfPeering } from './selfPeering';
import { targetDeleting } from './targetDeleting';
import { targetHibernated } from './targetHibernated';
import { targetMigrating } from './targetMigrating';
import { targetNotFound } from './targetNotFound';
import { targetUnscheduled } from './targetUnscheduled';
import { workerless } from './workerless';

/** Every rule, in the order in which findings stand: errors, warnings, notes, and what was not checked. */
export const findingRules: readonly AnyFindingRule[] = [
  cidrOverlap,
  reservedRange,
  workerless,
  duplicateEntry,
  selfPeering,
  malformedConfig,
  extensionDisabled,
  extensionNotRegistered,
  rolloutFailed,
  halfOpenChange,
  targetNotFound,
  targetDeleting,
  recreatedTarget,
  hubOverlap,
  podServiceOverlap,
  defaultNodeCidr,
  seedMismatch,
  reverseMissing,
  targetMigrating,
  targetHibernated,
  targetUnscheduled,
  rolloutPending,
  accessRestrictionMismatch,
  cidrUnknown,
];
