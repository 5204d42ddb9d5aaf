import { version } from '../../package.json';
import type { GardenIdentity } from '../access/GardenIdentity';
import { accessReview, type ReviewKind } from './accessReview';
import { GardenConnection } from './connection/GardenConnection';
import type { ConnectionSettings } from './connection/ConnectionSettings';
import type {
  AccessQuestion,
  GardenClient,
  GardenResource,
  GardenUser,
  NamedResources,
  RawPage,
  RawWatchEvent,
  WriteAnswer,
  WriteOptions,
} from './GardenClient';
import { GardenMalformedAnswerError } from './GardenError';
import { GardenTransport, type TransportRequest } from './GardenTransport';
import { isRecord } from './rawObject';
import { readPage } from './readPage';
import { readRules } from './readRules';
import { readUser } from './readUser';
import { readWatchLine } from './readWatchLine';
import {
  RequestCounter,
  type RequestCounts,
  type RequestPurpose,
} from './RequestCounter';
import { collectionPath, objectPath } from './resourcePaths';
import { splitLines } from './splitLines';
import { warningTexts } from './warningTexts';

const MIB = 1024 * 1024;

/** Who the portal is in `managedFields`. */
export const FIELD_MANAGER = 'backstage-gardener';

/** Kubernetes stores objects of at most 1.5 MiB; as JSON with escapes they may be larger. */
const MAX_OBJECT_BYTES = 8 * MIB;
/** 500 shoots have about 4 MiB; this is a bound against a runaway answer, not an expectation. */
const MAX_PAGE_BYTES = 512 * MIB;

/** What tests change; milliseconds where it is a time. */
export interface HttpGardenClientOptions {
  /** Until the headers of an answer arrive. Default 10 s. */
  readonly headerTimeout?: number;
  /**
   * The same for questions about access. Default 4 s: they are answered in milliseconds or not at all, and
   * every page of the portal waits for them, those about other Gardens too.
   */
  readonly reviewTimeout?: number;
  /**
   * What the Garden is asked to carry a write out within, or not at all. Default 15 s. A webhook may take some seconds;
   * Kubernetes would give it 34.
   */
  readonly writeSeconds?: number;
  /**
   * Until the headers of the answer to a write arrive. Default `writeSeconds` and 5 s: a write that was given up before
   * the Garden did could be carried out after somebody has looked and not found it.
   */
  readonly writeTimeout?: number;
  /** Between two pieces of an answer's body. Default 30 s. */
  readonly bodyTimeout?: number;
  /** What the Garden is asked to keep a watch open for. Default 300 s. */
  readonly watchSeconds?: number;
  /** Silence beyond which a watch counts as broken. Default `watchSeconds` and 15 s. */
  readonly watchIdleTimeout?: number;
}

/** The client of one Garden over HTTP. */
export class HttpGardenClient implements GardenClient {
  private readonly transport: GardenTransport;
  private readonly connection: GardenConnection;
  private readonly counter = new RequestCounter();
  private readonly reviewTimeout: number;
  private readonly writeSeconds: number;
  private readonly writeTimeout: number;
  private readonly watchSeconds: number;
  private readonly watchIdleTimeout: number;

  /** @throws GardenSettingError when the settings can't work. Connects to nothing yet. */
  constructor(
    readonly garden: string,
    settings: ConnectionSettings,
    options: HttpGardenClientOptions = {},
  ) {
    this.connection = new GardenConnection(garden, settings);
    this.transport = new GardenTransport(garden, this.connection, {
      userAgent: `backstage-gardener/${version}`,
      headerTimeout: options.headerTimeout ?? 10_000,
      bodyTimeout: options.bodyTimeout ?? 30_000,
    });
    this.reviewTimeout = options.reviewTimeout ?? 4_000;
    this.writeSeconds = options.writeSeconds ?? 15;
    this.writeTimeout =
      options.writeTimeout ?? this.writeSeconds * 1000 + 5_000;
    this.watchSeconds = options.watchSeconds ?? 300;
    this.watchIdleTimeout =
      options.watchIdleTimeout ?? this.watchSeconds * 1000 + 15_000;
  }

