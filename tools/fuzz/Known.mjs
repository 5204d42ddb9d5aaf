const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** How many of each are kept, the newest. */
const MOST = {
  shoots: 2_000,
  ids: 300,
  cursors: 100,
  etags: 100,
  seeds: 100,
  networks: 300,
};
/** Half of the ids that are used are among so many newest: what is done with them is not over yet. */
const NEW_IDS = 12;
/** Shoots beside the one that a request is about. */
const OTHERS = 5;

/** What is known of the landscape: what came back in answers. Holds a bounded number of everything. */
export class Known {
  #shoots = new Map();
  #shootsOf = new Map();
  #ids = new Map();
  /** By operation. */
  #cursors = new Map();
  #etags = new Map();
  #seeds = new Map();
  #networks = new Map();

  /**
   * Keeps what an answer tells.
   *
   * @param caller name of who got it
   * @param operation id of what was asked
   */
  learn({ headers, json }, caller, operation) {
    if (headers.etag) this.#keep('etags', this.#etags, headers.etag);
    if (typeof json.next === 'string') {
      const cursors = this.#cursors.get(operation) ?? new Map();
      this.#cursors.set(operation, cursors);
      this.#keep('cursors', cursors, json.next);
    }
    if (!this.#shootsOf.has(caller)) this.#shootsOf.set(caller, new Map());
    this.#walk(json, this.#shootsOf.get(caller));
  }

  /**
   * What a request is about: a shoot, others of its Garden, and one of each of what came back.
   *
   * @param operation id of what is asked; a cursor is one that came from it
   * @param caller of whose shoots it is one; without one of all
   */
  focus(random, { operation, caller }) {
    const all = [...this.#shoots.values()];
    const theirs = [...(this.#shootsOf.get(caller)?.values() ?? [])];
    const shoots = theirs.length > 0 ? theirs : all;
    const shoot = random.pick(shoots);
    const neighbours = shoots.filter(
      ({ garden, namespace, name }) =>
        garden === shoot.garden &&
        (name !== shoot.name || namespace !== shoot.namespace),
    );
    const others = Array.from({ length: OTHERS }, () =>
      random.pick(neighbours.length > 0 ? neighbours : shoots),
    );
    const ids = [...this.#ids.values()];
    const network = random.pick([...this.#networks.values()]) ?? '10.0.0.0/8';
    return {
      shoot,
      others,
      id:
        random.pick(random.below(2) === 0 ? ids.slice(-NEW_IDS) : ids) ??
        '00000000-0000-4000-8000-000000000000',
      cursor:
        random.pick([...(this.#cursors.get(operation)?.values() ?? [])]) ??
        'none',
      etag: random.pick([...this.#etags.values()]) ?? '"none"',
      seed: random.pick([...this.#seeds.values()]) ?? 'none',
      text: textOf(shoot, random),
      shootName: `${shoot.namespace}/${shoot.name}`,
      network,
      address: random.pick([network, network.split('/')[0]]),
      prefix: 24 + random.below(5),
    };
  }

  #walk(value, theirs) {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) this.#walk(item, theirs);
      return;
    }
    const { garden, namespace, name, id, seed, nodeNetworks } = value;
    if ([garden, namespace, name].every(part => typeof part === 'string')) {
      const ref = { garden, namespace, name };
      const key = Object.values(ref).join('/');
      this.#keep('shoots', this.#shoots, key, ref);
      this.#keep('shoots', theirs, key, ref);
    }
    if (typeof id === 'string' && UUID.test(id)) {
      this.#keep('ids', this.#ids, id);
    }
    if (typeof seed === 'string' && seed !== '') {
      this.#keep('seeds', this.#seeds, seed);
    }
    if (Array.isArray(nodeNetworks)) {
      for (const network of nodeNetworks) {
        this.#keep('networks', this.#networks, network);
      }
    }
    for (const part of Object.values(value)) this.#walk(part, theirs);
  }

  #keep(kind, map, key, value = key) {
    map.delete(key);
    map.set(key, value);
    if (map.size > MOST[kind]) map.delete(map.keys().next().value);
  }
}

function textOf({ namespace, name }, random) {
  const from = random.below(name.length);
  return random.pick([
    name,
    name.slice(from),
    name.slice(0, from + 1).toUpperCase(),
    `${namespace}/${name}`,
    `${namespace.replace(/^garden-/, '')}/`,
  ]);
}
