import type { GardenError, GardenErrorKind } from '../garden/GardenError';
import {
  GardenCredentialsError,
  GardenIdentityError,
  GardenMalformedAnswerError,
  GardenSignInError,
  GardenUnreachableError,
} from '../garden/GardenError';
import { readGardenError } from '../garden/readGardenError';

/** Reads an answer as a real Garden gives it for the shoot `shop` of `garden-prod`. */
function answer(code: number, message: string): GardenError {
  return readGardenError('osc', { code, body: { kind: 'Status', message } });
}

/** One error of each kind, with the words that a real Garden had for it. */
export const gardenErrors: Readonly<Record<GardenErrorKind, GardenError>> = {
  unauthorized: answer(401, 'Unauthorized'),
  noRights: answer(
    403,
    'shoots.core.gardener.cloud "shop" is forbidden: User "mara" cannot patch resource "shoots" in API group "core.gardener.cloud" in the namespace "garden-prod"',
  ),
  impersonation: answer(
    403,
    'users "mara" is forbidden: User "system:serviceaccount:garden:portal" cannot impersonate resource "users" in API group "" at the cluster scope',
  ),
  admission: answer(
    403,
    'shoots.core.gardener.cloud "shop" is forbidden: 1 error occurred:\n\t* given Shoot uses non-registered extension type: spec.extensions[1].type ("osc-peering-service")\n\n',
  ),
  webhook: answer(
    403,
    'admission webhook "validation.peering.osc.example" denied the request: the seed is closed',
  ),
  anonymous: answer(
    403,
    'shoots.core.gardener.cloud "shop" is forbidden: User "system:anonymous" cannot patch resource "shoots" in API group "core.gardener.cloud" in the namespace "garden-prod"',
  ),
  notReady: answer(
    403,
    'shoots.core.gardener.cloud "shop" is forbidden: not yet ready to handle request',
  ),
  notFound: answer(404, 'shoots.core.gardener.cloud "shop" not found'),
  conflict: answer(
    409,
    'Operation cannot be fulfilled on shoots.core.gardener.cloud "shop": the object has been modified; please apply your changes to the latest version and try again',
  ),
  expired: answer(410, 'too old resource version: 1 (207)'),
  invalid: answer(
    422,
    'the server rejected our request due to an error in our request',
  ),
  tooManyRequests: readGardenError('osc', {
    code: 429,
    body: 'Too many requests, please try again later.\n',
    retryAfter: '1',
  }),
  unavailable: readGardenError('osc', {
    code: 503,
    body: 'error trying to reach service: dial tcp 10.0.0.7:443: connect: connection refused\n',
  }),
  server: answer(500, 'etcdserver: request timed out'),
  unreachable: new GardenUnreachableError('osc', 'the connection was cut'),
  malformed: new GardenMalformedAnswerError('osc', 'it is not JSON'),
  credentials: new GardenCredentialsError('osc', 'ENOENT: no such file'),
  identity: new GardenIdentityError('osc', 'the name of the user is empty'),
  signIn: new GardenSignInError('osc', 'oidc', 'expired'),
};
