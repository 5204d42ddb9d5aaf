/**
 * Keeps the programs that were started, and ends all of them together:
 * on Ctrl-C, on a request to end, or when one of them fails.
 */
export class House {
  #services = [];
  #closing;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        console.log('\nEnding …');
        this.close().then(() => process.exit(0));
      });
    }
  }

  get closing() {
    return this.#closing !== undefined;
  }

  /** Takes a service in; one that ends by itself ends the house. */
  add(service) {
    this.#services.push(service);
    service.ended.then(end => {
      if (this.#closing || !this.#services.includes(service)) return;
      console.error(`\n${service.describeEnd(end).message}`);
      this.close().then(() => process.exit(1));
    });
    return service;
  }

  /** Lets a service go: whoever took it out ends it. */
  remove(service) {
    this.#services = this.#services.filter(other => other !== service);
  }

  /** Ends everything, last come first. */
  close() {
    this.#closing ??= (async () => {
      for (const service of [...this.#services].reverse()) {
        await service.stop();
      }
    })();
    return this.#closing;
  }
}
