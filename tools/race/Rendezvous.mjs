/** A place where some wait for each other, and from which all go on at once. */
export class Rendezvous {
  #missing;
  #go;
  #all;

  constructor(size) {
    this.#missing = size;
    this.#all = new Promise(resolve => {
      this.#go = resolve;
    });
  }

  async meet() {
    this.#missing -= 1;
    if (this.#missing === 0) this.#go();
    await this.#all;
  }
}
