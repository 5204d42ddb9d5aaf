import { NotFoundError } from '@backstage/errors';
import { withoutTrace } from './withoutTrace';

const SENTENCES = {
  plan: 'There is no such plan, or it is not yours; plans are kept for 30 minutes.',
  change: 'There is no such change, or you may not see its shoots.',
} as const;

/**
 * The one answer for what does not exist and for what this user may not see. Without a stack, which in development is
 * sent and would tell the reasons apart.
 */
export function nothingLikeIt(what: keyof typeof SENTENCES): NotFoundError {
  return withoutTrace(new NotFoundError(SENTENCES[what]));
}
