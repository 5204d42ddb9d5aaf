import { JsonObject } from '../store/KubeObject';
import { StatusCause } from './StatusCause';

/** Names what a Status is about. */
export interface StatusSubject {
  /** API group, empty for the core group. */
  readonly group: string;
  /** The resource (`shoots`), or for validation errors the kind (`Shoot`). */
  readonly resource: string;
  readonly name?: string;
}

function details(
  subject: StatusSubject | undefined,
  causes: readonly StatusCause[],
): JsonObject {
  return {
    ...(subject?.name ? { name: subject.name } : {}),
    ...(subject?.group ? { group: subject.group } : {}),
    ...(subject?.resource ? { kind: subject.resource } : {}),
    ...(causes.length > 0 ? { causes: [...causes] } : {}),
  };
}

/** `shoots.core.gardener.cloud`, or `configmaps` in the core group. */
export function qualifiedName(subject: StatusSubject): string {
  return subject.group
    ? `${subject.resource}.${subject.group}`
    : subject.resource;
}

/** An answer of the Garden that is not a success, with its Status body. Words are those of the recorded answers. */
export class ApiStatus extends Error {
  constructor(
    readonly code: number,
    readonly reason: string,
    message: string,
    readonly body: JsonObject,
    readonly headers: Readonly<Record<string, string>> = {},
    /** For errors that the layers in front of the API write themselves: the body is this text, not a Status. */
    readonly text?: string,
  ) {
    super(message);
    this.name = 'ApiStatus';
  }

  private static make(
    code: number,
    reason: string,
    message: string,
    withDetails?: JsonObject,
    headers: Readonly<Record<string, string>> = {},
    metadata: JsonObject = {},
  ): ApiStatus {
    return new ApiStatus(
      code,
      reason,
      message,
      {
        kind: 'Status',
        apiVersion: 'v1',
        metadata,
        status: 'Failure',
        message,
        ...(reason ? { reason } : {}),
        ...(withDetails ? { details: withDetails } : {}),
        code,
      },
      headers,
    );
  }

  static plainText(
    code: number,
    text: string,
    headers: Readonly<Record<string, string>> = {},
  ): ApiStatus {
    return new ApiStatus(
      code,
      '',
      text,
      {},
      { 'X-Content-Type-Options': 'nosniff', ...headers },
      text,
    );
  }

  static unauthorized(): ApiStatus {
    return ApiStatus.make(401, 'Unauthorized', 'Unauthorized');
  }

  static badRequest(message: string): ApiStatus {
    return ApiStatus.make(400, 'BadRequest', message);
  }

  /** Refused by the authorizer: 403 before anything was looked up. */
  static noRight(subject: StatusSubject | undefined, text: string): ApiStatus {
    const target = subject
      ? `${qualifiedName(subject)}${
          subject.name ? ` "${subject.name}"` : ''
        } is forbidden`
      : 'forbidden';
    return ApiStatus.make(
      403,
      'Forbidden',
      `${target}: ${text}`,
      details(subject, []),
      { 'X-Content-Type-Options': 'nosniff' },
    );
  }

  /** Refused by admission: the same code as a missing right, with another text. */
  static refused(subject: StatusSubject, text: string): ApiStatus {
    return ApiStatus.make(
      403,
      'Forbidden',
      `${qualifiedName(subject)} "${subject.name ?? ''}" is forbidden: ${text}`,
      details(subject, []),
    );
  }

  static notFound(subject: StatusSubject): ApiStatus {
    return ApiStatus.make(
      404,
      'NotFound',
      `${qualifiedName(subject)} "${subject.name ?? ''}" not found`,
      details(subject, []),
    );
  }

  static noSuchResource(): ApiStatus {
    return ApiStatus.make(
      404,
      'NotFound',
      'the server could not find the requested resource',
      {},
    );
  }

  static methodNotAllowed(): ApiStatus {
    return ApiStatus.make(
      405,
      'MethodNotAllowed',
      'the server does not allow this method on the requested resource',
      {},
    );
  }

  static notAcceptable(): ApiStatus {
    return ApiStatus.make(
      406,
      'NotAcceptable',
      '406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, application/vnd.kubernetes.protobuf',
      {},
    );
  }

  static unsupportedMediaType(): ApiStatus {
    return ApiStatus.make(
      415,
      'UnsupportedMediaType',
      '415: Unsupported Media Type',
      {},
    );
  }

  static alreadyExists(subject: StatusSubject): ApiStatus {
    return ApiStatus.make(
      409,
      'AlreadyExists',
      `${qualifiedName(subject)} "${subject.name ?? ''}" already exists`,
      details(subject, []),
    );
  }

  static conflict(subject: StatusSubject, text: string): ApiStatus {
    return ApiStatus.make(
      409,
      'Conflict',
      `Operation cannot be fulfilled on ${qualifiedName(subject)} "${
        subject.name ?? ''
      }": ${text}`,
      details(subject, []),
    );
  }

  static modified(subject: StatusSubject): ApiStatus {
    return ApiStatus.conflict(
      subject,
      'the object has been modified; please apply your changes to the latest version and try again',
    );
  }

  static applyConflict(
    message: string,
    causes: readonly StatusCause[],
  ): ApiStatus {
    return ApiStatus.make(409, 'Conflict', message, {
      causes: [...causes],
    });
  }

  /**
   * 422. Equal errors are named once in the message and as often as they were found in the causes.
   * A subject without name and group prints as ` "" `, as real answers about a patch do.
   */
  static invalid(
    subject: StatusSubject,
    causes: readonly StatusCause[],
  ): ApiStatus {
    const texts = [
      ...new Set(causes.map(cause => `${cause.field}: ${cause.message}`)),
    ];
    const all = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`;
    return ApiStatus.make(
      422,
      'Invalid',
      `${qualifiedName(subject)} "${subject.name ?? ''}" is invalid: ${all}`,
      details(subject, causes),
    );
  }

  /** The one answer to everything that can go wrong inside a JSON patch. */
  static unprocessablePatch(): ApiStatus {
    return ApiStatus.make(
      422,
      'Invalid',
      'the server rejected our request due to an error in our request',
      {},
    );
  }

  static expired(message: string, freshContinue?: string): ApiStatus {
    return ApiStatus.make(
      410,
      'Expired',
      message,
      undefined,
      {},
      freshContinue ? { continue: freshContinue } : {},
    );
  }

  static tooLargeResourceVersion(wanted: number, current: number): ApiStatus {
    return ApiStatus.make(
      504,
      'Timeout',
      `Timeout: Too large resource version: ${wanted}, current: ${current}`,
      {
        causes: [
          {
            reason: 'ResourceVersionTooLarge',
            message: 'Too large resource version',
          },
        ],
        retryAfterSeconds: 1,
      },
      { 'Retry-After': '1' },
    );
  }

  static tooLarge(message: string): ApiStatus {
    return ApiStatus.make(413, 'RequestEntityTooLarge', message, {});
  }

  static internalError(text: string): ApiStatus {
    return ApiStatus.make(
      500,
      'InternalError',
      `Internal error occurred: ${text}`,
      { causes: [{ message: text }] },
    );
  }

  /** 500 with an empty reason: an error inside the API server that has no class of its own. */
  static unclassified(message: string): ApiStatus {
    return ApiStatus.make(500, '', message);
  }
}
