import type { GardenError } from '../../garden/GardenError';

/** What the Garden's answer to a write means for what is done next. */
export type WriteVerdict =
  /** Nothing was written, and the same answer would come again. */
  | { readonly kind: 'refused' }
  /** Nothing was written, and it may be tried again after a pause of milliseconds; undefined: as one likes. */
  | { readonly kind: 'again'; readonly after: number | undefined }
  /** Nothing was written, because the shoot is not as it was read: read it and carry the intent out again. */
  | { readonly kind: 'reread' }
  /** It may have been carried out or not: read to find out, after a pause as of `again`. */
  | { readonly kind: 'unknown'; readonly after: number | undefined };

/** Longer than that nobody waits in front of a dialog; milliseconds. */
const LONGEST_PAUSE_MS = 20_000;

/** What the Garden asks for, bounded; undefined when it asks for nothing. Milliseconds. */
function pauseAsked(error: GardenError): number | undefined {
  return 'retryAfterSeconds' in error &&
    typeof error.retryAfterSeconds === 'number'
    ? Math.min(error.retryAfterSeconds * 1000, LONGEST_PAUSE_MS)
    : undefined;
}

/**
 * Reads an error as the answer to a write that was sent once.
 *
 * A failed guard, a missing path and a wrong operation of a JSON patch give one and the same 422 without a field; only
 * reading again tells which it was. Gardener's validation names the field, and stays as it is.
 */
export function writeVerdict(error: GardenError): WriteVerdict {
  switch (error.kind) {
    case 'unauthorized':
    case 'noRights':
    case 'impersonation':
    case 'admission':
    case 'webhook':
    case 'notFound':
    case 'credentials':
    case 'identity':
    case 'signIn':
      return { kind: 'refused' };
    case 'invalid':
      return namesFields(error) ? { kind: 'refused' } : { kind: 'reread' };
    case 'conflict':
    case 'expired':
      return { kind: 'reread' };
    // These are said before a request is looked at.
    case 'notReady':
    case 'anonymous':
    case 'tooManyRequests':
      return { kind: 'again', after: pauseAsked(error) };
    // A proxy may say these of a request that reached the API server, and a crash comes after the write.
    case 'unavailable':
    case 'server':
    case 'unreachable':
    case 'malformed':
      return { kind: 'unknown', after: pauseAsked(error) };
    default: {
      const never: never = error.kind;
      throw new Error(`Unknown error of a Garden: ${never}`);
    }
  }
}

function namesFields(error: GardenError): boolean {
  return (
    'fields' in error && Array.isArray(error.fields) && error.fields.length > 0
  );
}

/** The same of a read, which has no effect: it is either tried again or says no for good. */
export function readVerdict(
  error: GardenError,
): Extract<WriteVerdict, { kind: 'refused' | 'again' }> {
  const verdict = writeVerdict(error);
  switch (verdict.kind) {
    case 'refused':
    case 'again':
      return verdict;
    case 'unknown':
      return { kind: 'again', after: verdict.after };
    case 'reread':
      return error.kind === 'invalid'
        ? { kind: 'refused' }
        : { kind: 'again', after: undefined };
    default: {
      const never: never = verdict;
      throw new Error(`Unknown verdict: ${JSON.stringify(never)}`);
    }
  }
}