  /** How many requests were sent so far. */
  get requests(): RequestCounts {
    return this.counter.counts;
  }

  async listPage(
    resource: GardenResource,
    options: {
      readonly namespace?: string;
      readonly as?: GardenIdentity;
      readonly limit?: number;
      readonly continueToken?: string;
      readonly resourceVersion?: string;
      readonly signal?: AbortSignal;
    } = {},
  ): Promise<RawPage> {
    const query = new URLSearchParams();
    if (options.limit !== undefined) query.set('limit', String(options.limit));
    if (options.continueToken !== undefined) {
      query.set('continue', options.continueToken);
    }
    if (options.resourceVersion !== undefined) {
      query.set('resourceVersion', options.resourceVersion);
    }
    const text = await this.read(
      'list',
      {
        method: 'GET',
        path: `${collectionPath(resource, options.namespace)}?${query}`,
        as: options.as,
        signal: options.signal,
      },
      MAX_PAGE_BYTES,
    );
    return readPage(this.garden, this.parse(text));
  }

  async *watch(
    resource: GardenResource,
    options: {
      readonly resourceVersion: string;
      readonly signal: AbortSignal;
      readonly onOpen?: () => void;
    },
  ): AsyncGenerator<RawWatchEvent, void, undefined> {
    const query = new URLSearchParams({
      watch: 'true',
      allowWatchBookmarks: 'true',
      timeoutSeconds: String(this.watchSeconds),
      resourceVersion: options.resourceVersion,
    });
    this.counter.count('watch');
    const chunks = await this.transport.stream(
      {
        method: 'GET',
        path: `${collectionPath(resource)}?${query}`,
        signal: options.signal,
      },
      this.watchIdleTimeout,
    );
    options.onOpen?.();
    const tooLong = () =>
      new GardenMalformedAnswerError(
        this.garden,
        'a line of a watch is too long',
      );
    for await (const line of splitLines(chunks, MAX_OBJECT_BYTES, tooLong)) {
      yield readWatchLine(this.garden, line);
    }
  }

  async getText(
    resource: GardenResource,
    target: { readonly namespace?: string; readonly name: string },
    options: {
      readonly as?: GardenIdentity;
      readonly signal?: AbortSignal;
    } = {},
  ): Promise<string> {
    return this.read(
      'get',
      { method: 'GET', path: objectPath(resource, target), ...options },
      MAX_OBJECT_BYTES,
    );
  }

  async patch(
    resource: GardenResource,
    target: { readonly namespace?: string; readonly name: string },
    patch: string,
    options: WriteOptions,
  ): Promise<WriteAnswer> {
    return this.write(
      {
        method: 'PATCH',
        path: objectPath(resource, target),
        body: patch,
        contentType: 'application/json-patch+json',
      },
      { fieldManager: FIELD_MANAGER },
      options,
    );
  }

  async create(
    resource: GardenResource,
    namespace: string,
    body: string,
    options: WriteOptions,
  ): Promise<WriteAnswer> {
    return this.write(
      { method: 'POST', path: collectionPath(resource, namespace), body },
      { fieldManager: FIELD_MANAGER },
      options,
    );
  }

  async delete(
    resource: GardenResource,
    target: { readonly namespace?: string; readonly name: string },
    options: WriteOptions & { readonly uid: string },
  ): Promise<WriteAnswer> {
    return this.write(
      {
        method: 'DELETE',
        path: objectPath(resource, target),
        // Kubernetes reads the options of a deletion from the body, and then not from the query.
        body: JSON.stringify({
          apiVersion: 'v1',
          kind: 'DeleteOptions',
          preconditions: { uid: options.uid },
          ...(options.dryRun && { dryRun: ['All'] }),
        }),
      },
      {},
      options,
    );
  }

