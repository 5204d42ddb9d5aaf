import { ApiStatus } from '../errors/ApiStatus';
import { Garden } from '../garden/Garden';
import { identityOfToken } from '../identity/authenticate';
import { Identity, authenticated } from '../identity/Identity';
import { parseJson } from '../json/losslessJson';
import { Attributes } from '../rbac/Rule';
import { isJsonObject, JsonObject } from '../store/KubeObject';
import { timestamp } from '../store/MemoryStore';

const authorization = 'authorization.k8s.io/v1';
const authentication = 'authentication.k8s.io/v1';

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function object(value: JsonObject[string]): JsonObject {
  return isJsonObject(value) ? value : {};
}

function pick(source: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names
      .filter(name => text(source[name]) !== '')
      .map(name => [name, source[name]]),
  );
}

interface Question {
  readonly attributes: Attributes;
  readonly spec: JsonObject;
}

function parseQuestion(kind: string, spec: JsonObject): Question {
  if (isJsonObject(spec.resourceAttributes)) {
    const asked = spec.resourceAttributes;
    return {
      attributes: {
        kind: 'resource',
        verb: text(asked.verb),
        group: text(asked.group),
        resource: text(asked.resource),
        subresource: text(asked.subresource) || undefined,
        namespace: text(asked.namespace) || undefined,
        name: text(asked.name) || undefined,
      },
      spec: {
        resourceAttributes: pick(asked, [
          'namespace',
          'verb',
          'group',
          'version',
          'resource',
          'subresource',
          'name',
        ]),
      },
    };
  }
  if (isJsonObject(spec.nonResourceAttributes)) {
    const asked = spec.nonResourceAttributes;
    return {
      attributes: {
        kind: 'path',
        verb: text(asked.verb),
        path: text(asked.path),
      },
      spec: { nonResourceAttributes: pick(asked, ['path', 'verb']) },
    };
  }
  throw ApiStatus.invalid({ group: 'authorization.k8s.io', resource: kind }, [
    {
      reason: 'FieldValueInvalid',
      message: `Invalid value: "": exactly one of nonResourceAttributes or resourceAttributes must be specified`,
      field: 'spec.resourceAttributes',
    },
  ]);
}

function accessReview(
  garden: Garden,
  kind: string,
  identity: Identity,
  spec: JsonObject,
  shownSubject: JsonObject,
): JsonObject {
  const question = parseQuestion(kind, spec);
  const decision = garden.rights.decide(identity, question.attributes);
  return {
    kind,
    apiVersion: authorization,
    metadata: {},
    spec: { ...question.spec, ...shownSubject },
    status: { ...decision },
  };
}

function subjectAccessReview(garden: Garden, spec: JsonObject): JsonObject {
  const user = text(spec.user);
  const groups = Array.isArray(spec.groups)
    ? spec.groups.filter((group): group is string => typeof group === 'string')
    : [];
  if (user === '' && groups.length === 0) {
    throw ApiStatus.invalid(
      { group: 'authorization.k8s.io', resource: 'SubjectAccessReview' },
      [
        {
          reason: 'FieldValueInvalid',
          message: `Invalid value: "": at least one of user or group must be specified`,
          field: 'spec.user',
        },
      ],
    );
  }
  // Groups are taken as they are given: the server does not know who is in which, not even system:authenticated.
  return accessReview(
    garden,
    'SubjectAccessReview',
    { name: user, groups },
    spec,
    {
      ...(user ? { user } : {}),
      ...(groups.length > 0 ? { groups: [...groups] } : {}),
    },
  );
}

function rulesReview(
  garden: Garden,
  identity: Identity,
  spec: JsonObject,
): JsonObject {
  const namespace = text(spec.namespace);
  if (namespace === '') {
    throw ApiStatus.badRequest('no namespace on request');
  }
  const rules = garden.rights.rulesOf(identity, namespace);
  return {
    kind: 'SelfSubjectRulesReview',
    apiVersion: authorization,
    metadata: {},
    spec: {},
    status: {
      resourceRules: [...rules.resourceRules],
      nonResourceRules: [...rules.pathRules],
      incomplete: false,
    },
  };
}

