import { setTimeout as sleep } from 'node:timers/promises';

/** The portal's API, as one signed-in demo user. */
export class PortalApi {
  /**
   * Signs in as a demo user. The catalog reads its users in the background after a start,
   * so this waits while the user is not known yet.
   */
  static async signIn(url, user) {
    for (;;) {
      const response = await fetch(`${url}/api/auth/demo/refresh`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-demo-user': user },
        body: '{}',
      });
      if (response.ok) {
        const { backstageIdentity } = await response.json();
        return new PortalApi(url, backstageIdentity.token);
      }
      const reason = await response.text();
      if (response.status !== 404) {
        throw new Error(`Signing in as ${user}: ${response.status} ${reason}`);
      }
      await sleep(300);
    }
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

  /** The same, asked again while the portal can't say: of a moment, as after its start. */
  async getWhenAble(path) {
    for (;;) {
      const response = await this.fetch(path);
      if (response.ok) return await response.json();
      const reason = await response.text();
      if (response.status !== 503) {
        throw new Error(`${path}: ${response.status} ${reason}`);
      }
      await sleep(250);
    }
  }

  /** Sends JSON; gives `{status, body}` whatever the status is. */
  async post(path, body) {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
    };
  }

  /** Asks until the answer is as wanted. */
  async until(path, wanted) {
    for (;;) {
      const answer = await this.getWhenAble(path);
      if (wanted(answer)) return answer;
      await sleep(250);
    }
  }
}

/** Path of the view of one shoot's peerings. */
export const peeringsPath = ({ garden, namespace, name }) =>
  `/api/gardener/shoots/${garden}/${namespace}/${name}/peerings`;
