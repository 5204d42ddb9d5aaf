import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';

/** What is written down of something that was done; never a secret. */
export type AuditMeta = NonNullable<AuditorServiceCreateEventOptions['meta']>;

/**
 * Does something and records it, with what came of it or why not.
 *
 * @param metaOf - what is recorded of the result
 */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  act: () => Promise<T>,
  metaOf: (result: T) => AuditMeta = () => ({}),
): Promise<T> {
  const record = await auditor.createEvent(event);
  let result: T;
  try {
    result = await act();
  } catch (error) {
    await record.fail({
      error: isError(error) ? error : new Error(String(error)),
    });
    throw error;
  }
  await record.success({ meta: metaOf(result) });
  return result;
}