function userInfo(identity: Identity): JsonObject {
  return {
    username: identity.name,
    ...(identity.uid ? { uid: identity.uid } : {}),
    groups: [...identity.groups],
  };
}

async function tokenReview(
  garden: Garden,
  spec: JsonObject,
): Promise<JsonObject> {
  const token = text(spec.token);
  const identity = await identityOfToken(token, garden);
  return {
    kind: 'TokenReview',
    apiVersion: authentication,
    metadata: {},
    spec: { token },
    status: identity
      ? { authenticated: true, user: userInfo(identity) }
      : { user: {}, error: 'invalid bearer token' },
  };
}

const reviewKinds: Readonly<Record<string, string>> = {
  'authorization.k8s.io/selfsubjectaccessreviews': 'SelfSubjectAccessReview',
  'authorization.k8s.io/subjectaccessreviews': 'SubjectAccessReview',
  'authorization.k8s.io/localsubjectaccessreviews': 'LocalSubjectAccessReview',
  'authorization.k8s.io/selfsubjectrulesreviews': 'SelfSubjectRulesReview',
  'authentication.k8s.io/selfsubjectreviews': 'SelfSubjectReview',
  'authentication.k8s.io/tokenreviews': 'TokenReview',
};

/** The kind of a review resource, undefined for every other resource. */
export function reviewKind(
  group: string,
  version: string,
  resource: string,
): string | undefined {
  return version === 'v1' ? reviewKinds[`${group}/${resource}`] : undefined;
}

/**
 * Answers a review: a question about rights or identities that is posted like an object and never stored.
 * @throws ApiStatus 400 or 422 for a question that is incomplete.
 */
export async function answerReview(
  garden: Garden,
  kind: string,
  identity: Identity,
  body: string,
): Promise<JsonObject> {
  let review: JsonObject;
  try {
    review = object(parseJson(body === '' ? '{}' : body));
  } catch (error) {
    throw ApiStatus.badRequest(
      `the object provided is unrecognized (must be of type ${kind}): couldn't get version/kind; json parse error: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
  const spec = object(review.spec);
  switch (kind) {
    case 'SelfSubjectAccessReview':
      return accessReview(garden, kind, identity, spec, {});
    case 'SubjectAccessReview':
    case 'LocalSubjectAccessReview':
      return { ...subjectAccessReview(garden, spec), kind };
    case 'SelfSubjectRulesReview':
      return rulesReview(garden, identity, spec);
    case 'SelfSubjectReview':
      return {
        kind,
        apiVersion: authentication,
        metadata: { creationTimestamp: timestamp(garden.now()) },
        status: { userInfo: userInfo(identity) },
      };
    case 'TokenReview':
      return tokenReview(garden, spec);
    default:
      throw ApiStatus.noSuchResource();
  }
}

/**
 * Issues a token for a service account, for a limited time.
 * @throws ApiStatus 422 for less than ten minutes.
 */
export function answerTokenRequest(
  garden: Garden,
  namespace: string,
  name: string,
  body: string,
): JsonObject {
  const request = object(parseJson(body === '' ? '{}' : body));
  const asked = object(request.spec).expirationSeconds;
  const seconds = typeof asked === 'number' ? asked : 3600;
  if (seconds < 600) {
    throw ApiStatus.invalid(
      { group: 'authentication.k8s.io', resource: 'TokenRequest', name: '' },
      [
        {
          reason: 'FieldValueInvalid',
          message: `Invalid value: ${seconds}: may not specify a duration less than 10 minutes`,
          field: 'spec.expirationSeconds',
        },
      ],
    );
  }
  const issued = garden.tokens.issue(
    authenticated(`system:serviceaccount:${namespace}:${name}`, []),
    seconds,
  );
  return {
    kind: 'TokenRequest',
    apiVersion: authentication,
    metadata: {
      name,
      namespace,
      creationTimestamp: timestamp(garden.now()),
    },
    spec: {
      audiences: ['https://kubernetes.default.svc'],
      expirationSeconds: seconds,
      boundObjectRef: null,
    },
    status: {
      token: issued.token,
      expirationTimestamp: timestamp(issued.expiresAt),
    },
  };
}
