import { readNodes } from '../../model/create/nodeChoice';
import { toCheckRequest } from '../../model/create/toDraft';
import { asSentence } from '../../text/asSentence';
import {
  gardenerApiOf,
  reasonOf,
  textsOf,
  Validator,
  valuesOf,
} from './Validator';

/**
 * A network that a shoot may have. That it conflicts with a peer is no error here: the peer may go, and it is asked about
 * in the review.
 */
export const validateNodes: Validator = async (value, field, context) => {
  const t = textsOf(context.apiHolder);
  const nodes = typeof value === 'string' ? value : undefined;
  const written = readNodes(nodes);
  if (written.kind === 'empty') {
    field.addError(t('invalid.nodes'));
    return;
  }
  if (written.kind === 'wrong') {
    field.addError(asSentence(written.reason));
    return;
  }
  const request = toCheckRequest({ ...valuesOf(context), nodes });
  if (request === null) return;
  try {
    const check = await gardenerApiOf(context.apiHolder).checkDraft(request);
    if (check.nodesError) field.addError(asSentence(check.nodesError));
    check.findings
      .filter(({ severity }) => severity === 'error')
      .forEach(({ what, whatToDo }) => field.addError(`${what} ${whatToDo}`));
  } catch (error) {
    field.addError(t('invalid.unchecked', { reason: reasonOf(error) }));
  }
};
