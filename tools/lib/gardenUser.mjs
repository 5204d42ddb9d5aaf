import fs from 'node:fs';
import https from 'node:https';
import { parse } from 'yaml';

const SHOOTS = '/apis/core.gardener.cloud/v1beta1';

/** Path of one shoot below the address of a Garden. */
export const shootPath = ({ namespace, name }) =>
  `${SHOOTS}/namespaces/${namespace}/shoots/${name}`;

/** A user of a Garden who works with bare requests, over one kept connection or a few. */
export class GardenUser {
  #server;
  #agent;
  #token;

  /**
   * @param kubeconfig path of a file with a server, its CA and users with tokens
   * @param name of the user in it
   */
  constructor(kubeconfig, name) {
    const config = parse(fs.readFileSync(kubeconfig, 'utf8'));
    const { cluster } = config.clusters[0];
    this.#server = cluster.server;
    this.#agent = new https.Agent({
      keepAlive: true,
      ca: Buffer.from(cluster['certificate-authority-data'], 'base64'),
    });
    this.#token = config.users.find(user => user.name === name).user.token;
  }

  /** All shoots as the Garden sends them: text, in which every number has its digits. */
  async listShoots() {
    const path = `${SHOOTS}/shoots`;
    return expectOk(path, await this.#send('GET', path));
  }

  /** One shoot, likewise. */
  async readShoot(shoot) {
    const path = shootPath(shoot);
    return expectOk(path, await this.#send('GET', path));
  }

  /** Sends a JSON patch; gives `{status, text}` whatever the status is. */
  async patchShoot(shoot, patch) {
    return await this.#send('PATCH', shootPath(shoot), JSON.stringify(patch));
  }

  close() {
    this.#agent.destroy();
  }

  #send(method, path, body) {
    return new Promise((resolve, reject) => {
      const request = https.request(
        `${this.#server}${path}`,
        {
          method,
          agent: this.#agent,
          headers: {
            authorization: `Bearer ${this.#token}`,
            ...(body && { 'content-type': 'application/json-patch+json' }),
          },
        },
        response => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', chunk => {
            text += chunk;
          });
          response.on('error', reject);
          response.on('end', () =>
            resolve({ status: response.statusCode, text }),
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }
}

function expectOk(path, { status, text }) {
  if (status !== 200) {
    throw new Error(`${path}: ${status} ${text.slice(0, 300)}`);
  }
  return text;
}
