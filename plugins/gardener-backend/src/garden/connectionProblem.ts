import { errorCode, errorWords } from './errorCode';
import { GardenUnreachableError } from './GardenError';
import { gardenWords } from './gardenWords';

/** Codes of Node and OpenSSL, in words that tell an operator what to mend. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ECONNABORTED: 'the connection was cut',
  ERR_STREAM_PREMATURE_CLOSE: 'the connection was cut',
  ETIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'no route to its host',
  ENETUNREACH: 'no route to its network',
  EADDRNOTAVAIL: 'no route to its host',
  ENOTFOUND: 'the name of its host is not known',
  EAI_AGAIN: 'the name of its host could not be looked up',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  CERT_REVOKED: 'its certificate was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its certificate is not from the configured certificate authority',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate is not from the configured certificate authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate is not from the configured certificate authority',
  UNABLE_TO_GET_ISSUER_CERT:
    'its certificate is not from the configured certificate authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its certificate is not from the configured certificate authority',
  CERT_SIGNATURE_FAILURE:
    'its certificate is not from the configured certificate authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS',
  EPROTO: 'the TLS handshake failed',
  ERR_INVALID_CHAR: "the portal's token holds characters that can't be sent",
  HPE_INVALID_CONSTANT: 'it does not speak HTTP',
};

/** Turns a failure of the socket, of TLS or of time into the error that names it in words. */
export function connectionProblem(
  garden: string,
  error: unknown,
): GardenUnreachableError {
  if (error instanceof GardenUnreachableError) return error;
  const code = errorCode(error);
  const problem = (code && PROBLEMS[code]) ?? 'the connection failed';
  return new GardenUnreachableError(
    garden,
    problem,
    gardenWords(errorWords(error)),
  );
}
