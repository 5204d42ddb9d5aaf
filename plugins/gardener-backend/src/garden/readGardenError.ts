import {
  GardenAdmissionError,
  GardenAnonymousError,
  GardenConflictError,
  GardenError,
  GardenExpiredError,
  GardenImpersonationError,
  GardenInvalidError,
  GardenNoRightsError,
  GardenNotFoundError,
  GardenNotReadyError,
  GardenServerError,
  GardenTooManyRequestsError,
  GardenUnauthorizedError,
  GardenUnavailableError,
  GardenWebhookError,
} from './GardenError';
import { gardenWords } from './gardenWords';
import { isRecord, textAt } from './rawObject';

/** A refused answer: the HTTP status, or the code of a Status object inside a watch. */
export interface RefusedAnswer {
  readonly code: number;
  /** A `Status` object, or plain text. */
  readonly body: unknown;
  readonly retryAfter?: string;
}

/**
 * Reads a refused answer of a Garden into the error that says what it means. The body may be a
 * Status object, plain text (404, 429 and 503 of the aggregation layer) or nothing.
 */
export function readGardenError(
  garden: string,
  answer: RefusedAnswer,
): GardenError {
  const message = messageOf(answer.body);
  const words = gardenWords(message);
  const retryAfter = retryAfterSeconds(answer);
  if (/^admission webhook "[^"]*" denied the request/.test(message)) {
    // A webhook may choose any code, so its words come before the code.
    return new GardenWebhookError(garden, words);
  }
  switch (answer.code) {
    case 400:
    case 413:
    case 415:
    case 422:
      return new GardenInvalidError(garden, words, fieldsOf(answer.body));
    case 401:
      return new GardenUnauthorizedError(garden, words);
    case 403:
      return forbidden(garden, message, words);
    case 404:
      return new GardenNotFoundError(garden, words);
    case 409:
      return new GardenConflictError(garden, words);
    case 410:
      return new GardenExpiredError(garden, words);
    case 429:
      return new GardenTooManyRequestsError(garden, words, retryAfter);
    case 502:
    case 503:
    case 504:
      return new GardenUnavailableError(garden, words, retryAfter);
    default:
      return new GardenServerError(garden, answer.code, words);
  }
}

/** 403 has five causes, and one more that passes; Kubernetes tells them apart only in its words. */
function forbidden(
  garden: string,
  message: string,
  words: string,
): GardenError {
  if (/\bUser "system:anonymous" cannot\b/.test(message)) {
    return new GardenAnonymousError(garden, words);
  }
  if (/not yet ready to handle request/.test(message)) {
    return new GardenNotReadyError(garden, words);
  }
  if (
    /\bUser "[^"]*" cannot impersonate(?:[:-][\w:-]+)? resource "/.test(message)
  ) {
    return new GardenImpersonationError(garden, words);
  }
  if (/\bUser "[^"]*" cannot [\w:-]+ (?:resource|path) "/.test(message)) {
    return new GardenNoRightsError(garden, words);
  }
  return new GardenAdmissionError(garden, words);
}

function messageOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return textAt(body, 'message') ?? '';
}

function fieldsOf(body: unknown): readonly string[] {
  if (!isRecord(body) || !isRecord(body.details)) return [];
  const { causes } = body.details;
  if (!Array.isArray(causes)) return [];
  return causes.flatMap((cause: unknown) => textAt(cause, 'field') ?? []);
}

/** From the header, or from `details.retryAfterSeconds` when it is an event inside a watch. */
function retryAfterSeconds(answer: RefusedAnswer): number | undefined {
  const fromHeader = Number(answer.retryAfter ?? NaN);
  if (Number.isFinite(fromHeader) && fromHeader >= 0) return fromHeader;
  if (!isRecord(answer.body) || !isRecord(answer.body.details))
    return undefined;
  const { retryAfterSeconds: fromBody } = answer.body.details;
  return typeof fromBody === 'number' && fromBody > 0 ? fromBody : undefined;
}
