/** What RFC 6750 lets a bearer token be. Anything else in a header would be an error that repeats it. */
const BEARER = /^[A-Za-z0-9\-._~+/]+=*$/;

/** Whether a text can be sent as a token; what providers give without a session can't. */
export function isBearerToken(text: string | undefined): text is string {
  return text !== undefined && BEARER.test(text);
}
