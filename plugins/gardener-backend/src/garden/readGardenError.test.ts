import { readGardenError } from './readGardenError';

const kindOf = (code: number, message: string) =>
  readGardenError('osc', { code, body: { kind: 'Status', message, code } })
    .kind;

const NO_RBAC =
  'shoots.core.gardener.cloud "x" is forbidden: User "u" cannot get resource "shoots" in API group "core.gardener.cloud" in the namespace "n"';

describe('readGardenError', () => {
  // Words as a real Garden said them.
  it.each([
    ['noRights', 403, NO_RBAC],
    [
      'impersonation',
      403,
      'shoots.core.gardener.cloud is forbidden: User "alice" cannot impersonate-on:user-info:list resource "shoots" in API group "core.gardener.cloud"',
    ],
    [
      'impersonation',
      403,
      'users "bob" is forbidden: User "alice" cannot impersonate resource "users" in API group ""',
    ],
    [
      'anonymous',
      403,
      'shoots.core.gardener.cloud is forbidden: User "system:anonymous" cannot list resource "shoots" in API group "core.gardener.cloud"',
    ],
    [
      'anonymous',
      403,
      'forbidden: User "system:anonymous" cannot get path "/apis"',
    ],
    [
      'admission',
      403,
      'shoots.core.gardener.cloud "x" is forbidden: 1 error occurred:\n\t* given Shoot uses non-registered extension type: spec.extensions[1].type ("nope")\n\n',
    ],
    [
      'admission',
      403,
      'shoots.core.gardener.cloud "x" is forbidden: cannot change shoot spec during Migrate operation',
    ],
    [
      'notReady',
      403,
      'shoots.core.gardener.cloud "x" is forbidden: not yet ready to handle request',
    ],
    [
      'webhook',
      403,
      'admission webhook "v.example" denied the request: refused',
    ],
    [
      'webhook',
      422,
      'admission webhook "v.example" denied the request: refused',
    ],
    ['unauthorized', 401, 'Unauthorized'],
    ['notFound', 404, 'shoots.core.gardener.cloud "nope" not found'],
    [
      'conflict',
      409,
      'Operation cannot be fulfilled on shoots.core.gardener.cloud "x": the object has been modified',
    ],
    ['expired', 410, 'too old resource version: 1 (207)'],
    [
      'invalid',
      422,
      'the server rejected our request due to an error in our request',
    ],
    ['invalid', 400, 'error decoding patch'],
    ['server', 500, 'strconv.ParseUint: parsing "x": invalid syntax'],
    ['server', 302, ''],
    ['unavailable', 504, 'Timeout: Too large resource version'],
  ])('reads %s out of %i "%s"', (kind, code, message) => {
    expect(kindOf(code, message)).toBe(kind);
  });

  it('reads the plain text of the aggregation layer', () => {
    expect(
      readGardenError('osc', { code: 503, body: 'service unavailable\n' }),
    ).toMatchObject({
      kind: 'unavailable',
      message:
        'The API of Garden osc is not available; caused by Garden: service unavailable',
    });
    expect(
      readGardenError('osc', { code: 404, body: '404 page not found\n' }).kind,
    ).toBe('notFound');
  });

  it('reads how long to wait from the header and from the body', () => {
    expect(
      readGardenError('osc', {
        code: 429,
        body: 'Too many requests',
        retryAfter: '7',
      }),
    ).toMatchObject({ kind: 'tooManyRequests', retryAfterSeconds: 7 });
    expect(
      readGardenError('osc', {
        code: 503,
        body: { details: { retryAfterSeconds: 3 } },
      }),
    ).toMatchObject({ kind: 'unavailable', retryAfterSeconds: 3 });
    expect(
      readGardenError('osc', {
        code: 429,
        body: '',
        retryAfter: 'Fri, 20 Nov 2026 18:28:38 GMT',
      }),
    ).toMatchObject({ retryAfterSeconds: undefined });
  });

  it('names the fields of a validation error', () => {
    const body = {
      message: 'Shoot is invalid',
      details: {
        causes: [{ field: 'spec.networking.nodes' }, { reason: 'x' }, null],
      },
    };
    expect(readGardenError('osc', { code: 422, body })).toMatchObject({
      fields: ['spec.networking.nodes'],
    });
  });

  it('keeps names of objects and users out of the reason, and in the cause', () => {
    const error = readGardenError('osc', {
      code: 403,
      body: { message: NO_RBAC },
    });
    expect(error.reason).toBe('Garden osc does not allow this');
    expect(error.cause?.message).toBe(NO_RBAC);
  });

  it.each([undefined, null, '', [], { message: 7, details: { causes: 'x' } }])(
    'reads an error without words: %p',
    body => {
      expect(readGardenError('osc', { code: 500, body })).toMatchObject({
        kind: 'server',
        message: 'Garden osc answered with code 500',
      });
    },
  );
});