  async createSubresource(
    resource: GardenResource,
    target: { readonly namespace?: string; readonly name: string },
    subresource: string,
    body: string,
    options: Omit<WriteOptions, 'dryRun'>,
  ): Promise<string> {
    const { text } = await this.write(
      {
        method: 'POST',
        path: `${objectPath(resource, target)}/${encodeURIComponent(
          subresource,
        )}`,
        body,
      },
      {},
      options,
    );
    return text;
  }

  async reviewAccess(
    question: AccessQuestion,
    as: GardenIdentity,
  ): Promise<{ readonly allowed: boolean }> {
    const { kind, spec } = accessReview(question, as);
    const answer = await this.review(kind, spec, as);
    const status = isRecord(answer) ? answer.status : undefined;
    if (!isRecord(status) || typeof status.allowed !== 'boolean') {
      throw new GardenMalformedAnswerError(
        this.garden,
        'an access review without a verdict',
      );
    }
    return { allowed: status.allowed };
  }

  async whoAmI(
    as: Extract<GardenIdentity, { kind: 'token' | 'portal' }>,
  ): Promise<GardenUser> {
    const answer = await this.post(
      '/apis/authentication.k8s.io/v1/selfsubjectreviews',
      {
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'SelfSubjectReview',
      },
      as,
    );
    return readUser(this.garden, answer);
  }

  async reviewRules(as: GardenIdentity): Promise<NamedResources> {
    if (as.kind === 'remembered') {
      return { incomplete: true, namespaces: [], projects: [] };
    }
    // The rules that name projects and namespaces are cluster-wide, so any namespace answers them;
    // an empty one is refused.
    const answer = await this.review(
      'SelfSubjectRulesReview',
      { namespace: 'default' },
      as,
    );
    return readRules(this.garden, answer);
  }

  close(): void {
    this.connection.close();
  }

  private async review(
    kind: ReviewKind,
    spec: object,
    as: GardenIdentity,
  ): Promise<unknown> {
    return this.post(
      `/apis/authorization.k8s.io/v1/${kind.toLowerCase()}s`,
      { apiVersion: 'authorization.k8s.io/v1', kind, spec },
      as,
    );
  }

  /** Asks a question that is answered at once. */
  private async post(
    path: string,
    body: object,
    as: GardenIdentity,
  ): Promise<unknown> {
    const text = await this.read(
      'review',
      {
        method: 'POST',
        path,
        body: JSON.stringify(body),
        // Who is only remembered is asked about by the portal itself.
        ...(as.kind !== 'remembered' && { as }),
        headerTimeout: this.reviewTimeout,
      },
      MAX_OBJECT_BYTES,
    );
    return this.parse(text);
  }

  private async read(
    purpose: RequestPurpose,
    request: TransportRequest,
    maxBytes: number,
  ): Promise<string> {
    this.counter.count(purpose);
    return (await this.transport.answer(request, maxBytes)).text;
  }

  /** Says in the query of every dry run that it is one, wherever else that may stand. */
  private async write(
    request: Pick<TransportRequest, 'method' | 'path' | 'body' | 'contentType'>,
    parameters: Readonly<Record<string, string>>,
    { as, dryRun, signal }: WriteOptions,
  ): Promise<WriteAnswer> {
    const query = new URLSearchParams({
      ...parameters,
      ...(dryRun ? { dryRun: 'All' } : { timeout: `${this.writeSeconds}s` }),
    });
    this.counter.count('write');
    const { text, warnings } = await this.transport.answer(
      {
        ...request,
        path: `${request.path}?${query}`,
        as,
        signal,
        writes: true,
        ...(!dryRun && { headerTimeout: this.writeTimeout }),
      },
      MAX_OBJECT_BYTES,
    );
    return { text, warnings: warningTexts(warnings) };
  }

  private parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new GardenMalformedAnswerError(this.garden, 'it is not JSON');
    }
  }
}
