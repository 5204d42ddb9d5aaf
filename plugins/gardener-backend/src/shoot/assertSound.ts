import { InputError } from '@backstage/errors';
import {
  draftProblems,
  type CloudProfile,
  type FieldProblem,
  type ShootDraft,
} from 'backstage-plugin-gardener-common';
import { scheduleProblems } from './scheduleProblems';

/**
 * Goes on only with a draft that has no problem of its own, whatever its Garden would say.
 *
 * @param project - name of its project, if the user may know it
 * @param now - epoch milliseconds
 * @returns its cloud profile
 * @throws InputError that names each field
 */
export function assertSound(
  draft: ShootDraft,
  options: {
    readonly profiles: readonly CloudProfile[];
    readonly maxPrefix: number;
    readonly project: string | undefined;
    readonly now: number;
  },
): CloudProfile {
  const profile = options.profiles.find(
    ({ name }) => name === draft.cloudProfile,
  );
  const problems = [
    ...draftProblems(draft, { ...options, profile }),
    ...scheduleProblems(draft.hibernation ?? []),
  ];
  if (problems.length > 0 || !profile) throw fieldError(problems);
  return profile;
}

/** @param problems - with fields of the draft */
export function fieldError(problems: readonly FieldProblem[]): InputError {
  return new InputError(
    problems
      .map(({ field, message }) => `draft.${field}: ${message}`)
      .join('; '),
  );
}
