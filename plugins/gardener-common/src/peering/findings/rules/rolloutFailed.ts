import type { ExtensionError } from '../../../garden/Shoot';
import {
  FindingRule,
  Hit,
  NOTHING,
  oneShoot,
  onEachSide,
} from '../FindingRule';

/** Gardener counts every code as the user's to mend but these two. */
const OPERATOR_CODES: ReadonlySet<string> = new Set([
  'ERR_INFRA_RATE_LIMITS_EXCEEDED',
  'ERR_RETRYABLE_INFRA_DEPENDENCIES',
]);

function variantOf(codes: readonly string[]): Hit<'ROLLOUT_FAILED'>['variant'] {
  if (codes.length === 0) return 'unknown';
  return codes.every(code => OPERATOR_CODES.has(code)) ? 'operator' : 'user';
}

function wordsOf(errors: readonly ExtensionError[]): string {
  return errors.map(({ description }) => description).join('\n');
}

/**
 * The last operation failed, and the Garden's errors name the peering extension. Errors that stay behind while a
 * newer operation runs are history, so the rollout has to have failed too.
 */
export const rolloutFailed: FindingRule<'ROLLOUT_FAILED'> = {
  code: 'ROLLOUT_FAILED',
  ...onEachSide((side, name, context) => {
    const errors = side.shoot.extensionErrors;
    if (errors.length === 0 || context.rolloutOf(side).state !== 'failed') {
      return NOTHING;
    }
    const codes = [...new Set(errors.flatMap(error => error.codes))];
    return [
      {
        variant: variantOf(codes),
        subject: oneShoot(side),
        params: {
          shoot: name,
          ...(codes.length > 0 && { codes: codes.join(', ') }),
        },
        gardenWords: wordsOf(errors),
      },
    ];
  }),
};
