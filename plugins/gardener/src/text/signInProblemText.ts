import type { SignInProblem } from '../model/signInProblem';
import { Translate } from '../translation/gardenerTranslationRef';
import { asSentence } from './asSentence';

/** Why nobody was signed in, as a sentence. */
export function signInProblemText(
  t: Translate,
  problem: SignInProblem,
): string {
  switch (problem.code) {
    case 'blocked':
    case 'closed':
      return t(`signIn.problem.${problem.code}`);
    case 'failed':
      return t('signIn.problem.failed', {
        reason: asSentence(problem.message),
      });
    default: {
      const never: never = problem;
      throw new Error(`Unknown problem ${JSON.stringify(never)}`);
    }
  }
}
