import { ConflictError, InputError } from '@backstage/errors';
import type {
  ApplyRequest,
  PlanFinding,
} from 'backstage-plugin-gardener-common';

/** What somebody wants to write, in the words for them. */
export interface WishToWrite {
  /** Of the own shoot; typed to write although node networks overlap. */
  readonly name: string;
  /** Begins the sentence that it is impossible. */
  readonly refusal: string;
  /** Where in the request the fields are; empty, or with a dot at its end. */
  readonly fields: string;
}

/**
 * Whether what findings ask for was given.
 *
 * @throws ConflictError when nothing can be given that makes it possible
 * @throws InputError that names the field that is missing or wrong
 */
export function assertFindingsAccepted(
  findings: readonly PlanFinding[],
  given: Pick<ApplyRequest, 'acceptWarnings' | 'overlapOverride'>,
  { name, refusal, fields }: WishToWrite,
): void {
  const first = (standing: PlanFinding['standing']) =>
    findings.find(each => each.standing === standing)?.finding;
  const blocking = first('blocks');
  if (blocking) throw new ConflictError(`${refusal}: ${blocking.what}`);
  const overlap = first('overridable');
  if (overlap && given.overlapOverride !== name) {
    throw new InputError(
      `${fields}overlapOverride must be the name of the shoot, ${name}, to write although node networks overlap: ${overlap.what}`,
    );
  }
  const asking = first('asks');
  if (asking && given.acceptWarnings !== true) {
    throw new InputError(
      `${fields}acceptWarnings must be true, because of a warning: ${asking.what}`,
    );
  }
}
