import fs from 'node:fs';
import https from 'node:https';
import { parse } from 'yaml';

const SHOOTS = '/apis/core.gardener.cloud/v1beta1';

/**
 * Steers an embedded Garden over HTTP: faults, statistics, and changes as its administrator.
 * For tests and benchmarks; a real Garden has no such API.
 */
export class GardenControl {
  #server;
  #agent;
  #token;

  /** @param kubeconfig path of the file that the embedded Garden wrote */
  constructor(kubeconfig) {
    const config = parse(fs.readFileSync(kubeconfig, 'utf8'));
    const { cluster } = config.clusters[0];
    this.#server = cluster.server;
    this.#agent = new https.Agent({
      keepAlive: true,
      ca: Buffer.from(cluster['certificate-authority-data'], 'base64'),
    });
    this.#token = config.users.find(user => user.name === 'admin').user.token;
  }

  /** Changes an object past admission, status too, with a JSON merge patch. */
  patchObject(resource, { namespace, name }, patch) {
    return this.#request('POST', '/simulator/objects', {
      change: 'patch',
      resource,
      namespace,
      name,
      patch,
    });
  }

  /** Puts an object in place past admission, status too. */
  createObject(resource, object) {
    return this.#request('POST', '/simulator/objects', {
      change: 'create',
      resource,
      object,
    });
  }

  /** Takes an object away at once, past admission and finalizers. */
  deleteObject(resource, { namespace, name }) {
    return this.#request('POST', '/simulator/objects', {
      change: 'delete',
      resource,
      namespace,
      name,
    });
  }

  /** Reads a shoot as the administrator. */
  getShoot({ namespace, name }) {
    return this.#request(
      'GET',
      `${SHOOTS}/namespaces/${namespace}/shoots/${name}`,
    );
  }

  /** Reads a shoot as the administrator; undefined when there is none. */
  async findShoot(shoot) {
    try {
      return await this.getShoot(shoot);
    } catch (error) {
      if (error.status === 404) return undefined;
      throw error;
    }
  }

  /** Patches a shoot as the administrator, through admission. `patch` is a JSON patch. */
  patchShoot({ namespace, name }, patch) {
    return this.#request(
      'PATCH',
      `${SHOOTS}/namespaces/${namespace}/shoots/${name}`,
      patch,
      'application/json-patch+json',
    );
  }

  /** `effect`: end, cut or silence all open watches. */
  watches(effect) {
    return this.#request('POST', '/simulator/watches', { effect });
  }

  /** Tokens are verified as if it were so many seconds later; 0 puts the clock right again. */
  setTokenClock(aheadSeconds) {
    return this.#request('POST', '/simulator/token-clock', { aheadSeconds });
  }

  addFault(fault) {
    return this.#request('POST', '/simulator/faults', fault);
  }

  clearFaults() {
    return this.#request('DELETE', '/simulator/faults');
  }

  /** How often each thing was asked for since the last reset: `{verb, resource, user, as, count}`. */
  async requests() {
    return (await this.#request('GET', '/simulator/requests')).requests;
  }

  resetRequests() {
    return this.#request('DELETE', '/simulator/requests');
  }

  /** Asks as somebody else: what the Garden answers, refused or not. With a body it is a POST. */
  askAs({ user, groups }, path, body) {
    return this.#send(body === undefined ? 'GET' : 'POST', path, body, {
      'content-type': 'application/json',
      'impersonate-user': user,
      // Each leaves as a header of its own.
      ...(groups.length > 0 && { 'impersonate-group': [...groups] }),
    });
  }

  close() {
    this.#agent.destroy();
  }

  async #request(method, path, body, contentType = 'application/json') {
    const { status, text } = await this.#send(method, path, body, {
      'content-type': contentType,
    });
    if (status < 300) return JSON.parse(text || '{}');
    throw Object.assign(
      new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`),
      { status },
    );
  }

  #send(method, path, body, headers) {
    return new Promise((resolve, reject) => {
      const request = https.request(
        `${this.#server}${path}`,
        {
          method,
          agent: this.#agent,
          headers: { authorization: `Bearer ${this.#token}`, ...headers },
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
      request.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}
