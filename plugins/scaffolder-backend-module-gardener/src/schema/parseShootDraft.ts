import { InputError } from '@backstage/errors';
import {
  shootDraftSchema,
  type ShootDraft,
} from 'backstage-plugin-gardener-common';
import { describeIssues } from './describeIssues';

/**
 * The draft in the input of an action; what else is in it is left out, and so is a maintenance window without times, which is
 * what a form gives when nobody chose one.
 *
 * @throws InputError that names every field that can't be used
 */
export function parseShootDraft(input: unknown): ShootDraft {
  const { success, data, error } = shootDraftSchema.safeParse(
    withoutEmptyWindow(input),
  );
  if (success) return data;
  throw new InputError(`Nothing was written. ${describeIssues(error.issues)}`);
}

function withoutEmptyWindow(input: unknown): unknown {
  if (!isObject(input)) return input;
  const { maintenance, ...rest } = input;
  return isObject(maintenance) && Object.keys(maintenance).length === 0
    ? rest
    : input;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
