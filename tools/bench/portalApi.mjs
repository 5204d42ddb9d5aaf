import { setTimeout as sleep } from 'node:timers/promises';

/** The portal's API, as one signed-in demo user. */
export class PortalApi {
  static async signIn(url, user) {
    const response = await fetch(`${url}/api/auth/demo/refresh`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-demo-user': user },
      body: '{}',
    });
    if (!response.ok) {
      throw new Error(`Signing in as ${user}: ${await response.text()}`);
    }
    const { backstageIdentity } = await response.json();
    return new PortalApi(url, backstageIdentity.token);
  }

  constructor(url, token) {
    this.url = url;
    this.token = token;
  }

  async fetch(path, headers = {}) {
    return await fetch(`${this.url}${path}`, {
      headers: { authorization: `Bearer ${this.token}`, ...headers },
    });
  }

  async get(path) {
    const response = await this.fetch(path);
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return await response.json();
  }

  /** Asks until the answer is as wanted. */
  async until(path, wanted) {
    for (;;) {
      const answer = await this.get(path);
      if (wanted(answer)) return answer;
      await sleep(250);
    }
  }
}

/** Path of the view of one shoot's peerings. */
export const peeringsPath = ({ garden, namespace, name }) =>
  `/api/gardener/shoots/${garden}/${namespace}/${name}/peerings`;
