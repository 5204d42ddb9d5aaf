import type {
  DraftPeering,
  DraftPeeringCheck,
} from 'backstage-plugin-gardener-common';
import { readPeerings } from '../../model/create/readValues';
import { isChosen, toCheckRequest } from '../../model/create/toDraft';
import { checkOfPeering } from '../../model/create/writes';
import type { CreateTranslate } from '../../translation/gardenerCreateTranslationRef';
import {
  gardenerApiOf,
  reasonOf,
  textsOf,
  Validator,
  valuesOf,
} from './Validator';

/** What is wrong with the rows by themselves. */
function problemsOfRows(
  t: CreateTranslate,
  peerings: readonly DraftPeering[],
): readonly string[] {
  return peerings.flatMap((peering, index) => {
    const number = String(index + 1);
    if (!isChosen(peering)) {
      return [t('invalid.peeringOpen', { number, text: peering.name })];
    }
    const twice = peerings
      .slice(0, index)
      .some(
        ({ namespace, name }) =>
          namespace === peering.namespace && name === peering.name,
      );
    return twice
      ? [t('invalid.peeringTwice', { number, target: peering.name })]
      : [];
  });
}

/** Why the Garden would not have a peering, or undefined. */
function problemOfTarget(
  t: CreateTranslate,
  number: string,
  peering: DraftPeering,
  check: DraftPeeringCheck,
): string | undefined {
  const { namespace, name: target } = peering;
  if (check.target.kind === 'notFound') {
    return t('invalid.peeringNotFound', { number, target, namespace });
  }
  if (check.choice?.state === 'disabled') {
    return t(`invalid.peeringTarget.${check.choice.reason}`, {
      number,
      target,
    });
  }
  return check.target.kind === 'notAccessible' && peering.seed === undefined
    ? t('invalid.peeringNoSeed', { number, target })
    : undefined;
}

/**
 * Each row must have a target that can be peered with. Warnings and overlaps are no errors here: they are asked about in
 * the review.
 */
export const validatePeerings: Validator = async (value, field, context) => {
  const t = textsOf(context.apiHolder);
  const peerings = readPeerings(value);
  const problems = problemsOfRows(t, peerings);
  problems.forEach(problem => field.addError(problem));
  const request = toCheckRequest({ ...valuesOf(context), peerings });
  if (problems.length > 0 || peerings.length === 0 || request === null) return;
  try {
    const check = await gardenerApiOf(context.apiHolder).checkDraft(request);
    peerings.forEach((peering, index) => {
      const checked = checkOfPeering(check, peering);
      const problem =
        checked && problemOfTarget(t, String(index + 1), peering, checked);
      if (problem) field.addError(problem);
    });
  } catch (error) {
    field.addError(t('invalid.unchecked', { reason: reasonOf(error) }));
  }
};
