import { PortalApi } from '../lib/portalApi.mjs';
import { CALLERS } from './requests.mjs';
import { SERVICE_TOKEN_PATH } from './serviceTokens.mjs';

/** Tokens live for an hour; after so many requests they are fetched anew, long before. */
const RENEWED_EACH = 4_000;
const SERVICE = 'search';

/** Everybody who sends requests, with a token that is valid. */
export class Callers {
  #url;
  #tokens = new Map();
  #sent = 0;

  constructor(url) {
    this.#url = url;
  }

  /** Signs everybody in. */
  async signIn() {
    for (const { name } of CALLERS) {
      this.#tokens.set(
        name,
        name === SERVICE
          ? await this.#serviceToken()
          : (await PortalApi.signIn(this.#url, name)).token,
      );
    }
  }

  /** To be called before each request. */
  async renew() {
    this.#sent += 1;
    if (this.#sent % RENEWED_EACH === 0) await this.signIn();
  }

  /** The API as one of the users. */
  api(name) {
    return new PortalApi(this.#url, this.#tokens.get(name));
  }

  /** The header `Authorization` of a caller of a draft; undefined: none. */
  authorizationOf(caller) {
    return caller.kind === 'known'
      ? `Bearer ${this.#tokens.get(caller.name)}`
      : caller.authorization;
  }

  async #serviceToken() {
    const response = await fetch(`${this.#url}${SERVICE_TOKEN_PATH}`);
    const { token } = await response.json();
    return token;
  }
}
